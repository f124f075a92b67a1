using System;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The way of segments to their connections, past those who judge what hosts do over many connections.</summary>
internal sealed class TransportPath(LayerJudges judges, TcpTrackers tcp, JudgeOptions options)
{
    public void AddTcp(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        if (TcpSegment.TryParse(payload, out var segment) != WireError.None)
        {
            if (info.IsJudged && !info.IsCut)
            {
                judges.Evidence.Violate(new Violation(Fact.TcpDataOffsetWrong, frame.Number));
            }

            AddPart(frame, payload, info);
            return;
        }

        var hash = ConnectionTable.Hash(info.Source, segment.SourcePort, info.Destination, segment.DestinationPort);
        AddSegment(frame, segment, info, ChecksumCheck.OfTcp(payload, segment.Checksum, info, options.IsLossless), hash);
    }

    /// <summary>Takes a segment whose header is cut or none: it belongs to its connection all the same.</summary>
    private void AddPart(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        Span<byte> octets = stackalloc byte[PartialSegment.MaxHeaderLength];

        if (!PartialSegment.TryRebuild(payload, info, options.IsLossless, octets, out var length, out var dataLength, out var finding)
            || TcpSegment.TryParse(octets[..length], out var segment) != WireError.None)
        {
            return;
        }

        var hash = ConnectionTable.Hash(info.Source, segment.SourcePort, info.Destination, segment.DestinationPort);
        judges.Subjects.SeePresent(info.Source);
        tcp.Add(frame, segment, info with { PayloadLength = length + dataLength }, finding, hash);
    }

    public void AddSegment(in FrameStamp frame, TcpSegment segment, in DatagramInfo info, ChecksumFinding checksum, uint hash)
    {
        judges.Subjects.SeePresent(info.Source);
        TakeSyn(frame, segment, info, checksum);
        tcp.Add(frame, segment, info, checksum, hash);
    }

    /// <summary>Hands on a plain packet's segment, which stays where it was read.</summary>
    /// <param name="frame">Its frame's stamp.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="frames">Holds its frame.</param>
    /// <param name="index">Which one that is.</param>
    public void HandOn(in FrameStamp frame, TcpSegment segment, in PlainPacket packet, FrameBatch frames, int index)
    {
        judges.Subjects.SeePresent(packet.Source);

        if ((segment.ControlBits & TcpControlBits.Syn) != 0)
        {
            TakeSyn(frame, segment, PlainPath.InfoOf(frames.Octets(index), packet), ChecksumFinding.Right);
        }

        if (!tcp.TryHandOn(packet, frames, index, frame.Number))
        {
            tcp.Add(frame, segment, PlainPath.InfoOf(frames.Octets(index), packet), ChecksumFinding.Right, packet.Hash);
        }
    }

    /// <summary>Takes what a segment that opens a connection says beyond that.</summary>
    private void TakeSyn(in FrameStamp frame, TcpSegment segment, in DatagramInfo info, ChecksumFinding checksum)
    {
        const TcpControlBits SynOrAck = TcpControlBits.Syn | TcpControlBits.Ack;

        if ((segment.ControlBits & TcpControlBits.Syn) == 0)
        {
            return;
        }

        TakeNumbers(frame, segment, info, checksum);

        if ((segment.ControlBits & SynOrAck) == SynOrAck)
        {
            judges.Devices.TakeSynAck(info, segment.SourcePort);
        }
        else
        {
            judges.Dns.TakeSyn(frame, info, segment.DestinationPort);
            judges.Devices.TakeSyn(frame, info, segment.SourcePort, segment.DestinationPort);
        }
    }

    /// <summary>Takes what a host has chosen for a connection, if it is whole and he is judged.</summary>
    private void TakeNumbers(in FrameStamp frame, TcpSegment segment, in DatagramInfo info, ChecksumFinding checksum)
    {
        if (!info.IsJudged || checksum == ChecksumFinding.Wrong)
        {
            return;
        }

        var from = new TcpEndpoint(info.Source, segment.SourcePort);
        var to = new TcpEndpoint(info.Destination, segment.DestinationPort);
        judges.Numbers.Take(frame, from, to, segment.SequenceNumber);

        if ((segment.ControlBits & TcpControlBits.Ack) == 0)
        {
            judges.Ports.Take(frame, from, to);
        }
    }
}
