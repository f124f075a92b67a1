extern alias host;

using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>Numbers as text, in the formats that the interpreter has: D, X, G, F, N, E with a precision.</summary>
internal static class NumberText
{
    private const int UsualDecimals = 2;
    private const int GroupLength = 3;

    // Of the interpreter's printf: what it cannot hold it does not pad.
    private const int MostPadding = 32;

    /// <param name="value">An integer or a floating-point number.</param>
    /// <param name="format">Null or empty for G.</param>
    /// <returns>The format itself if it is no letter and digits, as the interpreter has it.</returns>
    /// <exception cref="NotImplementedException">The interpreter has not this format.</exception>
    public static string Of(IConvertible value, string? format)
    {
        if (value is double or float && NameOf(value.ToDouble(null)) is { } name)
        {
            return name;
        }

        format = string.IsNullOrEmpty(format) ? "G" : format;
        var letter = format[0];
        var isInteger = value is not (double or float);

        if (!TryPrecision(format.AsSpan(1), out var precision) || (letter is 'd' or 'D' or 'x' or 'X' && !isInteger))
        {
            return format;
        }

        // .NET's exception: the interpreter fails with an error that has no exception of its own.
        return letter switch
        {
            'g' or 'G' => GeneralFormat.Format(value, letter == 'G', precision),
            'd' or 'D' => Decimal(value, Math.Max(precision, 0)),
            'x' or 'X' => Hexadecimal(value, letter, Math.Max(precision, 0)),
            'f' or 'F' => Fixed(value, precision < 0 ? UsualDecimals : precision),
            'n' or 'N' => Grouped(Fixed(value, precision < 0 ? UsualDecimals : precision)),
            'e' or 'E' => Exponent(value.ToDouble(null), precision < 0 ? 6 : precision, letter),
            _ => throw new NotImplementedException(),
        } ?? throw new Exception();
    }

    private static string? NameOf(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "Infinity" : double.IsNegativeInfinity(value) ? "-Infinity" : null;

    private static bool TryPrecision(ReadOnlySpan<char> digits, out int precision)
    {
        precision = -1;

        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            precision = unchecked((Math.Max(precision, 0) * 10) + (digit - '0'));
        }

        return true;
    }

    private static string Decimal(IConvertible value, int digits)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var zeros = Math.Min(digits, MostPadding);
        text = text[0] == '-' ? "-" + text[1..].PadLeft(zeros, '0') : text.PadLeft(zeros, '0');
        return text.PadLeft(digits);
    }

    private static string Hexadecimal(IConvertible value, char letter, int digits)
    {
        var (bits, width) = value switch
        {
            sbyte number => ((ulong)(byte)number, 2),
            byte number => (number, 2),
            short number => ((ulong)(ushort)number, 4),
            ushort number => (number, 4),
            int number => ((ulong)(uint)number, 8),
            uint number => (number, 8),
            long number => ((ulong)number, 16),
            _ => (value.ToUInt64(null), 16),
        };
        var text = bits.ToString(letter == 'x' ? "x" : "X", CultureInfo.InvariantCulture);

        // The interpreter cuts off what is more than the type can have, padding too.
        return text.PadLeft(Math.Min(digits, width), '0');
    }

    private static string Fixed(IConvertible value, int decimals)
    {
        if (value is not (double or float))
        {
            var whole = value.ToString(CultureInfo.InvariantCulture);
            return decimals > 0 ? whole + "." + new string('0', decimals) : whole;
        }

        var text = FloatPrinter.Print(value.ToDouble(null), decimals, FloatStyle.Fixed);
        return text == "-0" ? "0" : text;
    }

    private static string Grouped(string text)
    {
        var first = text[0] == '-' ? 1 : 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? text.Length : point;
        var grouped = new host::System.Text.StringBuilder(text);

        for (var i = end - GroupLength; i > first; i -= GroupLength)
        {
            grouped.Insert(i, ',');
        }

        return grouped.ToString();
    }

    // Printed with a digit more, cut and rounded again: 99.995 shows as 10.000E+001.
    private static string Exponent(double value, int decimals, char letter)
    {
        var printed = FloatPrinter.Print(value, decimals + 1, FloatStyle.Exponent, letter == 'E');
        var mark = printed.IndexOfAny(['e', 'E']);
        var exponent = int.Parse(printed.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var text = new char[printed.Length + 8];
        printed.CopyTo(0, text, 0, printed.Length);
        var length = printed.Length;

        for (int i = 0, seen = 0; i < printed.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && ++seen == decimals + 1)
            {
                length = i + 1;
                var lost = text[length] == '.' ? text[length + 1] : text[length];

                if (lost is >= '5' and <= '9')
                {
                    DecimalRounding.Up(text, ref length);
                }

                break;
            }
        }

        return FormattableString.Invariant($"{new string(text, 0, length)}{letter}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):000}");
    }
}
