using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Validation;

namespace NanoNet.Reports.Checks;

/// <summary>Makes checks of what the bench and the rules found.</summary>
public static class CheckSource
{
    public static Check Of(ScenarioResult result) => new()
    {
        Kind = CheckKind.Scenario,
        Id = result.Id,
        Title = result.Title,
        Source = result.Source,
        Outcome = result.Outcome switch
        {
            ScenarioOutcome.Passed => CheckOutcome.Passed,
            ScenarioOutcome.Failed => CheckOutcome.Failed,
            ScenarioOutcome.Skipped => CheckOutcome.NotExercised,
            ScenarioOutcome.Undecidable => CheckOutcome.Undecidable,
            _ => CheckOutcome.Broken,
        },
        Expected = NullIfEmpty(result.Expected),
        Seen = NullIfEmpty(result.Seen),
        Frames = result.FirstFrame > 0 ? [result.FirstFrame, result.LastFrame] : [],
        Elapsed = result.Elapsed,
        Wall = result.Wall,
        Attempts = result.Attempts,
    };

    public static Check Of(Verdict verdict) => new()
    {
        Kind = CheckKind.Rule,
        Id = verdict.Rule.Id,
        Title = verdict.Rule.Requirement,
        Source = verdict.Rule.Source,
        Level = Level(verdict.Rule.Level),
        Outcome = verdict.Outcome switch
        {
            Outcome.Pass => CheckOutcome.Passed,
            Outcome.Violated => verdict.IsFailure ? CheckOutcome.Failed : CheckOutcome.Noted,
            Outcome.NotExercised => CheckOutcome.NotExercised,
            _ => CheckOutcome.Undecidable,
        },
        Seen = NullIfEmpty(verdict.Reason),
        Frames = verdict.Frames,
        Excuse = verdict.Outcome == Outcome.Violated ? Excuse(verdict) : null,
    };

    public static IEnumerable<Check> Of(IEnumerable<ScenarioResult> scenarios, IEnumerable<Verdict> verdicts)
        => scenarios.Select(Of).Concat(verdicts.Select(Of));

    /// <summary>The level as the RFCs print it.</summary>
    public static string Level(RequirementLevel level) => level switch
    {
        RequirementLevel.Must => "MUST",
        RequirementLevel.Should => "SHOULD",
        _ => "info",
    };

    private static string? Excuse(Verdict verdict)
    {
        if (verdict.Deviation is { } deviation)
        {
            return $"known deviation: {deviation.Reason} ({deviation.Source})";
        }

        return verdict.Rule.Level == RequirementLevel.Must ? null : $"the requirement's level is {Level(verdict.Rule.Level)}";
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
