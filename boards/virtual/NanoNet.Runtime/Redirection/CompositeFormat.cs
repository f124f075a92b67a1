extern alias host;

using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>String.Format: <c>{index,alignment:format}</c>.</summary>
internal static class CompositeFormat
{
    /// <exception cref="ArgumentException">The format is wrong.</exception>
    /// <exception cref="IndexOutOfRangeException">It names more arguments than there are.</exception>
    public static string Format(string format, object?[] args)
    {
        var output = new host::System.Text.StringBuilder(format.Length);

        for (var i = 0; i < format.Length; i++)
        {
            var character = format[i];

            if (character is not ('{' or '}'))
            {
                output.Append(character);
            }
            else if (i + 1 < format.Length && format[i + 1] == character)
            {
                output.Append(character);
                i++;
            }
            else if (character == '{' && i + 1 < format.Length)
            {
                i = AppendItem(output, format, i + 1, args);
            }
            else
            {
                throw Wrong("no closed brace", i);
            }
        }

        return output.ToString();
    }

    /// <returns>Place of the closing brace.</returns>
    private static int AppendItem(host::System.Text.StringBuilder output, string format, int start, object?[] args)
    {
        var end = start;
        var index = Number(format, ref end, "wrong symbol at {}", "empty {}", ',', ':', '}');
        var alignment = 0;
        string? itemFormat = null;

        if (At(format, end) == ',')
        {
            end++;
            var sign = At(format, end) == '-' ? -1 : 1;
            end += sign < 0 ? 1 : 0;

            // A mark alone is taken for a number.
            alignment = sign < 0 && At(format, end) is ':' or '}' or '\0' ? throw new FormatException()
                : sign * Number(format, ref end, "wrong symbol at alignment", "empty alignment", ':', '}');
        }

        if (At(format, end) == ':')
        {
            var close = format.IndexOf('}', end);
            itemFormat = format[(end + 1)..(close < 0 ? format.Length : close)];
            end = close < 0 ? format.Length : close;

            if (itemFormat.Length == 0)
            {
                throw Wrong("empty format after ':'", end);
            }
        }

        if (At(format, end) != '}')
        {
            throw Wrong("no closed brace", end);
        }

        var text = args[index] is { } value ? ObjectMembers.ToString(value, itemFormat) ?? "" : "";
        output.Append(alignment >= 0 ? text.PadLeft(alignment) : text.PadRight(-alignment));
        return end;
    }

    private static int Number(string format, ref int place, string wrong, string empty, params ReadOnlySpan<char> ends)
    {
        var start = place;

        while (place < format.Length && char.IsAsciiDigit(format[place]))
        {
            place++;
        }

        if (place < format.Length && !ends.Contains(format[place]))
        {
            throw Wrong(wrong, place);
        }

        return place > start ? IntegerText.Parse<int>(format[start..place]) : throw Wrong(empty, place);
    }

    private static char At(string format, int place) => place < format.Length ? format[place] : '\0';

    private static ArgumentException Wrong(string what, int column) => new(string.Create(CultureInfo.InvariantCulture, $"Format error: {what}, column {column}"));
}
