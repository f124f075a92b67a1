namespace NanoNet.Reports.Runs;

/// <summary>Where the time of a run went, in milliseconds.</summary>
public sealed record TimingRecord
{
    /// <summary>All of it, the native library's build included.</summary>
    public required double TotalMs { get; init; }

    /// <summary>From the start of the board's process until it waits for its power; null if it never did.</summary>
    public double? BoardStartMs { get; init; }

    /// <summary>From power on to the board's first frame; null if none came.</summary>
    public double? FirstFrameMs { get; init; }

    /// <summary>From power on to the firmware's "Ready"; null if it never said so.</summary>
    public double? ReadyMs { get; init; }

    public double? ScenariosMs { get; init; }
}
