using System;
using System.Numerics;

namespace NanoNet.Runtime.Redirection;

/// <summary>Integers from text.</summary>
internal static class IntegerText
{
    /// <param name="text">The text.</param>
    /// <param name="radix">2 to 36; with 16 the text may begin with 0x.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">It is no decimal integer. White space before it is none of its characters, nor are blanks behind it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The type does not hold it.</exception>
    public static T Parse<T>(string? text, int radix = 10)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        _ = text ?? throw new ArgumentNullException();

        if (!TryRead(text, radix, out var digits, out var isNegative))
        {
            throw new FormatException();
        }

        return Fits(digits, radix, isNegative, out T value) ? value : throw new ArgumentOutOfRangeException();
    }

    /// <param name="text">The text.</param>
    /// <param name="value">The number; the smallest of the type if there is none.</param>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        value = T.MinValue;
        return text is not null && TryRead(text, 10, out var digits, out var isNegative) && Fits(digits, 10, isNegative, out value);
    }

    private static bool TryRead(string text, int radix, out ReadOnlySpan<char> digits, out bool isNegative)
    {
        digits = text.AsSpan(CNumber.WhiteSpace(text)).TrimEnd(' ');
        isNegative = digits.StartsWith("-");

        if (isNegative || digits.StartsWith("+"))
        {
            digits = digits[1..];
        }

        if (radix == 16 && digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[2..];
        }

        foreach (var digit in digits)
        {
            if (ValueOf(digit) >= radix)
            {
                return false;
            }
        }

        return digits.Length > 0;
    }

    private static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'z' => digit - 'a' + 10,
        >= 'A' and <= 'Z' => digit - 'A' + 10,
        _ => int.MaxValue,
    };

    private static bool Fits<T>(ReadOnlySpan<char> digits, int radix, bool isNegative, out T value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        value = T.MinValue;
        var exact = BigInteger.Zero;

        foreach (var digit in digits)
        {
            exact = (exact * radix) + ValueOf(digit);
        }

        exact = isNegative ? -exact : exact;
        var most = BigInteger.CreateChecked(T.MaxValue);

        // The bits of a negative number: they are read into 64 bits, so of a long they are too many.
        if (radix is 2 or 8 or 16 && T.MinValue < T.Zero && exact > most && exact < 2 * (most + 1) && exact <= long.MaxValue)
        {
            exact -= 2 * (most + 1);
        }

        if (exact < BigInteger.CreateChecked(T.MinValue) || exact > most)
        {
            return false;
        }

        value = T.CreateChecked(exact);
        return true;
    }
}
