using System;
using System.Collections.Generic;

namespace NanoNet.Reports.Checks;

/// <summary>One line of a report: a scenario's result, a rule's verdict, or a unit test's.</summary>
public sealed record Check
{
    public required CheckKind Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>The scenario's title, or the rule's requirement; of a unit test its name.</summary>
    public required string Title { get; init; }

    /// <summary>RFC and section.</summary>
    public required string Source { get; init; }

    /// <summary>"MUST", "SHOULD" or "info"; null for what is no rule.</summary>
    public string? Level { get; init; }

    public required CheckOutcome Outcome { get; init; }

    /// <summary>A rule's offending frames; the first and the last frame of a scenario. 1-based.</summary>
    public IReadOnlyList<long> Frames { get; init; } = [];

    /// <summary>What had to happen; null where the title says it.</summary>
    public string? Expected { get; init; }

    /// <summary>What happened instead, or why nothing can be said; null for a pass.</summary>
    public string? Seen { get; init; }

    /// <summary>Why a violation is no failure here; null if it is one.</summary>
    public string? Excuse { get; init; }

    /// <summary>On the bench's clock.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>On the machine's clock, where the bench's is another.</summary>
    public TimeSpan? Wall { get; init; }

    /// <summary>How often it was tried: a scenario more than once on a cable that was told to do harm.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The outcome in the word that belongs to the kind.</summary>
    public string Word => (Kind, Outcome) switch
    {
        (_, CheckOutcome.Passed) => "pass",
        (CheckKind.Rule, CheckOutcome.Failed) => "violated",
        (_, CheckOutcome.Failed) => "failed",
        (_, CheckOutcome.Broken) => "broken",
        (_, CheckOutcome.Noted) => "noted",
        (_, CheckOutcome.Undecidable) => "undecidable",
        (CheckKind.Scenario or CheckKind.Test, _) => "skipped",
        _ => "not exercised",
    };
}
