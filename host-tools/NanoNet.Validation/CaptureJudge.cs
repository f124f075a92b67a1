using System;

namespace NanoNet.Validation;

/// <summary>Judges a capture frame by frame. One thread at a time.</summary>
public sealed class CaptureJudge
{
    private long _frames;

    public CaptureJudge(JudgeOptions? options = null)
    {
        Options = options ?? new JudgeOptions();
    }

    public JudgeOptions Options { get; }

    /// <summary>Takes the next frame; nothing of it is kept by reference.</summary>
    /// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
    /// <param name="frame">The Ethernet frame as far as it was captured.</param>
    /// <param name="originalLength">Octets that it had on the wire; -1 if all were captured.</param>
    public void Add(long timeNs, ReadOnlySpan<byte> frame, int originalLength = -1)
    {
        _frames++;
    }

    /// <summary>Ends the capture.</summary>
    public Judgement Finish() => new() { Verdicts = [], Connections = [], Frames = _frames };
}
