extern alias host;

using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>A floating-point number as C's <c>strtod</c> reads it.</summary>
internal static class CNumber
{
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Length of the white space that C's functions leave out before a number.</summary>
    public static int WhiteSpace(ReadOnlySpan<char> text)
    {
        var length = 0;

        while (length < text.Length && text[length] is ' ' or (>= '\t' and <= '\r'))
        {
            length++;
        }

        return length;
    }

    /// <param name="text">The text.</param>
    /// <param name="number">The number; 0 if the text begins with none.</param>
    /// <param name="length">Length of the number with what is before it.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out double number, out int length)
    {
        var start = WhiteSpace(text);
        var isNegative = start < text.Length && text[start] == '-';
        start += isNegative || (start < text.Length && text[start] == '+') ? 1 : 0;
        var unsigned = text[start..];

        var digits = Name(unsigned, out number);
        digits = digits > 0 ? digits : Hexadecimal(unsigned, out number);
        digits = digits > 0 ? digits : Digits(unsigned, out number);
        number = isNegative ? -number : number;
        length = start + digits;
        return digits > 0;
    }

    private static int Name(ReadOnlySpan<char> text, out double number)
    {
        number = text.StartsWith("nan", StringComparison.OrdinalIgnoreCase) ? double.NaN : double.PositiveInfinity;
        return text.StartsWith("infinity", StringComparison.OrdinalIgnoreCase) ? "infinity".Length
            : double.IsNaN(number) || text.StartsWith("inf", StringComparison.OrdinalIgnoreCase) ? "inf".Length
            : 0;
    }

    private static int Hexadecimal(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        var end = 2;
        var scale = 0;
        var hasPoint = false;
        var hasDigit = false;

        if (text is not ['0', 'x' or 'X', ..])
        {
            return 0;
        }

        for (; end < text.Length && (char.IsAsciiHexDigit(text[end]) || (text[end] == '.' && !hasPoint)); end++)
        {
            if (text[end] == '.')
            {
                hasPoint = true;
                continue;
            }

            number = (number * 16) + Convert.ToInt32(text[end].ToString(), 16);
            scale -= hasPoint ? 4 : 0;
            hasDigit = true;
        }

        if (!hasDigit)
        {
            return 0;
        }

        var exponent = Exponent(text[end..], 'p');
        scale += exponent > 0 && int.TryParse(text.Slice(end + 1, exponent - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : 0;
        number = host::System.Math.ScaleB(number, scale);
        return end + exponent;
    }

    private static int Digits(ReadOnlySpan<char> text, out double number)
    {
        var end = CountDigits(text);
        var digits = end;

        if (end < text.Length && text[end] == '.')
        {
            var behind = CountDigits(text[(end + 1)..]);
            digits += behind;
            end += behind + 1;
        }

        number = 0;

        if (digits == 0)
        {
            return 0;
        }

        end += Exponent(text[end..], 'e');
        number = double.Parse(text[..end], Decimal | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return end;
    }

    private static int Exponent(ReadOnlySpan<char> text, char mark)
    {
        var sign = text.Length > 1 && text[1] is '+' or '-' ? 1 : 0;
        return text.Length > 0 && (text[0] | ' ') == mark && CountDigits(text[(1 + sign)..]) is > 0 and var digits ? 1 + sign + digits : 0;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
