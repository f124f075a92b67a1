using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Fragments of IPv4 and IPv6: judged, and put together.</summary>
internal sealed class FragmentJudge(Evidence evidence)
{
    /// <summary>Octets of the largest datagram (RFC 791 section 3.1).</summary>
    private const int MaxLength = 65535;

    /// <summary>A fragment offset counts these (RFC 791 section 3.1).</summary>
    private const int Unit = 8;

    private readonly Reassembler _reassembler = new();

    /// <summary>Takes a fragment of an IPv4 datagram.</summary>
    /// <param name="frame">Its frame.</param>
    /// <param name="datagram">The fragment.</param>
    /// <param name="info">What is known of it besides.</param>
    /// <param name="whole">The payload of the datagram, once it is whole.</param>
    public bool TryComplete(in FrameStamp frame, IPv4Datagram datagram, in DatagramInfo info, out byte[] whole)
    {
        var key = new FragmentKey(info.Source, info.Destination, datagram.Identification, datagram.Protocol);
        var isLast = (datagram.Flags & IPv4Flags.MoreFragments) == 0;

        if (info.IsJudged)
        {
            Inspect(frame, datagram, info);

            if (!info.IsCut)
            {
                InspectOverlap(frame, key, datagram.FragmentOffset, datagram.Payload);
            }
        }

        whole = [];
        return !info.IsCut && _reassembler.TryComplete(key, frame.TimeNs, datagram.FragmentOffset, isLast, datagram.Payload, out whole);
    }

    /// <summary>Takes a fragment of an IPv6 packet.</summary>
    public bool TryComplete(in FrameStamp frame, IPv6Datagram datagram, in DatagramInfo info, out byte[] whole)
    {
        var key = new FragmentKey(info.Source, info.Destination, datagram.Identification, IPProtocol.Fragment);

        if (info.IsJudged)
        {
            var isOfEights = !datagram.HasMoreFragments || info.PayloadLength % Unit == 0;
            evidence.State(isOfEights, Fact.IPv6FragmentOfEights, Fact.IPv6FragmentNotOfEights, frame.Number);

            if (!info.IsCut)
            {
                // RFC 5722 section 3 lets nobody send such fragments, whatever their octets.
                var isApart = _reassembler.OverlapOf(key, datagram.FragmentOffset, datagram.Payload) == FragmentOverlap.None;
                evidence.State(isApart, Fact.IPv6FragmentsApart, Fact.IPv6FragmentOverlaps, frame.Number);
            }
        }

        whole = [];
        return !info.IsCut && _reassembler.TryComplete(
            key, frame.TimeNs, datagram.FragmentOffset, !datagram.HasMoreFragments, datagram.Payload, out whole);
    }

    /// <summary>The receiver of a datagram says that the rest of it did not come in time: what comes now begins anew.</summary>
    public void TakeTimeExceeded(IPv4Datagram quoted) =>
        _reassembler.Forget(new FragmentKey(quoted.Source, quoted.Destination, quoted.Identification, quoted.Protocol));

    private void Inspect(in FrameStamp frame, IPv4Datagram datagram, in DatagramInfo info)
    {
        var end = datagram.HeaderLength + datagram.FragmentOffset + info.PayloadLength;
        evidence.State(end <= MaxLength, Fact.IPv4FragmentWithinLimit, Fact.IPv4FragmentBeyondLimit, frame.Number);

        if (datagram.FragmentOffset == 0)
        {
            var needed = datagram.Protocol switch
            {
                IPProtocol.Tcp => TcpSegment.MinHeaderLength,
                IPProtocol.Udp => UdpDatagram.HeaderLength,
                IPProtocol.Icmp => IcmpMessage.HeaderLength,
                _ => 0,
            };
            evidence.State(info.PayloadLength >= needed, Fact.IPv4FirstFragmentWholeHeader, Fact.IPv4FirstFragmentTiny, frame.Number);
        }
    }

    private void InspectOverlap(in FrameStamp frame, in FragmentKey key, int offset, ReadOnlySpan<byte> octets)
    {
        var broken = _reassembler.OverlapOf(key, offset, octets) == FragmentOverlap.Different
            ? Fact.IPv4FragmentOverlapsDifferently
            : Fact.IPv4FragmentOverlaps;
        var isApart = _reassembler.OverlapOf(key, offset, octets) == FragmentOverlap.None;
        evidence.State(isApart, Fact.IPv4FragmentsApart, broken, frame.Number);
    }
}
