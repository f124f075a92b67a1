using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>What someone who wrote an unknown word probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The known word with the fewest edits to <paramref name="written"/>, case aside; the first of several.</summary>
    public static string Nearest(string written, IEnumerable<string> known) =>
        known.MinBy(word => Distance(written.ToUpperInvariant(), word.ToUpperInvariant()))
        ?? throw new ArgumentException("Nothing is known.", nameof(known));

    /// <summary>As <see cref="Nearest"/>, or the only known word that holds <paramref name="written"/>; null where neither is near enough to have been meant.</summary>
    public static string? Near(string written, IReadOnlyList<string> known)
    {
        var nearest = Nearest(written, known);

        if (Distance(written.ToUpperInvariant(), nearest.ToUpperInvariant()) <= Math.Max(2, written.Length / 3))
        {
            return nearest;
        }

        return written.Length >= 3 && known.Where(word => word.Contains(written, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Levenshtein's distance, in one row.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;

            for (var j = 1; j <= to.Length; j++)
            {
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
