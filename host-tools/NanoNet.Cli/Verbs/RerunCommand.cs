using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Verbs;

/// <summary>The command line that runs one check of a verify run again, and only it.</summary>
/// <param name="Tool">The tool as it is called from the current folder.</param>
/// <param name="Run">What the run was asked for.</param>
public sealed record RerunCommand(string Tool, VerifyArguments Run)
{
    private IEnumerable<string> Foreign =>
        Run.Firmware is null ? [] : ["--firmware", Quote(Run.Firmware), .. Run.Services.SelectMany(static service => (string[])["--service", service.ToString()])];

    private IEnumerable<string> Where => Run.Desk is { } desk ? desk.Words.Select(Quote) : ["--network", Run.Network];

    public string For(Check check)
    {
        List<string> words = [Quote(Tool), "verify", .. Run.Board.Words.Select(Quote), .. Foreign, .. Where, "--seed", Run.Seed.ToString(CultureInfo.InvariantCulture), .. Run.Faults.Words.Select(Quote)];

        if (Run.Clock != CommonOptions.VirtualClock && Run.Desk is null)
        {
            words.AddRange([CommonOptions.ClockName, Run.Clock]);
        }

        if (check.Id == RepetitionCheck.Id)
        {
            words.AddRange(["--repeat", Run.Repeat.ToString(CultureInfo.InvariantCulture)]);
            words.AddRange(Run.Scenarios.SelectMany(static s => (string[])["--scenario", Quote(s)]));
            words.AddRange(Run.All ? ["--all"] : []);
        }
        else if (check.Kind == CheckKind.Scenario)
        {
            words.AddRange(["--scenario", Quote(check.Id)]);
        }
        else
        {
            // A rule judges what the scenarios sent: without the same ones it may have nothing to judge.
            words.AddRange(Run.Scenarios.SelectMany(static s => (string[])["--scenario", Quote(s)]));
            words.AddRange(Run.All ? ["--all"] : []);
            words.AddRange(["--rules", Quote(check.Id)]);
        }

        return string.Join(' ', words);
    }

    /// <summary>As a POSIX shell reads it back.</summary>
    internal static string Quote(string word)
        => word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || "-_./:=,@%+".Contains(c, System.StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", System.StringComparison.Ordinal)}'";
}
