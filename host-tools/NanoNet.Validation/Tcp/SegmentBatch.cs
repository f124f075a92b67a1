using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Segments on their way to another thread, with their octets.</summary>
internal sealed class SegmentBatch
{
    // A segment is at most as long as the longest frame that a capture holds, a quarter of a MiB.
    private const int Capacity = 1 << 18;

    // What goes to another processor goes in as large a piece as stays near it, be the segments long or short.
    private const int MaxSegments = 2048;

    /// <summary>Segments by which the connections' state is fetched beforehand.</summary>
    private const int Ahead = 8;

    /// <summary>The same for what lies behind that.</summary>
    private const int Soon = 4;

    private readonly byte[] _octets = GC.AllocateUninitializedArray<byte>(Capacity);
    private readonly PendingSegment[] _segments = new PendingSegment[MaxSegments];
    private readonly (int Offset, int Length)[] _places = new (int, int)[MaxSegments];
    private int _used;
    private int _count;
    private int _next;

    /// <summary>Number of the frame of the one that comes next; the highest there is after the last.</summary>
    public long NextFrame => _next < _count ? _segments[_next].Frame.Number : long.MaxValue;

    /// <summary>Takes a segment.</summary>
    /// <returns>False if there is no room for it.</returns>
    public bool TryAdd(ReadOnlySpan<byte> octets, in PendingSegment segment)
    {
        if (_count == MaxSegments || octets.Length > Capacity - _used)
        {
            return false;
        }

        octets.CopyTo(_octets.AsSpan(_used));
        _segments[_count] = segment;
        _places[_count] = (_used, octets.Length);
        _count++;
        _used += octets.Length;
        return true;
    }

    /// <summary>Hands the next segment to its tracker, and has fetched what later ones need.</summary>
    public void HandOnNext(TcpTracker tracker)
    {
        var segments = _segments.AsSpan(0, _count);
        Fetch(segments, tracker, _next);
        ref readonly var pending = ref segments[_next];
        var (offset, length) = _places[_next];
        _next++;

        if (TcpSegment.TryParse(_octets.AsSpan(offset, length), out var segment) == WireError.None)
        {
            tracker.Add(pending.Frame, segment, pending.Datagram, pending.Checksum, pending.Hash, pending.NowNs);
        }
    }

    public void Clear()
    {
        _count = 0;
        _next = 0;
        _used = 0;
    }

    /// <summary>With thousands of connections nearly each segment meets state that is in main memory: it is fetched step by step, side by side.</summary>
    private static void Fetch(ReadOnlySpan<PendingSegment> segments, TcpTracker tracker, int at)
    {
        if (at + (2 * Ahead) < segments.Length)
        {
            tracker.Fetch(segments[at + (2 * Ahead)].Hash);
        }

        if (at + Ahead < segments.Length)
        {
            ref readonly var soon = ref segments[at + Ahead];
            tracker.FetchConnection(soon.Hash, soon.SourceTag, out _);
        }
    }
}
