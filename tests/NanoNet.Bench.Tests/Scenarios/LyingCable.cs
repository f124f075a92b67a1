using System;

namespace NanoNet.Bench.Tests;

/// <summary>A cable that changes, drops or answers frames, so that a good board looks like one with a defect.</summary>
internal sealed class LyingCable : ICableFaults
{
    private FrameCarrier? _toTester;

    /// <summary>What happens to a frame of the board's: it may be changed in place; false drops it.</summary>
    public Func<byte[], bool>? FromBoard { get; set; }

    /// <summary>What happens to a frame to the board.</summary>
    public Func<byte[], bool>? ToBoard { get; set; }

    /// <summary>Makes the tester see a frame that the board never sent.</summary>
    public void Forge(byte[] frame) => _toTester?.Invoke(frame, 0);

    public void Pass(FrameDirection direction, ReadOnlySpan<byte> frame, long number, FrameCarrier carry)
    {
        if (direction == FrameDirection.FromBoard)
        {
            _toTester = carry;
        }

        var lie = direction == FrameDirection.FromBoard ? FromBoard : ToBoard;
        var copy = frame.ToArray();

        if (lie is null || lie(copy))
        {
            carry(copy, number);
        }
    }
}
