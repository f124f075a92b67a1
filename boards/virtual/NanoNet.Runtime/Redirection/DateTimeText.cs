using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>DateTime from text, in the forms that the interpreter tries one after the other. What follows a form is ignored.</summary>
internal static class DateTimeText
{
    private static readonly string[] s_forms = ["Y-m-d H:M:SZ", "Y-m-dTH:M:S.f", "Y-m-dTH:M:S", "a, d b Y H:M:S"];
    private static readonly string[] s_days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">It is none of the forms.</exception>
    public static DateTime Parse(string? text)
    {
        _ = text ?? throw new ArgumentNullException();
        return TryParse(text, out var time) ? time : throw new FormatException();
    }

    public static bool TryParse(string text, out DateTime time)
    {
        foreach (var form in s_forms)
        {
            if (TryParse(text, form, out time))
            {
                return true;
            }
        }

        time = default;
        return false;
    }

    private static bool TryParse(string text, string form, out DateTime time)
    {
        time = default;
        int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ticks = 0, ignored = 0;
        var at = 0;

        foreach (var part in form)
        {
            var isThere = part switch
            {
                'Y' => Number(text, ref at, 0, 9999, ref year),
                'm' => Number(text, ref at, 1, 12, ref month),
                'd' => Number(text, ref at, 1, 31, ref day),
                'H' => Number(text, ref at, 0, 23, ref hour),
                'M' => Number(text, ref at, 0, 59, ref minute),
                'S' => Number(text, ref at, 0, 59, ref second),

                // As many digits as there are, as a number of ticks: .123 are 123 of them.
                'f' => Number(text, ref at, 0, 9999999, ref ticks),
                'a' => Name(text, ref at, s_days, ref ignored),
                'b' => Name(text, ref at, s_months, ref month),
                ' ' => Blanks(text, ref at),
                _ => Literal(text, ref at, part),
            };

            if (!isThere)
            {
                return false;
            }
        }

        // The days of a month are not looked at: 30 February is 1 March.
        time = new DateTime(Math.Max(year, 1601), month, 1, hour, minute, second, DateTimeKind.Utc).AddDays(day - 1).AddTicks(ticks);
        return true;
    }

    private static bool Number(string text, ref int at, int lowest, int highest, ref int number)
    {
        var result = 0;
        var limit = highest;

        if (!IsDigit(text, at))
        {
            return false;
        }

        do
        {
            result = (result * 10) + (text[at++] - '0');
            limit /= 10;
        }
        while (result * 10 <= highest && limit > 0 && IsDigit(text, at));

        number = result;
        return result >= lowest && result <= highest;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool Name(string text, ref int at, string[] names, ref int number)
    {
        var start = at;
        var index = Array.FindIndex(names, name => string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
        at += 3;
        number = index + 1;
        return index >= 0;
    }

    private static bool Blanks(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return true;
    }

    private static bool Literal(string text, ref int at, char expected) => at < text.Length && text[at++] == expected;
}
