using System;

namespace NanoNet.Bench;

/// <summary>A time during which something is wrong.</summary>
/// <param name="At">When it begins, counted from power on.</param>
/// <param name="For">How long it lasts; null until the end of the run.</param>
public sealed record FaultPeriod(TimeSpan At, TimeSpan? For)
{
    /// <summary>As the options spell it.</summary>
    public override string ToString() => For is { } lasts ? $"{FaultText.Time(lasts)}@{FaultText.Time(At)}" : FaultText.Time(At);
}
