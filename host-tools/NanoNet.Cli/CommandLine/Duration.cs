using System;
using System.Globalization;

namespace NanoNet.Cli.CommandLine;

/// <summary>A length of time as options take it: a number and ms, s, min or h.</summary>
internal static class Duration
{
    public const string Form = "TIME";

    private static readonly (string Unit, TimeSpan Length)[] s_units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("min", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)),
    ];

    // What the clock can count from its first day on: nanoseconds in 64 bits reach the year 2262.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(36500);

    /// <returns>False for what is no such length, none at all, or above a hundred years.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        foreach (var (unit, length) in s_units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number > 0
                && number <= s_longest / length)
            {
                duration = length * number;
                return true;
            }
        }

        duration = default;
        return false;
    }
}
