using System;

namespace NanoNet.Bench;

/// <summary>What came of one scenario.</summary>
/// <param name="Id">The scenario's name.</param>
/// <param name="Title">What happens in it.</param>
/// <param name="Source">The document and section that it rests on.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Expected">What was expected where it failed; null for a pass.</param>
/// <param name="Seen">What was seen instead, the reason for a skip, or what broke; null for a pass.</param>
/// <param name="FirstFrame">Number in the capture of its first frame, from 1; 0 if it has none.</param>
/// <param name="LastFrame">Number in the capture of its last frame; 0 if it has none.</param>
/// <param name="Elapsed">How long it took on the bench's clock.</param>
public sealed record ScenarioResult(
    string Id,
    string Title,
    string Source,
    ScenarioOutcome Outcome,
    string? Expected,
    string? Seen,
    long FirstFrame,
    long LastFrame,
    TimeSpan Elapsed)
{
    /// <summary>How long it took on the machine's clock, where the bench's is another; null where it is the same.</summary>
    public TimeSpan? Wall { get; init; }

    /// <summary>How often it was tried: more than once only on a cable that was told to do harm.</summary>
    public int Attempts { get; init; } = 1;
}
