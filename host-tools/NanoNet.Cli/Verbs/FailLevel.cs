using System.Collections.Generic;
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
