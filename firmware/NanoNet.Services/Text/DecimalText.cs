using System;

namespace NanoNet.Services.Text
{
    /// <summary>Writes decimal numbers into octets in place. Allocates nothing.</summary>
    public static class DecimalText
    {
        /// <summary>Digits of the largest number of 64 bits.</summary>
        public const int MaxDigits = 19;

        private const byte Zero = 48;
        private const byte Space = 32;

        // The digits of 000 to 999: three kilobytes, for a tenth less of instructions in every answer with numbers.
        private static readonly byte[] s_threeDigits = ThreeDigits();

        /// <summary>Writes a number right-aligned, with spaces before it.</summary>
        /// <param name="buffer">Where to write.</param>
        /// <param name="first">Offset of the first octet of the field.</param>
        /// <param name="width">Octets of the field. A number with more digits loses the leading ones.</param>
        /// <param name="value">Zero or more; what is below zero is written as zero, for nothing that is counted here can be.</param>
        public static void PutRight(byte[] buffer, int first, int width, long value)
        {
            int at = first + width - 1;

            if (value <= 0)
            {
                buffer[at] = Zero;
                at--;
            }

            while (value > 0 && at >= first)
            {
                long rest = value / 10;
                buffer[at] = (byte)(Zero + (int)(value - (rest * 10)));
                value = rest;
                at--;
            }

            // What is left of the number is spaces already, unless a longer one stood there before.
            while (at >= first && buffer[at] != Space)
            {
                buffer[at] = Space;
                at--;
            }
        }

        /// <summary>Writes a number with as many digits as it has.</summary>
        /// <param name="buffer">Where to write.</param>
        /// <param name="at">Offset of the first digit.</param>
        /// <param name="value">Zero or more; what is below zero is written as zero.</param>
        /// <returns>Offset behind the last digit.</returns>
        public static int Put(byte[] buffer, int at, long value)
        {
            int digits = 1;

            for (long rest = value; rest >= 10; rest /= 10)
            {
                digits++;
            }

            PutRight(buffer, at, digits, value);
            return at + digits;
        }

        /// <summary>Writes a number where another one stands: digits that are the same in both are left alone.</summary>
        /// <param name="buffer">Where to write.</param>
        /// <param name="first">Offset of the first octet of the field.</param>
        /// <param name="width">Octets of the field.</param>
        /// <param name="shown">The number that stands there; below zero if there is none.</param>
        /// <param name="value">Zero or more, with no more digits than the field has octets.</param>
        public static void Change(byte[] buffer, int first, int width, long shown, long value)
        {
            if (shown <= 0 || value < shown)
            {
                PutRight(buffer, first, width, value);
                return;
            }

            int at = first + width - 1;

            // Three digits are one native copy.
            while (value != shown && value >= 100)
            {
                long rest = value / 1000;
                Array.Copy(s_threeDigits, (int)(value - (rest * 1000)) * 3, buffer, at - 2, 3);
                value = rest;
                shown /= 1000;
                at -= 3;
            }

            while (value != shown)
            {
                long rest = value / 10;
                buffer[at] = (byte)(Zero + (int)(value - (rest * 10)));
                value = rest;
                shown /= 10;
                at--;
            }
        }

        private static byte[] ThreeDigits()
        {
            byte[] digits = new byte[3000];

            for (int i = 0; i < digits.Length; i += 3)
            {
                int number = i / 3;
                digits[i] = (byte)(Zero + (number / 100));
                digits[i + 1] = (byte)(Zero + (number / 10 % 10));
                digits[i + 2] = (byte)(Zero + (number % 10));
            }

            return digits;
        }
    }
}
