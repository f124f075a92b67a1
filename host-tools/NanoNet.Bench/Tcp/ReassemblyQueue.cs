using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Segments that came before their turn (RFC 9293 section 3.10.7.4: they should be held).</summary>
internal sealed class ReassemblyQueue
{
    // As much as the receive window; a peer that cuts a window in single octets must not cost more.
    private const int MaxSegments = 256;

    private readonly List<(SequenceNumber First, byte[] Data)> _segments = [];

    public bool IsEmpty => _segments.Count == 0;

    public void Add(SequenceNumber first, ReadOnlySpan<byte> data)
    {
        if (_segments.Count >= MaxSegments)
        {
            return;
        }

        var index = _segments.FindIndex(held => held.First - first >= 0);
        _segments.Insert(index < 0 ? _segments.Count : index, (first, data.ToArray()));
    }

    /// <summary>Takes the next segment that holds <paramref name="next"/> or what follows it without a gap.</summary>
    /// <param name="next">RCV.NXT.</param>
    /// <param name="data">Its octets from <paramref name="next"/> on.</param>
    public bool TryTake(SequenceNumber next, out ReadOnlySpan<byte> data)
    {
        data = default;

        while (_segments.Count > 0 && _segments[0].First <= next)
        {
            var (first, octets) = _segments[0];
            _segments.RemoveAt(0);
            var old = next - first;

            if (old < octets.Length)
            {
                data = octets.AsSpan(old);
                return true;
            }
        }

        return false;
    }
}
