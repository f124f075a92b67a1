using System;

namespace NanoNet.Bench;

/// <summary>Carries every frame once, at once, as it is.</summary>
public sealed class PerfectCable : ICableFaults
{
    public void Pass(FrameDirection direction, ReadOnlySpan<byte> frame, long number, FrameCarrier carry) => carry(frame, number);
}
