using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Writes floating-point numbers as the small printf of the boards does.</summary>
/// <remarks>
/// It scales the number into 1..10 with powers of ten, which rounds, and then takes off digit by digit, 19 at most; .NET's text is the exact one.
/// What firmware shows to its user, or sends, differs in the last digits.
/// </remarks>
internal static class FloatPrinter
{
    // Of the printf's buffer, which also bounds the digits.
    private const int BufferLength = 32;
    private const int MostFixedDigits = BufferLength - 3;
    private const int MostExponentDigits = BufferLength - 7;
    private const int MeaningfulDigits = 19;
    private const int LargestPower = 256;

    private static readonly double[] s_small = [1e-256, 1e-128, 1e-64, 1e-32, 1e-16, 1e-8, 1e-4, 1e-2, 1e-1, 1.0];
    private static readonly double[] s_large = [1e+256, 1e+128, 1e+64, 1e+32, 1e+16, 1e+8, 1e+4, 1e+2, 1e+1];

    /// <param name="number">A finite number.</param>
    /// <param name="precision">Number of digits, by the style.</param>
    /// <param name="style">The style.</param>
    /// <param name="upper">Whether the exponent is marked with E.</param>
    public static string Print(double number, int precision, FloatStyle style, bool upper = false)
    {
        var isNegative = number < 0;
        var point = 1;
        number = Math.Abs(number);

        if (number != 0)
        {
            point = Scale(ref number);
        }

        var count = style == FloatStyle.Exponent ? precision + 1 : style == FloatStyle.General ? Math.Max(precision, 1) : precision;
        var isFixed = style == FloatStyle.Fixed || (style == FloatStyle.General && point > -4 && point <= count);

        if (style == FloatStyle.Fixed)
        {
            count += point;

            if (count < 0)
            {
                point -= count;
            }
        }

        isFixed &= point <= MostFixedDigits;
        var text = isFixed ? PrintFixed(number, count, point, style == FloatStyle.General) : PrintExponent(number, count, point, style == FloatStyle.General, upper);
        return isNegative ? "-" + text : text;
    }

    /// <summary>Brings a number above 0 between 1 and 10.</summary>
    /// <returns>The place of its decimal point: 1 behind the first digit.</returns>
    private static int Scale(ref double number)
    {
        if (number == double.MaxValue)
        {
            number = 1.7976931348623157;
            return 309;
        }

        var point = 1;
        var power = LargestPower;

        for (var i = 0; number < 1.0; i++, power >>= 1)
        {
            while (number < s_small[i + 1])
            {
                number /= s_small[i];
                point -= power;
            }
        }

        power = LargestPower;

        for (var i = 0; number >= 10.0; i++, power >>= 1)
        {
            while (number >= s_large[i])
            {
                number /= s_large[i];
                point += power;
            }
        }

        return point;
    }

    private static string PrintFixed(double number, int count, int point, bool trims)
    {
        var zeros = Math.Min(Math.Max(1 - point, 0), MostFixedDigits);
        var rounds = true;

        if (1 - point > MostFixedDigits || count < 0)
        {
            rounds = false;
            count = 0;
        }

        count = Math.Min(count, MostFixedDigits - zeros);
        var digits = Digits(number, count, zeros, rounds, out var carried);

        if (carried)
        {
            point++;

            // One more digit before the point; in the general style the number of digits stays.
            if (!trims)
            {
                count++;
            }
        }

        var whole = Math.Max(point, 1);
        var shown = zeros + count;
        var text = digits.AsSpan(0, Math.Min(shown, digits.Length)).ToString();

        if (shown <= whole)
        {
            return text.PadRight(whole, '0')[..whole];
        }

        text = text[..whole] + "." + text[whole..];
        return trims ? TrimZeros(text) : text;
    }

    private static string PrintExponent(double number, int count, int point, bool trims, bool upper)
    {
        count = Math.Min(count, MostExponentDigits);
        var digits = Digits(number, count, 0, rounds: true, out var carried);

        if (carried)
        {
            point++;
        }

        var text = digits[..count];

        if (count > 1)
        {
            text = text[..1] + "." + text[1..];
        }

        if (trims)
        {
            text = TrimZeros(text);
        }

        var exponent = point - 1;
        return FormattableString.Invariant($"{text}{(upper ? 'E' : 'e')}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    /// <summary>The digits behind so many zeros, the last one rounded by the next.</summary>
    /// <param name="number">From 1 to below 10, or 0.</param>
    /// <param name="count">How many.</param>
    /// <param name="zeros">Zeros in front, which a carry may reach.</param>
    /// <param name="rounds">Whether the digit after the last counts.</param>
    /// <param name="carried">Whether the rounding went through all of them: the text is 10... and has the same length.</param>
    private static string Digits(double number, int count, int zeros, bool rounds, out bool carried)
    {
        var digits = new char[zeros + count + 1];
        Array.Fill(digits, '0');

        for (var i = 0; i <= count && i < MeaningfulDigits; i++)
        {
            var digit = (int)number;
            digits[zeros + i] = (char)('0' + digit);
            number = (number - digit) * 10;
        }

        carried = false;

        if (rounds && digits[^1] >= '5')
        {
            digits[^1] = '0';
            var place = digits.Length - 2;

            while (place >= 0 && digits[place] == '9')
            {
                digits[place--] = '0';
            }

            if (place >= 0)
            {
                digits[place]++;
            }
            else
            {
                carried = true;
                digits[0] = '1';
            }
        }

        return new string(digits);
    }

    private static string TrimZeros(string text) => text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text.TrimEnd('0');
}
