using System;
using System.Collections.Generic;
using System.Threading;
using NanoNet.Capture;

namespace NanoNet.Validation;

/// <summary>A stretch of the capture on its way to both trackers, and what comes of it.</summary>
internal sealed class SegmentRound
{
    private readonly PlainSegments[] _plain = [new(), new()];

    // Nearly all segments come in plain packets: these are made when there are others.
    private readonly SegmentBatch?[] _others = new SegmentBatch?[TcpTrackers.Count];
    private readonly List<TcpConnection>[] _begun = [[], []];
    private readonly List<EndedConnection>[] _ended = [[], []];
    private int _left = TcpTrackers.Count;

    /// <summary>Number of the last frame of the stretch.</summary>
    public long LastFrame { get; private set; }

    /// <summary>Takes the segment of a plain packet for a tracker.</summary>
    /// <returns>False if there is no room for it.</returns>
    public bool TryAdd(int tracker, PlainSegmentStage stage, in PlainPacket packet, FrameBatch frames, int index, long number)
    {
        if (!_plain[tracker].TryAdd(stage, packet, frames, index, number))
        {
            return false;
        }

        LastFrame = number;
        return true;
    }

    /// <summary>Takes what was added last of plain packets.</summary>
    public void TakeFrom(PlainSegmentStage[] stages)
    {
        for (var i = 0; i < TcpTrackers.Count; i++)
        {
            _plain[i].TakeFrom(stages[i]);
        }
    }

    /// <summary>Takes a segment for a tracker.</summary>
    /// <returns>False if there is no room for it.</returns>
    public bool TryAdd(int tracker, ReadOnlySpan<byte> octets, in PendingSegment segment)
    {
        if (!(_others[tracker] ??= new SegmentBatch()).TryAdd(octets, segment))
        {
            return false;
        }

        LastFrame = segment.Frame.Number;
        return true;
    }

    /// <summary>Number of the frame of the segment that a tracker is handed next; the highest there is after the last.</summary>
    public long NextFrame(int tracker) => Math.Min(_plain[tracker].NextFrame, _others[tracker]?.NextFrame ?? long.MaxValue);

    /// <summary>Hands a tracker its next segments.</summary>
    /// <param name="index">Which tracker it is.</param>
    /// <param name="tracker">The tracker.</param>
    /// <param name="before">Those of this frame and later ones wait.</param>
    public void HandOn(int index, TcpTracker tracker, long before = long.MaxValue)
    {
        var plain = _plain[index];
        var others = _others[index];

        while (NextFrame(index) < before)
        {
            if (others is null || plain.NextFrame < others.NextFrame)
            {
                plain.HandOn(tracker, Math.Min(before, others?.NextFrame ?? long.MaxValue));
            }
            else
            {
                others.HandOnNext(tracker);
            }
        }
    }

    /// <summary>Connections that one tracker has begun, in order.</summary>
    public List<TcpConnection> Begun(int tracker) => _begun[tracker];

    /// <summary>Connections that one tracker has let go, in order.</summary>
    public List<EndedConnection> Ended(int tracker) => _ended[tracker];

    /// <summary>A tracker is done with its part.</summary>
    /// <returns>True for the last one.</returns>
    public bool Leave() => Interlocked.Decrement(ref _left) == 0;

    public void Clear()
    {
        _left = TcpTrackers.Count;

        for (var i = 0; i < TcpTrackers.Count; i++)
        {
            _plain[i].Clear();
            _others[i]?.Clear();
            _begun[i].Clear();
            _ended[i].Clear();
        }
    }
}
