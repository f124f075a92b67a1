namespace NanoNet.Services.WebSocket
{
    /// <summary>Removes the mask from data (RFC 6455 section 5.3).</summary>
    internal static class MaskedData
    {
        /// <summary>Copies masked octets and unmasks them on the way.</summary>
        /// <param name="mask">The four octets of the key.</param>
        /// <param name="phase">Octets of the frame's data that came before.</param>
        /// <param name="source">Masked octets.</param>
        /// <param name="from">Offset of the first.</param>
        /// <param name="target">Where they go; may be the source.</param>
        /// <param name="to">Offset of the first.</param>
        /// <param name="count">How many.</param>
        internal static void Copy(byte[] mask, int phase, byte[] source, int from, byte[] target, int to, int count)
        {
            int m0 = mask[phase & 3];
            int m1 = mask[(phase + 1) & 3];
            int m2 = mask[(phase + 2) & 3];
            int m3 = mask[(phase + 3) & 3];
            int end = from + count;
            int lastFour = end - 4;

            // Four at a time: the interpreter pays for the loop once instead of four times.
            while (from <= lastFour)
            {
                target[to] = (byte)(source[from] ^ m0);
                target[to + 1] = (byte)(source[from + 1] ^ m1);
                target[to + 2] = (byte)(source[from + 2] ^ m2);
                target[to + 3] = (byte)(source[from + 3] ^ m3);
                from += 4;
                to += 4;
            }

            if (from < end)
            {
                target[to] = (byte)(source[from] ^ m0);
            }

            if (from + 1 < end)
            {
                target[to + 1] = (byte)(source[from + 1] ^ m1);
            }

            if (from + 2 < end)
            {
                target[to + 2] = (byte)(source[from + 2] ^ m2);
            }
        }
    }
}
