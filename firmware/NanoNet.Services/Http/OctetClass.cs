namespace NanoNet.Services.Http
{
    /// <summary>What an octet may be part of, from one table: one load and one test an octet instead of three compares.</summary>
    public static class OctetClass
    {
        /// <summary>A method or a field name: tchar of RFC 9110 section 5.6.2.</summary>
        public const int Token = 1;

        /// <summary>A request-target.</summary>
        /// <remarks>Wider than RFC 3986, as browsers send some of <c>|{}^`</c> in a query as they are. Not the backslash, which other servers take
        /// for a slash, nor the fragment's <c>#</c>, nor what ends a URI in text.</remarks>
        public const int Target = 2;

        /// <summary>A host and port: unreserved, sub-delims, percent-encoding, colon and brackets (RFC 3986 section 3.2.2).</summary>
        public const int Host = 4;

        private static readonly byte[] s_classes = Build();

        /// <summary>Whether all octets of a range are of a class. True for an empty range.</summary>
        public static bool Holds(byte[] buffer, int start, int end, int octetClass)
        {
            byte[] classes = s_classes;
            int i = start;

            // Four at a time cost a third less.
            for (; i < end - 3; i += 4)
            {
                if ((classes[buffer[i]] & classes[buffer[i + 1]] & classes[buffer[i + 2]] & classes[buffer[i + 3]] & octetClass) == 0)
                {
                    return false;
                }
            }

            for (; i < end; i++)
            {
                if ((classes[buffer[i]] & octetClass) == 0)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether an octet may be part of a token.</summary>
        public static bool IsToken(byte octet)
        {
            return (s_classes[octet] & Token) != 0;
        }

        private static byte[] Build()
        {
            byte[] classes = new byte[256];

            for (int octet = 0x21; octet <= 0x7E; octet++)
            {
                classes[octet] = Target;
            }

            for (int letter = 'a'; letter <= 'z'; letter++)
            {
                classes[letter] |= Token | Host;
                classes[letter - 32] |= Token | Host;
            }

            for (int digit = '0'; digit <= '9'; digit++)
            {
                classes[digit] |= Token | Host;
            }

            Add(classes, "!#$%&'*+-.^_`|~", Token);
            Add(classes, "-._~!$&'()*+,;=%:[]", Host);
            Remove(classes, "#\\\"<>", Target);
            return classes;
        }

        private static void Add(byte[] classes, string characters, int octetClass)
        {
            for (int i = 0; i < characters.Length; i++)
            {
                classes[characters[i]] |= (byte)octetClass;
            }
        }

        private static void Remove(byte[] classes, string characters, int octetClass)
        {
            for (int i = 0; i < characters.Length; i++)
            {
                classes[characters[i]] &= (byte)~octetClass;
            }
        }
    }
}
