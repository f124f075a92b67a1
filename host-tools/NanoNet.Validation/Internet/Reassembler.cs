using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Puts fragmented datagrams together again.</summary>
/// <remarks>Bounded: a datagram that is not whole in time, or that too many others follow, is let go.</remarks>
internal sealed class Reassembler
{
    private const int MaxDatagrams = 256;
    private const int MaxLength = 65535;

    /// <summary>RFC 791 section 3.2 recommends 15 s, RFC 1122 section 3.3.2 at least 60 s: nobody owes an answer to what takes longer than the shorter.</summary>
    private const long TimeToLiveNs = 15_000_000_000;

    private readonly Dictionary<FragmentKey, PartialDatagram> _open = [];
    private readonly Queue<(FragmentKey Key, long TimeNs)> _order = [];

    /// <summary>How a fragment lies to those of its datagram that came before; asked before it is taken.</summary>
    public FragmentOverlap OverlapOf(in FragmentKey key, int offset, ReadOnlySpan<byte> octets) =>
        _open.TryGetValue(key, out var datagram) ? datagram.OverlapOf(offset, octets) : FragmentOverlap.None;

    /// <summary>Takes one fragment.</summary>
    /// <param name="key">Which datagram it is of.</param>
    /// <param name="timeNs">When it came.</param>
    /// <param name="offset">Its place in the datagram's payload, in octets.</param>
    /// <param name="isLast">True if no more fragments follow it.</param>
    /// <param name="octets">Its octets; all of them were captured.</param>
    /// <param name="whole">The payload of the datagram, once it is whole.</param>
    public bool TryComplete(in FragmentKey key, long timeNs, int offset, bool isLast, ReadOnlySpan<byte> octets, out byte[] whole)
    {
        whole = [];
        Expire(timeNs);

        if (offset + octets.Length > MaxLength || octets.IsEmpty)
        {
            return false;
        }

        if (!_open.TryGetValue(key, out var datagram))
        {
            datagram = new PartialDatagram(timeNs);
            _open.Add(key, datagram);
            _order.Enqueue((key, timeNs));
        }

        if (!datagram.Add(offset, isLast, octets))
        {
            return false;
        }

        whole = datagram.Octets;
        _open.Remove(key);
        return true;
    }

    /// <summary>Forgets the fragments of a datagram: its receiver has.</summary>
    public void Forget(in FragmentKey key) => _open.Remove(key);

    private void Expire(long nowNs)
    {
        while (_order.TryPeek(out var oldest) && (_order.Count >= MaxDatagrams || nowNs - oldest.TimeNs > TimeToLiveNs))
        {
            _order.Dequeue();

            if (_open.TryGetValue(oldest.Key, out var datagram) && datagram.TimeNs == oldest.TimeNs)
            {
                _open.Remove(oldest.Key);
            }
        }
    }
}
