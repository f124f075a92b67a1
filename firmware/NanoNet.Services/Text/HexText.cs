namespace NanoNet.Services.Text
{
    /// <summary>Writes octets as hexadecimal digits.</summary>
    public static class HexText
    {
        private const string Digits = "0123456789abcdef";

        /// <summary>An address of a network interface as six pairs of digits with colons between them.</summary>
        public static string Address(byte[] octets)
        {
            char[] text = new char[(octets.Length * 3) - 1];

            for (int i = 0; i < octets.Length; i++)
            {
                if (i > 0)
                {
                    text[(i * 3) - 1] = ':';
                }

                text[i * 3] = Digits[octets[i] >> 4];
                text[(i * 3) + 1] = Digits[octets[i] & 15];
            }

            return new string(text);
        }

        /// <summary>A number as eight digits.</summary>
        public static string Number(uint number)
        {
            char[] text = new char[8];

            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Digits[(int)((number >> (28 - (i * 4))) & 15)];
            }

            return new string(text);
        }
    }
}
