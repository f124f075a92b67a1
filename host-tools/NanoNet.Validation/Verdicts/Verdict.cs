using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What one rule says, with its evidence.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Frames">Numbers of the offending frames, 1-based and ascending; empty unless violated.</param>
/// <param name="Reason">What is wrong or missing; null for a pass.</param>
/// <param name="Connection">Index of the TCP connection it is about; null for the whole capture.</param>
public sealed record Verdict(Rule Rule, Outcome Outcome, IReadOnlyList<long> Frames, string? Reason, int? Connection)
{
    /// <summary>The known deviation of the judged stack that explains a violation; null if there is none.</summary>
    public KnownDeviation? Deviation { get; init; }

    /// <summary>True for a violation that no known deviation explains.</summary>
    public bool IsUnexplainedViolation => Outcome == Outcome.Violated && Deviation is null;

    /// <summary>True for a violation that is a fault: of a MUST, without a known deviation.</summary>
    public bool IsFailure => IsUnexplainedViolation && Rule.Level == RequirementLevel.Must;

    /// <summary>True for a violation that is none: worth a note only.</summary>
    public bool IsNote => Outcome == Outcome.Violated && !IsFailure;
}
