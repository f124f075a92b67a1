using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Segments on their way to another thread, with their octets.</summary>
internal sealed class SegmentBatch
{
    // A segment is at most as long as the longest frame that a capture holds, a quarter of a MiB.
    private const int Capacity = 1 << 18;
    private const int MaxSegments = 1024;

    /// <summary>Segments by which the connections' state is fetched beforehand.</summary>
    private const int Ahead = 8;

    private readonly byte[] _octets = GC.AllocateUninitializedArray<byte>(Capacity);
    private readonly PendingSegment[] _segments = new PendingSegment[MaxSegments];
    private int _count;
    private int _used;

    /// <summary>What to do after the segments of this batch and before those of the next; null for nothing.</summary>
    public Action? Then { get; set; }

    /// <summary>Takes a segment.</summary>
    /// <returns>False if there is no room for it.</returns>
    public bool TryAdd(in FrameStamp frame, ReadOnlySpan<byte> octets, in DatagramInfo datagram, ChecksumFinding checksum, uint hash)
    {
        if (_count == MaxSegments || octets.Length > Capacity - _used)
        {
            return false;
        }

        octets.CopyTo(_octets.AsSpan(_used));
        _segments[_count] = new PendingSegment(frame, datagram, checksum, hash, _used, octets.Length);
        _count++;
        _used += octets.Length;
        return true;
    }

    /// <summary>Hands everything to the tracker and is empty then.</summary>
    public void Empty(TcpTracker tracker)
    {
        for (var i = 0; i < _count; i++)
        {
            Fetch(tracker, i);

            ref readonly var pending = ref _segments[i];

            if (TcpSegment.TryParse(_octets.AsSpan(pending.Offset, pending.Length), out var segment) == WireError.None)
            {
                tracker.Add(pending.Frame, segment, pending.Datagram, pending.Checksum, pending.Hash);
            }
        }

        Then?.Invoke();
        Clear();
    }

    /// <summary>With thousands of connections nearly each segment meets state that is in main memory: it is fetched step by step, side by side.</summary>
    private void Fetch(TcpTracker tracker, int at)
    {
        if (at + (2 * Ahead) < _count)
        {
            tracker.Fetch(_segments[at + (2 * Ahead)].Hash);
        }

        if (at + Ahead < _count)
        {
            tracker.FetchConnection(_segments[at + Ahead].Hash);
        }
    }

    public void Clear()
    {
        Then = null;
        _count = 0;
        _used = 0;
    }
}
