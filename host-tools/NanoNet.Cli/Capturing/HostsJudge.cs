using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Validation;

namespace NanoNet.Cli.Capturing;

/// <summary>Judges the board that was named, and everybody once more for information; without a board everybody alike. One thread at a time.</summary>
internal sealed class HostsJudge(CapturedBoard? board, Action<TcpConnectionRecord> ended) : IDisposable
{
    private readonly CaptureJudge _judge = new(new JudgeOptions { Board = board?.Facts, ConnectionEnded = ended });

    // Only the rules are asked for.
    private readonly CaptureJudge? _everybody = board is null ? null : new CaptureJudge(new JudgeOptions { RecordedConnections = 0 });
    private readonly FrameSenders _senders = new();

    public void Add(long timeNs, ReadOnlySpan<byte> frame, int originalLength, LinkType linkType)
    {
        _senders.Add(frame, linkType);
        _judge.Add(timeNs, frame, originalLength, linkType);
        _everybody?.Add(timeNs, frame, originalLength, linkType);
    }

    public void AddDrops()
    {
        _judge.AddDrops();
        _everybody?.AddDrops();
    }

    /// <summary>Ends the capture.</summary>
    /// <param name="others">What is violated by frames that are not held against the board; empty without one.</param>
    public Judgement Finish(out IReadOnlyList<Verdict> others)
    {
        var judgement = _judge.Finish();
        others = _everybody is null ? [] : [.. OthersOf(judgement, _everybody.Finish())];
        return judgement;
    }

    /// <summary>Whose frames a verdict is about.</summary>
    public string FramesOf(IReadOnlyList<long> frames) => _senders.Describe(frames);

    public void Dispose()
    {
        _judge.Dispose();
        _everybody?.Dispose();
    }

    // A frame of the board that is not held against it, as what is known of it excuses it, is nobody else's either.
    private IEnumerable<Verdict> OthersOf(Judgement own, Judgement everybody) =>
        from pair in everybody.Verdicts.Zip(own.Verdicts)
        where pair.First.Outcome == Outcome.Violated
        let frames = pair.First.Frames.Except(pair.Second.Frames).Where(frame => board!.Facts.Mac is not { } mac || _senders.Of(frame) != mac).ToList()
        where frames.Count > 0
        select pair.First with { Frames = frames };
}
