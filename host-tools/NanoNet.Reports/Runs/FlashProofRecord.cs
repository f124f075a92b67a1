namespace NanoNet.Reports.Runs;

/// <summary>What a board said by one way of what it runs.</summary>
public sealed record FlashProofRecord
{
    /// <summary>Whether it is what was flashed.</summary>
    public required bool IsProven { get; init; }

    /// <summary>The build id, or the interpreter's target and version.</summary>
    public required string Seen { get; init; }
}
