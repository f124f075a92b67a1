using System;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Segments of plain packets on their way to a tracker. They lie in one block of the capture, which is held meanwhile.</summary>
internal sealed class PlainSegments
{
    // What goes to another processor goes in as large a piece as stays near it.
    private const int Capacity = 2048;

    /// <summary>Memory answers in the time that a few segments take; many more would only push each other out of the cache.</summary>
    private const int Fetched = 32;

    private readonly PlainSegment[] _segments = new PlainSegment[Capacity];

    // Of those that come next: see PlainBatch.
    private readonly SeemingConnection[] _connections = new SeemingConnection[Fetched];
    private CaptureBlock? _block;
    private PlainPacket _packet;
    private int _count;
    private int _next;
    private int _fetched;

    // Number of the frame of the last one that was taken, and of the last one that was handed on.
    private long _lastFrame;
    private long _handedOn;

    /// <summary>Number of the frame of the one that comes next; the highest there is after the last.</summary>
    public long NextFrame => _next < _count ? _handedOn + _segments[_next].FramesAfter : long.MaxValue;

    /// <summary>Takes the segment of a packet. None before it may have come later.</summary>
    /// <param name="stage">Takes it first, with others.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="frames">Holds its frame.</param>
    /// <param name="index">Which one that is.</param>
    /// <param name="number">Its number in the capture.</param>
    /// <returns>False if there is no room for it, or if it is in another block than those before it, or far behind them.</returns>
    public bool TryAdd(PlainSegmentStage stage, in PlainPacket packet, FrameBatch frames, int index, long number)
    {
        if (_block is null)
        {
            _block = frames.Block!;
            _block.Hold();
            _lastFrame = number;
            _handedOn = number;
        }

        if (_block != frames.Block || _count + stage.Count == Capacity || number - _lastFrame > ushort.MaxValue)
        {
            return false;
        }

        stage.Add(new PlainSegment(
            frames.TimeNs(index), packet.Hash, packet.SourceTag, frames.OffsetOf(index), (ushort)frames.Octets(index).Length, (ushort)(number - _lastFrame)));
        _lastFrame = number;

        if (stage.IsFull)
        {
            TakeFrom(stage);
        }

        return true;
    }

    /// <summary>Takes what was added last.</summary>
    public void TakeFrom(PlainSegmentStage stage)
    {
        var count = stage.Count;
        stage.MoveTo(_segments.AsSpan(_count));
        _count += count;
    }

    /// <summary>Hands the next segments to their tracker.</summary>
    /// <param name="tracker">Their tracker.</param>
    /// <param name="before">Those of this frame and later ones wait.</param>
    public void HandOn(TcpTracker tracker, long before)
    {
        // Looked up once: beside where they stand another thread may be counting those that come after.
        var segments = _segments.AsSpan(0, _count);
        var octets = _block is null ? default : _block.Octets;

        for (; _next < segments.Length && _handedOn + segments[_next].FramesAfter < before; _next++)
        {
            if (_next == _fetched)
            {
                Fetch(segments, octets, tracker);
            }

            ref readonly var segment = ref segments[_next];
            _handedOn += segment.FramesAfter;
            HandOn(segment, octets.Slice(segment.Offset, segment.Length), tracker, _next % Fetched);
        }
    }

    public void Clear()
    {
        _block?.Release();
        _block = null;
        _count = 0;
        _next = 0;
        _fetched = 0;
    }

    private void HandOn(in PlainSegment pending, ReadOnlySpan<byte> frame, TcpTracker tracker, int fetched)
    {
        ref var packet = ref _packet;
        packet.ReadAgain(frame);
        var payload = frame[packet.PayloadAt..];

        // It was parsed before, or it would not be here.
        if (TcpSegment.TryParse(payload, out var segment) != WireError.None)
        {
            return;
        }

        var arrival = new SegmentArrival(
            _handedOn, pending.TimeNs, payload.Length - segment.HeaderLength, ChecksumFinding.Right, packet.Identification, packet.Congestion);

        ref readonly var seeming = ref _connections[fetched];

        if (seeming.Connection is not { } connection || !tracker.TryAddExpected(packet, connection, seeming.From, segment, arrival, pending.TimeNs))
        {
            tracker.Add(
                PlainPath.StampOf(_handedOn, pending.TimeNs, frame), segment, PlainPath.InfoOf(frame, packet), ChecksumFinding.Right, pending.Hash, pending.TimeNs);
        }
    }

    /// <summary>Has memory asked for what the next segments need, step by step for all of them.</summary>
    private void Fetch(ReadOnlySpan<PlainSegment> segments, ReadOnlySpan<byte> octets, TcpTracker tracker)
    {
        var next = segments.Slice(_next, Math.Min(Fetched, segments.Length - _next));
        _fetched = _next + next.Length;

        if (_next == 0)
        {
            Fetch(next, octets);
        }

        Fetch(segments.Slice(_fetched, Math.Min(Fetched, segments.Length - _fetched)), octets);

        foreach (ref readonly var segment in next)
        {
            tracker.Fetch(segment.Hash);
        }

        for (var i = 0; i < next.Length; i++)
        {
            ref var seeming = ref _connections[i];
            seeming.Connection = tracker.FetchConnection(next[i].Hash, next[i].SourceTag, out seeming.From);
        }

        for (var i = 0; i < next.Length; i++)
        {
            ref readonly var seeming = ref _connections[i];
            seeming.Connection?.FetchSent(seeming.From);
        }
    }

    /// <summary>Has the octets fetched, which another core has read.</summary>
    private static void Fetch(ReadOnlySpan<PlainSegment> segments, ReadOnlySpan<byte> octets)
    {
        foreach (ref readonly var segment in segments)
        {
            CacheLine.Fetch(in octets[segment.Offset], segment.Length);
        }
    }
}
