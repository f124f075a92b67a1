using System;

namespace NanoNet.Bench;

/// <summary>Something plugged into the <see cref="Switch"/>.</summary>
public interface ISwitchPort
{
    /// <summary>For messages: "board", "tester", "tap".</summary>
    string Name { get; }

    /// <summary>A frame arrives. It is only valid during the call.</summary>
    /// <param name="frame">From the destination address to the last octet before the frame check sequence.</param>
    /// <param name="number">Its number in the capture, from 1; 0 if it has not passed the capture (yet).</param>
    void Deliver(ReadOnlySpan<byte> frame, long number);
}
