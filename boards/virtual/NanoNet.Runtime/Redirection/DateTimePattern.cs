extern alias host;

using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>DateTime as text: nanoFramework's patterns, which are .NET's but for what they do not know.</summary>
internal static class DateTimePattern
{
    private const int MostFraction = 7;

    private static DateTimeFormatInfo Words => DateTimeFormatInfo.InvariantInfo;

    /// <param name="time">The time.</param>
    /// <param name="format">A letter for a whole pattern, or a pattern; null or empty for G.</param>
    /// <exception cref="ArgumentException">No such letter, or a quotation or an escape that does not end.</exception>
    public static string Format(DateTime time, string? format)
    {
        format = string.IsNullOrEmpty(format) ? "G" : format;
        return Custom(time, format.Length == 1 ? Pattern(format[0]) : format);
    }

    private static string Pattern(char letter) => letter switch
    {
        'd' => "MM/dd/yyyy",
        'D' => "dddd, dd MMMM yyyy",
        'f' => "dddd, dd MMMM yyyy HH:mm",
        'F' or 'U' => "dddd, dd MMMM yyyy HH:mm:ss",
        'g' => "MM/dd/yyyy HH:mm",
        'G' => "MM/dd/yyyy HH:mm:ss",
        'm' or 'M' => "MMMM dd",
        'o' or 'O' => "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffZ",
        'r' or 'R' => "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
        's' => "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
        't' => "HH:mm",
        'T' => "HH:mm:ss",
        'u' => "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
        'y' or 'Y' => "yyyy MMMM",
        _ => throw Wrong(),
    };

    private static string Custom(DateTime time, string pattern)
    {
        var text = new host::System.Text.StringBuilder();

        for (var i = 0; i < pattern.Length;)
        {
            switch (pattern[i])
            {
                case '\'' or '"':
                    i = AppendQuoted(text, pattern, i);
                    break;
                case '%':
                    text.Append(i + 1 < pattern.Length && pattern[i + 1] != '%' ? Custom(time, pattern[i + 1].ToString()) : throw Wrong());
                    i += 2;
                    break;
                case '\\':
                    text.Append(i + 1 < pattern.Length ? pattern[i + 1] : throw Wrong());
                    i += 2;
                    break;
                case ':' or '/':
                    text.Append(pattern[i++]);
                    break;
                default:
                    var count = 1;

                    while (i + count < pattern.Length && pattern[i + count] == pattern[i])
                    {
                        count++;
                    }

                    text.Append(Part(time, pattern[i], count));
                    i += count;
                    break;
            }
        }

        return text.ToString();
    }

    private static string Part(DateTime time, char letter, int count) => letter switch
    {
        'h' => Digits(time.Hour % 12 == 0 ? 12 : time.Hour % 12, count),
        'H' => Digits(time.Hour, count),
        'm' => Digits(time.Minute, count),
        's' => Digits(time.Second, count),
        'f' => count <= MostFraction ? (time.Ticks % TimeSpan.TicksPerSecond).ToString("D7", CultureInfo.InvariantCulture)[..count] : throw Wrong(),
        't' => (time.Hour < 12 ? "AM" : "PM")[..Math.Min(count, 2)],
        'd' => count switch
        {
            <= 2 => Digits(time.Day, count),
            3 => Words.AbbreviatedDayNames[(int)time.DayOfWeek],
            _ => Words.DayNames[(int)time.DayOfWeek],
        },
        'M' => count switch
        {
            <= 2 => Digits(time.Month, count),
            3 => Words.AbbreviatedMonthNames[time.Month - 1],
            _ => Words.MonthNames[time.Month - 1],
        },
        'y' => Digits(count <= 2 ? time.Year % 100 : time.Year, count),
        _ => new string(letter, count),
    };

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');

    private static int AppendQuoted(host::System.Text.StringBuilder text, string pattern, int start)
    {
        for (var i = start + 1; i < pattern.Length; i++)
        {
            if (pattern[i] == pattern[start])
            {
                return i + 1;
            }

            if (pattern[i] == '\\')
            {
                i++;
            }

            text.Append(i < pattern.Length ? pattern[i] : throw Wrong());
        }

        throw Wrong();
    }

    private static ArgumentException Wrong() => new("Format_InvalidString");
}
