using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Cli.CommandLine;

/// <summary>The known name that a mistyped one was most likely meant to be.</summary>
public static class Suggestion
{
    private const int MaxNear = 4;

    /// <summary>A shorter word is in too many names.</summary>
    private const int MinWord = 3;

    /// <returns>The nearest candidate by edit distance or the only one that holds the word; null when none is near.</returns>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = MaxDistance(word) + 1;
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

            if (word.Length >= MinWord && candidate.Contains(word, StringComparison.OrdinalIgnoreCase))
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

    /// <summary>The names that a pattern was most likely meant to match: the nearest, and those that hold its word.</summary>
    /// <returns>" (did you mean X, Y or Z?)" or an empty string.</returns>
    public static string NearHint(string pattern, IEnumerable<string> candidates)
    {
        var word = pattern.Replace("*", string.Empty, StringComparison.Ordinal).Replace("?", string.Empty, StringComparison.Ordinal);
        List<string> all = [.. candidates];
        var best = all.Count == 0 ? int.MaxValue : all.Min(one => Distance(word, one));
        var nearest = best <= MaxDistance(word) ? all.Where(one => Distance(word, one) == best) : [];
        var holders = word.Length >= MinWord ? all.Where(one => one.Contains(word, StringComparison.OrdinalIgnoreCase)) : [];
        List<string> near = [.. nearest.Concat(holders).Distinct().Take(MaxNear)];
        return near.Count == 0 ? string.Empty : $" (did you mean {string.Join(", ", near.SkipLast(1).Select(Quoted))}{(near.Count > 1 ? " or " : string.Empty)}{Quoted(near[^1])}?)";
    }

    private static int MaxDistance(string word) => Math.Max(2, word.Length / 3);

    private static string Quoted(string name) => $"'{name}'";

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
