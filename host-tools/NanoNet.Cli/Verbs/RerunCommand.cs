using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Verbs;

/// <summary>The command line that runs one check of a verify run again, and only it.</summary>
public sealed record RerunCommand(string Board, string Network, ulong Seed)
{
    public string For(Check check)
    {
        List<string> words = ["nanonet", "verify", "--board", Quote(Board), "--network", Network, "--seed", Seed.ToString(CultureInfo.InvariantCulture)];
        words.AddRange(check.Kind == CheckKind.Scenario ? ["--scenario", Quote(check.Id)] : ["--rules", Quote(check.Id)]);
        return string.Join(' ', words);
    }

    /// <summary>As a POSIX shell reads it back.</summary>
    internal static string Quote(string word)
        => word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || "-_./:=,@%+".Contains(c, System.StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", System.StringComparison.Ordinal)}'";
}
