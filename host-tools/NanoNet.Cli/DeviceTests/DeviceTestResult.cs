using System;
using System.Globalization;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.DeviceTests;

/// <summary>What a board says of one test.</summary>
/// <param name="Outcome">"passed", "failed" or "skipped".</param>
/// <param name="Name">Class and method; behind them the number of the attribute, where there are several.</param>
/// <param name="Message">Why; empty for a test that passed.</param>
/// <param name="Duration">By the board's clock; zero unless it passed.</param>
public sealed record DeviceTestResult(string Outcome, string Name, string Message, TimeSpan Duration)
{
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string Skipped = "skipped";

    /// <summary>As reports hold it.</summary>
    public Check ToCheck() => new()
    {
        Kind = CheckKind.Test,
        Id = Name,
        Title = Name,
        Source = "nanoFramework.TestFramework",
        Outcome = Outcome switch { Passed => CheckOutcome.Passed, Failed => CheckOutcome.Failed, _ => CheckOutcome.NotExercised },
        Seen = Message.Length == 0 ? null : Message,
        Elapsed = Duration,
    };

    /// <summary>Reads a line of nanoFramework's test launcher: <c>Test passed,NAME,TICKS</c>, <c>Test failed,NAME,MESSAGE</c>.</summary>
    /// <returns>Null for any other line.</returns>
    public static DeviceTestResult? Parse(string line)
    {
        if (!line.StartsWith("Test ", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = line["Test ".Length..].Split(',', 3);

        return parts is [Passed or Failed or Skipped, var name, var rest]
            ? new DeviceTestResult(
                parts[0],
                name,
                parts[0] == Passed ? string.Empty : rest,
                parts[0] == Passed && long.TryParse(rest, CultureInfo.InvariantCulture, out var ticks) ? new TimeSpan(ticks) : TimeSpan.Zero)
            : null;
    }
}
