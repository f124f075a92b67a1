using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Floating-point numbers from text: what C's function reads, with blanks behind it.</summary>
internal static class FloatText
{
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">It is no number.</exception>
    public static double Parse(string? text) =>
        TryParse(text ?? throw new ArgumentNullException(), out var number) ? number : throw new FormatException();

    /// <param name="text">The text.</param>
    /// <param name="number">The number that it begins with; 0 if there is none.</param>
    /// <returns>Whether that number is all there is.</returns>
    public static bool TryParse(string? text, out double number)
    {
        number = 0;
        return text is not null && CNumber.TryRead(text, out number, out var length) && text.AsSpan(length).Trim(' ').IsEmpty;
    }
}
