using System;
using System.Collections.Generic;

namespace NanoNet.Reports.Divergences;

/// <summary>What to compare, and how much two times may differ.</summary>
public sealed record DivergenceOptions
{
    /// <summary>Empty for all.</summary>
    public IReadOnlyList<DivergenceAspect> Aspects { get; init; } = [];

    /// <summary>A time differs if the longer one is longer by more than this part of the shorter one, ...</summary>
    public double Tolerance { get; init; } = 0.5;

    /// <summary>... and by more than this: what is short differs from run to run, and machine to machine.</summary>
    public TimeSpan Floor { get; init; } = TimeSpan.FromMilliseconds(20);
}
