using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>ICMPv6: checksums, echoes with their replies, errors with what they quote; Neighbor Discovery is handed on.</summary>
internal sealed class IcmpV6Judge(Evidence evidence, Subjects subjects, EchoJudge echoes, NeighborJudge neighbors, PathMtuJudge paths)
{
    /// <summary>Code of <see cref="IcmpV6Type.ParameterProblem"/> that may be about a multicast: an option that nobody knows.</summary>
    private const byte UnrecognizedOption = 2;

    public void Add(in FrameStamp frame, ReadOnlySpan<byte> payload, byte hopLimit, in DatagramInfo info)
    {
        if (IcmpV6Message.TryParse(payload, out var message) != WireError.None)
        {
            return;
        }

        subjects.SeePresent(info.Source);

        if (info.IsCut)
        {
            See(info, Fact.IcmpChecksumNotSeen);
        }
        else if (message.IsChecksumRight(info.Source, info.Destination))
        {
            See(info, Fact.IcmpChecksumRight);
        }
        else
        {
            Violate(info, new Violation(Fact.IcmpChecksumWrong, frame.Number));
            return;
        }

        if (message.IsNeighborDiscovery)
        {
            neighbors.Add(frame, message, hopLimit, info);
        }
        else if (message.Type == IcmpV6Type.EchoRequest)
        {
            echoes.TakeRequest(frame, message.Identifier, message.SequenceNumber, message.Data, info);
        }
        else if (message.Type == IcmpV6Type.EchoReply)
        {
            echoes.TakeReply(frame, message.Identifier, message.SequenceNumber, message.Data, info);
        }
        else if (message.IsError)
        {
            TakeError(frame, message, info);
        }
    }

    private void TakeError(in FrameStamp frame, IcmpV6Message message, in DatagramInfo info)
    {
        if (IPv6Datagram.TryParse(message.Data, out var quoted) != WireError.None)
        {
            if (!info.IsCut)
            {
                Violate(info, new Violation(Fact.IcmpErrorQuotesTooLittle, frame.Number));
            }

            return;
        }

        // As much as fits without the error itself becoming longer than every link carries (RFC 4443 section 2.4 (c)).
        var most = IcmpV6Message.MinimumMtu - IPv6Datagram.HeaderLength - IcmpV6Message.HeaderLength;
        var due = Math.Min(quoted.TotalLength, most);

        if (!info.IsCut && message.Data.Length < due)
        {
            Violate(info, new Violation(Fact.IcmpErrorQuotesTooLittle, frame.Number, due, message.Data.Length));
        }
        else
        {
            See(info, Fact.IcmpErrorQuotes);
        }

        InspectCause(frame, message, quoted, info);

        if (message.Type == IcmpV6Type.PacketTooBig)
        {
            paths.TakeTooBig(frame, quoted.Source, quoted.Destination, message.Mtu);
        }
    }

    private void InspectCause(in FrameStamp frame, IcmpV6Message message, IPv6Datagram quoted, in DatagramInfo info)
    {
        var mayBeGroup = message.Type == IcmpV6Type.PacketTooBig || message is { Type: IcmpV6Type.ParameterProblem, Code: UnrecognizedOption };

        if (quoted.Source.IsAny || quoted.Source.IsMulticast || (quoted.Destination.IsMulticast && !mayBeGroup))
        {
            Violate(info, new Violation(Fact.IcmpErrorAboutGroup, frame.Number));
        }
        else if (quoted.Protocol == IPProtocol.IcmpV6 && quoted.FragmentOffset == 0
            && IcmpV6Message.TryParse(quoted.Payload, out var inner) == WireError.None && inner.IsError)
        {
            Violate(info, new Violation(Fact.IcmpErrorAboutError, frame.Number));
        }
        else
        {
            See(info, Fact.IcmpErrorAllowed);
        }
    }

    private void See(in DatagramInfo info, Fact fact)
    {
        if (info.IsJudged)
        {
            evidence.See(fact);
        }
    }

    private void Violate(in DatagramInfo info, in Violation violation)
    {
        if (info.IsJudged)
        {
            evidence.Violate(violation);
        }
    }
}
