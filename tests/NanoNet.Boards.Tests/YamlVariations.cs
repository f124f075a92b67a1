using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Boards.Tests;

/// <summary>Slips of the pen in a YAML file.</summary>
internal static class YamlVariations
{
    private static readonly string[] s_values =
        ["-1", "0", "1", "2", "1000", "70000", "99999999999", "abc", "'abc'", "\"5\"", "true", "'true'", "on", "1.5", "~", "", "[]", "{}", "absent", "2.2.1", "0x1E0000", "a b"];

    /// <summary>Each line gone, its key misspelt, and each value as others.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var lines = text.Split('\n');

        for (var i = 0; i < lines.Length; i++)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            var isLeaf = colon + 1 < lines[i].Length;
            yield return With(lines, i, lines[i].Replace(":", "x:", StringComparison.Ordinal));

            if (!isLeaf)
            {
                continue;
            }

            // A list's first line also begins its entry.
            if (!lines[i].Contains('-', StringComparison.Ordinal) || lines[i].Contains('"', StringComparison.Ordinal))
            {
                yield return With(lines, i, null);
            }

            foreach (var value in s_values)
            {
                yield return With(lines, i, lines[i][..(colon + 1)] + " " + value);
            }
        }
    }

    private static string With(string[] lines, int index, string? line) =>
        string.Join('\n', lines.Select((one, at) => at == index ? line : one).Where(static one => one is not null));
}
