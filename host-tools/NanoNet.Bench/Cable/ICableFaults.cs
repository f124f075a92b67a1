using System;

namespace NanoNet.Bench;

/// <summary>What the cable does to a frame between the board's port and the switch.</summary>
/// <remarks>
/// It calls <c>carry</c> once for a good cable, never for a loss, twice for a duplicate, later (with a <see cref="PumpTimer"/>) for a delay, with
/// other octets for a corruption. The capture sits at the board's port: it shows what the board sent, and what reached it. A board is judged by
/// that: it cannot answer what the cable lost, and has sent what the cable lost on its way out.
/// </remarks>
public interface ICableFaults
{
    void Pass(FrameDirection direction, ReadOnlySpan<byte> frame, long number, FrameCarrier carry);

    /// <summary>What the capture has to say beside a frame. Asked once for each, right before it is recorded: before <see cref="Pass"/> for one that
    /// the board sends, inside of it for one that reaches the board.</summary>
    /// <returns>Null for nothing.</returns>
    string? Comment(FrameDirection direction, ReadOnlySpan<byte> frame) => null;
}
