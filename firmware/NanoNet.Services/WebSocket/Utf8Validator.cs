namespace NanoNet.Services.WebSocket
{
    /// <summary>Says of a text that comes in pieces whether it is UTF-8 so far (RFC 3629 section 4). Fails at the first octet that cannot be right.</summary>
    public sealed class Utf8Validator
    {
        private const int FirstContinuation = 0x80;
        private const int LastContinuation = 0xBF;

        // Continuation octets that are still to come, and what the next one may be: the first of them decides about overlong forms, surrogates
        // and code points above 10FFFF.
        private int _needed;
        private int _lowest = FirstContinuation;
        private int _highest = LastContinuation;

        /// <summary>Whether the text does not end within a character.</summary>
        public bool IsComplete
        {
            get { return _needed == 0; }
        }

        /// <summary>Begins a new text.</summary>
        public void Reset()
        {
            _needed = 0;
            _lowest = FirstContinuation;
            _highest = LastContinuation;
        }

        /// <summary>Goes on with the next octets.</summary>
        /// <returns>False if the text is not UTF-8, whatever follows. The validator needs a <see cref="Reset"/> then.</returns>
        public bool Continue(byte[] octets, int offset, int count)
        {
            int needed = _needed;
            int lowest = _lowest;
            int highest = _highest;
            int end = offset + count;
            int lastFour = end - 4;
            int i = offset;

            while (i < end)
            {
                // ASCII, four at a time: most text is, and the interpreter pays for each step.
                if (needed == 0 && i <= lastFour && (octets[i] | octets[i + 1] | octets[i + 2] | octets[i + 3]) < FirstContinuation)
                {
                    i += 4;
                    continue;
                }

                int octet = octets[i];
                i++;

                if (needed != 0)
                {
                    if (octet < lowest || octet > highest)
                    {
                        return false;
                    }

                    lowest = FirstContinuation;
                    highest = LastContinuation;
                    needed--;
                }
                else if (octet >= FirstContinuation)
                {
                    needed = Following(octet);

                    if (needed == 0)
                    {
                        return false;
                    }

                    lowest = Lowest(octet);
                    highest = Highest(octet);
                }
            }

            _needed = needed;
            _lowest = lowest;
            _highest = highest;
            return true;
        }

        // C0 and C1 would begin overlong forms of ASCII; F5 and above are beyond Unicode.
        private static int Following(int lead)
        {
            if (lead < 0xC2 || lead > 0xF4)
            {
                return 0;
            }

            return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        }

        private static int Lowest(int lead)
        {
            return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : FirstContinuation;
        }

        private static int Highest(int lead)
        {
            return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : LastContinuation;
        }
    }
}
