using System;

namespace NanoNet.Bench;

/// <summary>Every frame takes time. None overtakes another: a late one holds up those behind it.</summary>
/// <param name="Delay">How long on average.</param>
/// <param name="Jitter">How much more or less at most, each frame another amount.</param>
/// <param name="Direction">Which way; null for both.</param>
public sealed record DelayFault(TimeSpan Delay, TimeSpan Jitter, FrameDirection? Direction = null) : Fault(Direction)
{
    public override string Name => "delay";

    public override string Value => Jitter == TimeSpan.Zero ? FaultText.Time(Delay) : $"{FaultText.Time(Delay)}±{FaultText.Time(Jitter)}";
}
