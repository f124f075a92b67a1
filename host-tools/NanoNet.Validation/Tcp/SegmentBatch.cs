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

    public int Count { get; private set; }

    /// <summary>Number of a segment's frame.</summary>
    public long Frame(int index) => _segments[index].Frame.Number;

    /// <summary>Takes a segment.</summary>
    /// <returns>False if there is no room for it.</returns>
    public bool TryAdd(ReadOnlySpan<byte> octets, in PendingSegment segment)
    {
        if (Count == MaxSegments || octets.Length > Capacity - _used)
        {
            return false;
        }

        octets.CopyTo(_octets.AsSpan(_used));
        _segments[Count] = segment;
        _places[Count] = (_used, octets.Length);
        Count++;
        _used += octets.Length;
        return true;
    }

    /// <summary>Hands a segment to its tracker, and has fetched what later ones need.</summary>
    public void HandOn(int index, TcpTracker tracker) => HandOn(_segments.AsSpan(0, Count), _places, index, tracker);

    /// <summary>Hands all segments to their tracker.</summary>
    public void HandOn(TcpTracker tracker)
    {
        // Looked up once: beside where their number stands another thread may be counting those of the next batch.
        ReadOnlySpan<PendingSegment> segments = _segments.AsSpan(0, Count);
        ReadOnlySpan<(int Offset, int Length)> places = _places;

        for (var i = 0; i < segments.Length; i++)
        {
            HandOn(segments, places, i, tracker);
        }
    }

    public void Clear()
    {
        Count = 0;
        _used = 0;
    }

    private void HandOn(ReadOnlySpan<PendingSegment> segments, ReadOnlySpan<(int Offset, int Length)> places, int index, TcpTracker tracker)
    {
        Fetch(segments, tracker, index);
        ref readonly var pending = ref segments[index];
        var (offset, length) = places[index];

        if (TcpSegment.TryParse(_octets.AsSpan(offset, length), out var segment) == WireError.None)
        {
            tracker.Add(pending.Frame, segment, pending.Datagram, pending.Checksum, pending.Hash, pending.NowNs);
        }
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
