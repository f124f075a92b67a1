using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Verbs;

/// <summary>The least binding requirement whose violation is a failure.</summary>
public static class FailLevel
{
    public const string Default = "must";

    private const string Never = "never";

    /// <summary>From the most binding on.</summary>
    public static readonly string[] Words = [Default, "should", "info", Never];

    public static Option<string> Option() => CommonOptions.Choice(
        "--fail-on", "The least binding requirement whose violation makes the exit code 1", Default, Words);

    /// <summary>What a judgement ends the tool with: failed, passed, or nothing that could be decided.</summary>
    public static ExitCode ExitCodeOf(IReadOnlyCollection<Check> checks, string level) =>
        IsFailed(checks, level) ? ExitCode.ChecksFailed
        : checks.All(static check => check.Outcome is CheckOutcome.NotExercised or CheckOutcome.Undecidable) ? ExitCode.NothingRan
        : ExitCode.Ok;

    public static bool IsFailed(IEnumerable<Check> checks, string level)
    {
        string[] levels = level switch
        {
            Never => [],
            "info" => ["MUST", "SHOULD", "info"],
            "should" => ["MUST", "SHOULD"],
            _ => ["MUST"],
        };
        return checks.Any(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Noted && levels.Contains(check.Level));
    }
}
