namespace NanoNet.Services.Http
{
    /// <summary>The texts that requests are compared with, in lower case, and the comparison.</summary>
    public static class OctetText
    {
        /// <summary>Begins a target in absolute form.</summary>
        public static readonly byte[] HttpScheme = { (byte)'h', (byte)'t', (byte)'t', (byte)'p', (byte)':', (byte)'/', (byte)'/' };

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

        /// <summary>Whether octets of a buffer, which the caller knows to be there, are a text in any case of letters.</summary>
        /// <param name="buffer">Where to look.</param>
        /// <param name="start">From where on.</param>
        /// <param name="lowerCase">The text, in lower case.</param>
        public static bool EqualsIgnoreCase(byte[] buffer, int start, byte[] lowerCase)
        {
            for (int i = 0; i < lowerCase.Length; i++)
            {
                int octet = buffer[start + i];

                if (octet >= 'A' && octet <= 'Z')
                {
                    octet += 32;
                }

                if (octet != lowerCase[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
