using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>ICMP: checksums, echoes with their replies, and errors with what they quote.</summary>
internal sealed class IcmpJudge
{
    /// <summary>Octets of the quoted datagram's data that an error has to hold (RFC 1122 section 3.2.2).</summary>
    private const int MinQuotedData = 8;

    /// <summary>The code of Time Exceeded that is about fragments (RFC 792).</summary>
    private const byte ReassemblyTimeExceeded = 1;

    private readonly Evidence _evidence;
    private readonly Subjects _subjects;
    private readonly UdpJudge _udp;
    private readonly EchoJudge _echoes;
    private readonly PathMtuJudge _paths;
    private readonly FragmentJudge _fragments;

    public IcmpJudge(Evidence evidence, Subjects subjects, UdpJudge udp, EchoJudge echoes, PathMtuJudge paths, FragmentJudge fragments)
    {
        _fragments = fragments;
        _evidence = evidence;
        _subjects = subjects;
        _udp = udp;
        _echoes = echoes;
        _paths = paths;
    }

    public void Add(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        if (IcmpMessage.TryParse(payload, out var icmp) != WireError.None)
        {
            return;
        }

        _subjects.SeePresent(info.Source);

        if (info.IsCut)
        {
            See(info.IsJudged, Fact.IcmpChecksumNotSeen);
        }
        else if (icmp.IsChecksumRight)
        {
            See(info.IsJudged, Fact.IcmpChecksumRight);
        }
        else
        {
            // Nobody has to answer a damaged message.
            Violate(info.IsJudged, Fact.IcmpChecksumWrong, frame.Number);
            return;
        }

        if (icmp.Type == IcmpType.Echo)
        {
            _echoes.TakeRequest(frame, icmp.Identifier, icmp.SequenceNumber, icmp.Data, info);
        }
        else if (icmp.Type == IcmpType.EchoReply)
        {
            _echoes.TakeReply(frame, icmp.Identifier, icmp.SequenceNumber, icmp.Data, info);
        }
        else if (icmp.IsError)
        {
            TakeError(frame, icmp, info);
        }
    }

    private void TakeError(in FrameStamp frame, IcmpMessage icmp, in DatagramInfo info)
    {
        var isQuoteRead = IPv4Datagram.TryParse(icmp.Data, out var quoted) == WireError.None;
        var isLongEnough = isQuoteRead && icmp.Data.Length >= quoted.HeaderLength + Math.Min(MinQuotedData, quoted.PayloadLength);

        if (!isLongEnough)
        {
            if (!info.IsCut)
            {
                Violate(info.IsJudged, Fact.IcmpErrorQuotesTooLittle, frame.Number);
            }

            return;
        }

        See(info.IsJudged, Fact.IcmpErrorQuotes);
        InspectCause(frame, quoted, info);

        if (icmp is { Type: IcmpType.DestinationUnreachable, Code: IcmpMessage.FragmentationNeeded })
        {
            _paths.TakeTooBig(frame, quoted.Source, quoted.Destination, icmp.NextHopMtu);
        }

        if (icmp is { Type: IcmpType.TimeExceeded, Code: ReassemblyTimeExceeded } && info.Source == quoted.Destination)
        {
            _fragments.TakeTimeExceeded(quoted);
        }

        if (icmp is { Type: IcmpType.DestinationUnreachable, Code: IcmpMessage.PortUnreachable } && quoted.Protocol == IPProtocol.Udp
            && UdpDatagram.TryParse(quoted.Payload, out var udp) == WireError.None)
        {
            _udp.TakePortUnreachable(
                frame.Number, info.IsJudged, new UdpFlow(quoted.Source, quoted.Destination, udp.SourcePort, udp.DestinationPort));
        }
    }

    private void InspectCause(in FrameStamp frame, IPv4Datagram quoted, in DatagramInfo info)
    {
        var cause = CauseOf(quoted);

        if (cause is { } forbidden)
        {
            Violate(info.IsJudged, forbidden, frame.Number);
        }
        else
        {
            See(info.IsJudged, Fact.IcmpErrorAllowed);
        }
    }

    private static Fact? CauseOf(IPv4Datagram quoted)
    {
        if (quoted.Destination.IsBroadcast || quoted.Destination.IsMulticast)
        {
            return Fact.IcmpErrorAboutGroup;
        }

        if (quoted.FragmentOffset != 0)
        {
            return Fact.IcmpErrorAboutFragment;
        }

        return quoted.Protocol == IPProtocol.Icmp && IcmpMessage.TryParse(quoted.Payload, out var inner) == WireError.None && inner.IsError
            ? Fact.IcmpErrorAboutError
            : null;
    }

    private void See(bool isJudged, Fact fact)
    {
        if (isJudged)
        {
            _evidence.See(fact);
        }
    }

    private void Violate(bool isJudged, Fact fact, long frame)
    {
        if (isJudged)
        {
            _evidence.Violate(new Violation(fact, frame));
        }
    }
}
