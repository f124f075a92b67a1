using System;

namespace NanoNet.Services.Http
{
    /// <summary>The texts that requests are compared with, methods as they are and all else in lower case, and the comparison.</summary>
    public static class OctetText
    {
        private const byte Space = 32;
        private const byte Tab = 9;

        // In each of four octets: what letters have and digits and signs have not, in the lower half of ASCII.
        private const int LetterBits = 0x40404040;

        // Boxed once, see HeadScanner.
        private static readonly object s_comma = (byte)',';

        /// <summary>Begins a target in absolute form.</summary>
        public static readonly byte[] HttpScheme = { (byte)'h', (byte)'t', (byte)'t', (byte)'p', (byte)':', (byte)'/', (byte)'/' };

        /// <summary>Begins a target in absolute form that came over TLS.</summary>
        public static readonly byte[] HttpsScheme = { (byte)'h', (byte)'t', (byte)'t', (byte)'p', (byte)'s', (byte)':', (byte)'/', (byte)'/' };

        /// <summary>The field Host.</summary>
        public static readonly byte[] Host = { (byte)'h', (byte)'o', (byte)'s', (byte)'t' };

        /// <summary>The field Content-Length.</summary>
        public static readonly byte[] ContentLength =
        {
            (byte)'c', (byte)'o', (byte)'n', (byte)'t', (byte)'e', (byte)'n', (byte)'t', (byte)'-',
            (byte)'l', (byte)'e', (byte)'n', (byte)'g', (byte)'t', (byte)'h',
        };

        /// <summary>The field Transfer-Encoding.</summary>
        public static readonly byte[] TransferEncoding =
        {
            (byte)'t', (byte)'r', (byte)'a', (byte)'n', (byte)'s', (byte)'f', (byte)'e', (byte)'r', (byte)'-',
            (byte)'e', (byte)'n', (byte)'c', (byte)'o', (byte)'d', (byte)'i', (byte)'n', (byte)'g',
        };

        /// <summary>The transfer coding chunked.</summary>
        public static readonly byte[] Chunked = { (byte)'c', (byte)'h', (byte)'u', (byte)'n', (byte)'k', (byte)'e', (byte)'d' };

        /// <summary>The method PUT.</summary>
        public static readonly byte[] Put = { (byte)'P', (byte)'U', (byte)'T' };

        /// <summary>The method POST.</summary>
        public static readonly byte[] Post = { (byte)'P', (byte)'O', (byte)'S', (byte)'T' };

        /// <summary>The method HEAD.</summary>
        public static readonly byte[] Head = { (byte)'H', (byte)'E', (byte)'A', (byte)'D' };

        /// <summary>The method DELETE.</summary>
        public static readonly byte[] Delete = { (byte)'D', (byte)'E', (byte)'L', (byte)'E', (byte)'T', (byte)'E' };

        /// <summary>The method OPTIONS.</summary>
        public static readonly byte[] Options = { (byte)'O', (byte)'P', (byte)'T', (byte)'I', (byte)'O', (byte)'N', (byte)'S' };

        /// <summary>The field Range.</summary>
        public static readonly byte[] Range = { (byte)'r', (byte)'a', (byte)'n', (byte)'g', (byte)'e' };

        /// <summary>The field Expect.</summary>
        public static readonly byte[] Expect = { (byte)'e', (byte)'x', (byte)'p', (byte)'e', (byte)'c', (byte)'t' };

        /// <summary>The field Upgrade, and the connection option.</summary>
        public static readonly byte[] Upgrade = { (byte)'u', (byte)'p', (byte)'g', (byte)'r', (byte)'a', (byte)'d', (byte)'e' };

        /// <summary>The field If-Range.</summary>
        public static readonly byte[] IfRange = { (byte)'i', (byte)'f', (byte)'-', (byte)'r', (byte)'a', (byte)'n', (byte)'g', (byte)'e' };

        /// <summary>The field Connection.</summary>
        public static readonly byte[] Connection =
        {
            (byte)'c', (byte)'o', (byte)'n', (byte)'n', (byte)'e', (byte)'c', (byte)'t', (byte)'i', (byte)'o',
            (byte)'n',
        };

