using System;
using System.Collections.Generic;

namespace NanoNet.Cli.CommandLine;

/// <summary>The known name that a mistyped one was most likely meant to be.</summary>
public static class Suggestion
{
    /// <returns>The nearest candidate by edit distance or the only one that holds the word; null when none is near.</returns>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = Math.Max(2, word.Length / 3) + 1;
        string? holder = null;
        var holders = 0;

        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);

            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }

            if (word.Length >= 3 && candidate.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                holder = candidate;
                holders++;
            }
        }

        return nearest ?? (holders == 1 ? holder : null);
    }

    /// <returns>" (did you mean X?)" or an empty string.</returns>
    public static string Hint(string word, IEnumerable<string> candidates)
    {
        var nearest = For(word, candidates);
        return nearest is null ? string.Empty : $" (did you mean '{nearest}'?)";
    }

    /// <summary>Levenshtein's distance, case ignored.</summary>
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];

        for (var column = 0; column <= to.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= from.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;

            for (var column = 1; column <= to.Length; column++)
            {
                var same = char.ToUpperInvariant(from[line - 1]) == char.ToUpperInvariant(to[column - 1]);
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
