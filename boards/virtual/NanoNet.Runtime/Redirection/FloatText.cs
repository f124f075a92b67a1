using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>Floating-point numbers from text.</summary>
internal static class FloatText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">It is no number.</exception>
    public static double Parse(string? text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var number) ? number : throw new FormatException();
    }

    /// <param name="text">The text.</param>
    /// <param name="number">The number; 0 if there is none.</param>
    public static bool TryParse(string? text, out double number) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) || TryParseHexadecimal(text, out number);

    // C's function reads these too.
    private static bool TryParseHexadecimal(string? text, out double number)
    {
        number = 0;
        var digits = text.AsSpan().Trim(' ');
        var isNegative = digits is ['-', ..];
        digits = digits is ['-' or '+', .. var rest] ? rest : digits;

        if (digits is not ['0', 'x' or 'X', .. var hexadecimal] || hexadecimal.IsEmpty)
        {
            return false;
        }

        foreach (var digit in hexadecimal)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }

            number = (number * 16) + Convert.ToInt32(digit.ToString(), 16);
        }

        number = isNegative ? -number : number;
        return true;
    }
}