        /// <summary>The field If-None-Match.</summary>
        public static readonly byte[] IfNoneMatch =
        {
            (byte)'i', (byte)'f', (byte)'-', (byte)'n', (byte)'o', (byte)'n', (byte)'e', (byte)'-', (byte)'m',
            (byte)'a', (byte)'t', (byte)'c', (byte)'h',
        };

        /// <summary>The field Accept-Encoding.</summary>
        public static readonly byte[] AcceptEncoding =
        {
            (byte)'a', (byte)'c', (byte)'c', (byte)'e', (byte)'p', (byte)'t', (byte)'-', (byte)'e', (byte)'n',
            (byte)'c', (byte)'o', (byte)'d', (byte)'i', (byte)'n', (byte)'g',
        };

        /// <summary>The connection option close.</summary>
        public static readonly byte[] Close = { (byte)'c', (byte)'l', (byte)'o', (byte)'s', (byte)'e' };

        /// <summary>The connection option keep-alive.</summary>
        public static readonly byte[] KeepAlive =
        {
            (byte)'k', (byte)'e', (byte)'e', (byte)'p', (byte)'-', (byte)'a', (byte)'l', (byte)'i', (byte)'v',
            (byte)'e',
        };

        /// <summary>The only expectation that there is.</summary>
        public static readonly byte[] Continue =
        {
            (byte)'1', (byte)'0', (byte)'0', (byte)'-', (byte)'c', (byte)'o', (byte)'n', (byte)'t', (byte)'i',
            (byte)'n', (byte)'u', (byte)'e',
        };

        /// <summary>The content coding gzip.</summary>
        public static readonly byte[] Gzip = { (byte)'g', (byte)'z', (byte)'i', (byte)'p' };

        /// <summary>Begins a range of octets.</summary>
        public static readonly byte[] Bytes = { (byte)'b', (byte)'y', (byte)'t', (byte)'e', (byte)'s', (byte)'=' };

        /// <summary>Whether octets of a buffer, which the caller knows to be there, are a text in any case of letters.</summary>
        /// <param name="buffer">Where to look.</param>
        /// <param name="start">From where on.</param>
        /// <param name="lowerCase">The text, in lower case.</param>
        public static bool EqualsIgnoreCase(byte[] buffer, int start, byte[] lowerCase)
        {
            int i = 0;

            // Four octets are one native call. They may differ in the bit of the case alone, and only where a letter is expected.
            for (; i < lowerCase.Length - 3; i += sizeof(int))
            {
                int expected = BitConverter.ToInt32(lowerCase, i);

                if (((BitConverter.ToInt32(buffer, start + i) ^ expected) & ~((expected & LetterBits) >> 1)) != 0)
                {
                    return false;
                }
            }

            for (; i < lowerCase.Length; i++)
            {
                int octet = buffer[start + i];
                int expected = lowerCase[i];

                if (octet != expected && (octet + 32 != expected || octet < 'A' || octet > 'Z'))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Passes over spaces and tabs.</summary>
        /// <returns>Offset of the first octet that is neither, or the end.</returns>
        public static int SkipSpace(byte[] buffer, int start, int end)
        {
            while (start < end && (buffer[start] == Space || buffer[start] == Tab))
            {
                start++;
            }

            return start;
        }

        /// <summary>Passes over spaces and tabs, backwards.</summary>
        /// <returns>Offset behind the last octet that is neither, or the start.</returns>
        public static int TrimSpace(byte[] buffer, int start, int end)
        {
            while (end > start && (buffer[end - 1] == Space || buffer[end - 1] == Tab))
            {
                end--;
            }

            return end;
        }

        /// <summary>Whether a list of tokens, with commas between them, has one.</summary>
        /// <param name="buffer">Where to look.</param>
        /// <param name="start">Where the list begins.</param>
        /// <param name="end">Where it ends.</param>
        /// <param name="lowerCase">The token, in lower case.</param>
        public static bool ListHas(byte[] buffer, int start, int end, byte[] lowerCase)
        {
            while (start < end)
            {
                int comma = Array.IndexOf(buffer, s_comma, start, end - start);
                int itemEnd = comma < 0 ? end : comma;
                int item = SkipSpace(buffer, start, itemEnd);

                if (TrimSpace(buffer, item, itemEnd) - item == lowerCase.Length && EqualsIgnoreCase(buffer, item, lowerCase))
                {
                    return true;
                }

                start = itemEnd + 1;
            }

            return false;
        }
    }
}
