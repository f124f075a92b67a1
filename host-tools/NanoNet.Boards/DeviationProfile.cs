namespace NanoNet.Boards;

/// <summary>A rule that the board's stack is known to break.</summary>
public sealed record DeviationProfile
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>What the stack does instead.</summary>
    public required string Reason { get; init; }

    /// <summary>Where that is known from.</summary>
    public required string Source { get; init; }
}
