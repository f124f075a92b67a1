namespace NanoNet.Services.WebSocket
{
    /// <summary>Base64 (RFC 4648 section 4) between octets in place; the API's own makes strings.</summary>
    public static class Base64Text
    {
        private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        private const byte Pad = (byte)'=';
        private const int SixBits = 63;

        private static readonly byte[] s_digits = Digits();
        private static readonly bool[] s_isDigit = Members();

        /// <summary>Writes octets as base64.</summary>
        /// <returns>Octets written: four for three, the last ones padded.</returns>
        public static int Put(byte[] source, int count, byte[] target, int at)
        {
            byte[] digits = s_digits;
            int first = at;
            int i = 0;

            for (; i + 2 < count; i += 3)
            {
                int bits = (source[i] << 16) | (source[i + 1] << 8) | source[i + 2];
                target[at] = digits[bits >> 18];
                target[at + 1] = digits[(bits >> 12) & SixBits];
                target[at + 2] = digits[(bits >> 6) & SixBits];
                target[at + 3] = digits[bits & SixBits];
                at += 4;
            }

            if (i < count)
            {
                int second = i + 1 < count ? source[i + 1] : 0;
                int bits = (source[i] << 16) | (second << 8);
                target[at] = digits[bits >> 18];
                target[at + 1] = digits[(bits >> 12) & SixBits];
                target[at + 2] = i + 1 < count ? digits[(bits >> 6) & SixBits] : Pad;
                target[at + 3] = Pad;
                at += 4;
            }

            return at - first;
        }

        /// <summary>Whether octets are the base64 of exactly 16 octets: 22 digits and two pads, as a Sec-WebSocket-Key is.</summary>
        public static bool IsSixteenOctets(byte[] buffer, int start, int length)
        {
            bool[] isDigit = s_isDigit;

            if (length != 24 || buffer[start + 22] != Pad || buffer[start + 23] != Pad)
            {
                return false;
            }

            for (int i = start; i < start + 22; i++)
            {
                if (!isDigit[buffer[i]])
                {
                    return false;
                }
            }

            return true;
        }

        private static byte[] Digits()
        {
            byte[] digits = new byte[Alphabet.Length];

            for (int i = 0; i < digits.Length; i++)
            {
                digits[i] = (byte)Alphabet[i];
            }

            return digits;
        }

        private static bool[] Members()
        {
            bool[] isDigit = new bool[256];

            for (int i = 0; i < Alphabet.Length; i++)
            {
                isDigit[Alphabet[i]] = true;
            }

            return isDigit;
        }
    }
}
