extern alias host;

using NanoNet.Runtime.Redirection;
using Host = host::System.Convert;

namespace System;

/// <summary>Base64 as mbedTLS has it: blanks only at the end of a line, every group complete.</summary>
internal static class Base64Text
{
    private const int LineLength = 76;
    private const int GroupLength = 4;
    private const string LineEnd = "\r\n";

    /// <exception cref="Exception">It is no Base64: the interpreter has no exception of its own for it.</exception>
    public static byte[] Read(string? text)
    {
        _ = text ?? throw new NullReferenceException();
        var lines = text.Split('\n');

        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd('\r').TrimEnd(' ');
        }

        var digits = string.Concat(lines);

        // One digit more than whole groups is overlooked, and so is padding of nothing.
        if (digits is "=" or "==")
        {
            return [];
        }

        if (digits.Length % GroupLength == 1 && IsDigitOrPadding(digits[^1]) && (digits.Length == 1 || digits[^2] != '='))
        {
            digits = digits[..^1];
        }

        try
        {
            return digits.Length % GroupLength == 0 && digits.AsSpan().IndexOfAny(" \t\r") < 0 ? Host.FromBase64String(digits) : throw new FormatException();
        }
        catch (FormatException e)
        {
            throw new Exception(null, e);
        }
    }

    private static bool IsDigitOrPadding(char last) => char.IsAsciiLetterOrDigit(last) || last is '+' or '/' or '=';

    /// <summary>With the ends of lines that were asked for; one that is full has its end even if nothing follows.</summary>
    public static string Broken(string text, Base64FormattingOptions options)
    {
        if (options is not (Base64FormattingOptions.None or Base64FormattingOptions.InsertLineBreaks))
        {
            throw ManagedErrors.Wrong();
        }

        if (options == Base64FormattingOptions.None)
        {
            return text;
        }

        var broken = new host::System.Text.StringBuilder(text);

        for (var end = text.Length / LineLength * LineLength; end > 0; end -= LineLength)
        {
            broken.Insert(end, LineEnd);
        }

        return broken.ToString();
    }
}
