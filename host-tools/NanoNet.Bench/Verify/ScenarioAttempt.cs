namespace NanoNet.Bench;

/// <summary>What came of one attempt at a scenario.</summary>
/// <param name="Outcome">How it ended.</param>
internal sealed record ScenarioAttempt(ScenarioOutcome Outcome)
{
    /// <summary>What was expected where it failed.</summary>
    public string? Expected { get; init; }

    /// <summary>What was seen instead, or the reason for something else.</summary>
    public string? Seen { get; init; }

    /// <summary>True for a failure that no fault of the cable explains.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Why the bench cannot go on; null if it can.</summary>
    public BenchBrokenException? Broken { get; init; }

    /// <summary>True if another attempt may end otherwise.</summary>
    public bool MayBeTriedAgain => Outcome is ScenarioOutcome.Failed or ScenarioOutcome.Undecidable;
}
