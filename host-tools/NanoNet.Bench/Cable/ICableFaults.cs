using System;

namespace NanoNet.Bench;

/// <summary>What the cable does to a frame between the board's port and the switch.</summary>
/// <remarks>
/// It calls <c>carry</c> once for a good cable, never for a loss, twice for a duplicate, later (with a <see cref="PumpTimer"/>) for a delay, with
/// other octets for a corruption. The capture sits at the board's port: it shows what the board sent, and what reached it.
/// </remarks>
public interface ICableFaults
{
    void Pass(FrameDirection direction, ReadOnlySpan<byte> frame, long number, FrameCarrier carry);
}
