using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>ICMP: checksums, echoes with their replies, and errors with what they quote.</summary>
internal sealed class IcmpJudge
{
    /// <summary>Octets of the quoted datagram's data that an error has to hold (RFC 1122 section 3.2.2).</summary>
    private const int MinQuotedData = 8;

    private readonly Evidence _evidence;
    private readonly Subjects _subjects;
    private readonly UdpJudge _udp;
    private readonly OpenRequests<(InternetAddress Source, InternetAddress Destination, uint IdentifierAndSequence)> _echoes;

    public IcmpJudge(Evidence evidence, Subjects subjects, UdpJudge udp)
    {
        _evidence = evidence;
        _subjects = subjects;
        _udp = udp;
        _echoes = new OpenRequests<(InternetAddress, InternetAddress, uint)>(GiveUpEcho);
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
            TakeEcho(frame, icmp, info);
        }
        else if (icmp.Type == IcmpType.EchoReply)
        {
            TakeEchoReply(frame, icmp, info);
        }
        else if (icmp.IsError)
        {
            TakeError(frame, icmp, info);
        }
    }

    public void Finish(long endNs) => _echoes.Finish(endNs);

    private static int ContentOf(ReadOnlySpan<byte> data)
    {
        var hash = default(HashCode);
        hash.AddBytes(data);
        return hash.ToHashCode();
    }

    private void TakeEcho(in FrameStamp frame, IcmpMessage icmp, in DatagramInfo info)
    {
        if (info.IsGroup || !_subjects.IsJudged(frame.Destination, info.Destination))
        {
            return;
        }

        if (info.IsCut)
        {
            _evidence.See(Fact.IcmpEchoNotWholeSeen);
            return;
        }

        _echoes.Add(
            (info.Source, info.Destination, ((uint)icmp.Identifier << 16) | icmp.SequenceNumber),
            new OpenRequest(frame.Number, frame.TimeNs, ContentOf(icmp.Data), _subjects.IsPresent(info.Destination)));
    }

    private void TakeEchoReply(in FrameStamp frame, IcmpMessage icmp, in DatagramInfo info)
    {
        if (!_echoes.TryTake((info.Destination, info.Source, ((uint)icmp.Identifier << 16) | icmp.SequenceNumber), out var echo))
        {
            return;
        }

        if (info.IsCut)
        {
            _evidence.See(Fact.IcmpEchoNotWholeSeen);
        }
        else if (ContentOf(icmp.Data) == echo.Content)
        {
            _evidence.See(Fact.IcmpEchoAnswered);
        }
        else
        {
            _evidence.Violate(new Violation(Fact.IcmpEchoReplyDiffers, frame.Number));
        }
    }

    private void GiveUpEcho(OpenRequest echo, long nowNs)
    {
        if (!echo.IsDue)
        {
            return;
        }

        if (Patience.IsOver(echo.TimeNs, nowNs))
        {
            _evidence.Violate(new Violation(Fact.IcmpEchoUnanswered, echo.Frame));
        }
        else
        {
            _evidence.See(Fact.IcmpEchoStillOpen);
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
