using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Rounds a decimal number that is text.</summary>
internal static class DecimalRounding
{
    /// <summary>Adds 1 to the last digit.</summary>
    /// <param name="text">Digits, perhaps with a point and a minus sign.</param>
    /// <param name="length">How much of it; one more if the carry needs a digit.</param>
    /// <returns>Whether it did.</returns>
    public static bool Up(char[] text, ref int length)
    {
        for (var i = length - 1; ; i--)
        {
            if (text[i] is not ('.' or '-'))
            {
                if (++text[i] <= '9')
                {
                    return false;
                }

                text[i] = '0';
            }

            if (i == 0)
            {
                var first = text[0] == '-' ? 1 : 0;
                Array.Copy(text, first, text, first + 1, length - first + 1);
                text[first] = '1';
                length++;
                return true;
            }
        }
    }
}
