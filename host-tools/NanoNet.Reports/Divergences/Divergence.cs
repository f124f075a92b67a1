using System.Collections.Generic;

namespace NanoNet.Reports.Divergences;

/// <summary>One thing in which two runs differ, or that could not be compared.</summary>
public sealed record Divergence
{
    public required DivergenceAspect Aspect { get; init; }

    /// <summary>What differs: the id of a scenario or a rule, or the name of a header field or a time.</summary>
    public required string Subject { get; init; }

    /// <summary>How it is in the first run.</summary>
    public required string First { get; init; }

    /// <summary>How it is in the second run.</summary>
    public required string Second { get; init; }

    /// <summary>Frames of the first run that show it.</summary>
    public IReadOnlyList<long> FirstFrames { get; init; } = [];

    /// <summary>Frames of the second run that show it.</summary>
    public IReadOnlyList<long> SecondFrames { get; init; } = [];

    /// <summary>False where one of the runs did not look: then it is no difference between the boards.</summary>
    public bool IsCompared { get; init; } = true;
}
