using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>UDP: lengths, checksums, the echo service, and datagrams to closed ports. DHCP is handed on.</summary>
internal sealed class UdpJudge
{
    private readonly Evidence _evidence;
    private readonly Subjects _subjects;
    private readonly JudgeOptions _options;
    private readonly DhcpJudge _dhcp;
    private readonly DnsJudge _dns;
    private readonly PortSet _echoPorts;
    private readonly OpenRequests<(UdpFlow Flow, int Content)> _echoes;
    private readonly OpenRequests<UdpFlow> _toClosedPorts;

    // Ports that a judged host has sent from are open while it waits for answers there.
    private readonly PortSet _usedPorts = new();

    public UdpJudge(Evidence evidence, Subjects subjects, JudgeOptions options, DhcpJudge dhcp, DnsJudge dns)
    {
        _evidence = evidence;
        _subjects = subjects;
        _options = options;
        _dns = dns;
        _dhcp = dhcp;
        _echoPorts = new PortSet((options.Board ?? new BoardFacts()).UdpEchoPorts);
        _echoes = new OpenRequests<(UdpFlow, int)>(GiveUpEcho);
        _toClosedPorts = new OpenRequests<UdpFlow>(GiveUpPortUnreachable);
    }

    /// <summary>Takes a datagram whose header does not fit.</summary>
    public void AddPart(in FrameStamp frame, in DatagramInfo info)
    {
        if (!info.IsCut)
        {
            Violate(info.IsJudged, new Violation(Fact.UdpLengthWrong, frame.Number));
        }
    }

    /// <param name="frame">The frame that brings the datagram.</param>
    /// <param name="udp">The datagram.</param>
    /// <param name="info">The Internet datagram.</param>
    /// <param name="isChecksumRight">True if its checksum is known to be right.</param>
    public void Add(in FrameStamp frame, UdpDatagram udp, in DatagramInfo info, bool isChecksumRight = false)
    {
        _subjects.SeePresent(info.Source);

        // Of nobody but a board it is known which ports are closed.
        if (info.IsJudged && _options.Board is not null)
        {
            _usedPorts.Add(udp.SourcePort);
        }

        if (udp.SourcePort == 0 || udp.DestinationPort == 0)
        {
            Violate(info.IsJudged, new Violation(Fact.UdpPortZero, frame.Number));
        }
        else
        {
            See(info.IsJudged, Fact.UdpPortsNamed);
        }

        if (udp.Length != info.PayloadLength)
        {
            Violate(info.IsJudged, new Violation(Fact.UdpLengthWrong, frame.Number, info.PayloadLength, udp.Length));
            return;
        }

        See(info.IsJudged, Fact.UdpLengthRight);

        if (!TakeChecksum(frame, udp, info, isChecksumRight))
        {
            return;
        }

        if (DhcpJudge.IsDhcp(udp))
        {
            _dhcp.Add(frame, udp, info);
        }
        else if (DnsJudge.IsDns(udp))
        {
            _dns.Add(frame, udp, info);
        }

        // Nobody has to answer a datagram that was damaged, or that went to everybody.
        if (!info.IsGroup && !info.IsCut)
        {
            TakeData(frame, udp, info);
        }
    }

    /// <summary>A host said that a UDP port of it is closed.</summary>
    public void TakePortUnreachable(long frame, bool isJudged, in UdpFlow flow)
    {
        _toClosedPorts.TryTake(flow, out _);

        // Where the port is closed, as before its service runs, there is no echo service that owes anything.
        if (_echoPorts.Contains(flow.DestinationPort))
        {
            var refused = flow;
            _echoes.TryTakeWhere(key => key.Flow == refused, out _);
        }

        if (_options.Board?.OpenUdpPorts is { } open && open.Contains(flow.DestinationPort))
        {
            Violate(isJudged, new Violation(Fact.IcmpPortUnreachableForOpenPort, frame));
        }
        else
        {
            See(isJudged, Fact.IcmpPortUnreachableSent);
        }
    }

    public void Finish(long endNs)
    {
        _echoes.Finish(endNs);
        _toClosedPorts.Finish(endNs);
    }

    private bool TakeChecksum(in FrameStamp frame, UdpDatagram udp, in DatagramInfo info, bool isRight)
    {
        switch (isRight ? ChecksumFinding.Right : ChecksumCheck.Of(udp, info, _options.IsLossless))
        {
            case ChecksumFinding.Right:
                See(info.IsJudged, Fact.UdpChecksumRight);

                if (!info.Source.IsIPv4)
                {
                    See(info.IsJudged, Fact.UdpChecksumOverIPv6Present);
                }

                return true;
            case ChecksumFinding.NotSeen:
                See(info.IsJudged, Fact.UdpChecksumNotSeen);
                return true;
            case ChecksumFinding.LeftToAdapter:
                See(info.IsJudged, Fact.UdpChecksumLeftToAdapter);
                return true;
            case ChecksumFinding.Absent when !info.Source.IsIPv4:
                Violate(info.IsJudged, new Violation(Fact.UdpChecksumOverIPv6Zero, frame.Number));
                return true;
            case ChecksumFinding.Absent:
                return true;
            default:
                Violate(info.IsJudged, new Violation(Fact.UdpChecksumWrong, frame.Number));
                return false;
        }
    }

    private void TakeData(in FrameStamp frame, UdpDatagram udp, in DatagramInfo info)
    {
        if (_echoPorts.Contains(udp.SourcePort))
        {
            TakeEchoReply(frame, udp, new UdpFlow(info.Source, info.Destination, udp.SourcePort, udp.DestinationPort));
        }

        var isEcho = _echoPorts.Contains(udp.DestinationPort);
        var isToClosedPort = _options.Board?.OpenUdpPorts is { } open
            && !open.Contains(udp.DestinationPort)
            && !_usedPorts.Contains(udp.DestinationPort);

        if ((!isEcho && !isToClosedPort)
            || !_subjects.IsAddressed(frame.Destination, info.Destination))
        {
            return;
        }

        var flow = new UdpFlow(info.Source, info.Destination, udp.SourcePort, udp.DestinationPort);
        var request = new OpenRequest(frame.Number, frame.TimeNs, 0, _subjects.IsPresent(info.Destination)) { Asker = info.Source };

        if (isEcho)
        {
            _echoes.Add((flow, ContentOf(udp.Data)), request);
        }

        if (isToClosedPort)
        {
            _toClosedPorts.Add(flow, request);
        }
    }

    private void TakeEchoReply(in FrameStamp frame, UdpDatagram udp, in UdpFlow flow)
    {
        var asked = new UdpFlow(flow.Destination, flow.Source, flow.DestinationPort, flow.SourcePort);

        if (_echoes.TryTake((asked, ContentOf(udp.Data)), out _))
        {
            _evidence.See(Fact.UdpEchoAnswered);
        }
        else if (_echoes.TryTakeWhere(key => key.Flow == asked, out _))
        {
            _evidence.Violate(new Violation(Fact.UdpEchoDiffers, frame.Number));
        }
    }

    private void GiveUpEcho(OpenRequest echo, long nowNs)
    {
        if (_subjects.IsSilenceMeant(echo))
        {
            _evidence.GiveUp(echo.Frame, echo.TimeNs, nowNs, Fact.UdpEchoUnanswered, Fact.UdpEchoStillOpen);
        }
    }

    private void GiveUpPortUnreachable(OpenRequest datagram, long nowNs)
    {
        if (_subjects.IsSilenceMeant(datagram))
        {
            _evidence.GiveUp(datagram.Frame, datagram.TimeNs, nowNs, Fact.IcmpPortUnreachableMissing, Fact.IcmpPortUnreachableStillOpen);
        }
    }

    private static int ContentOf(ReadOnlySpan<byte> data)
    {
        var hash = default(HashCode);
        hash.AddBytes(data);
        return hash.ToHashCode();
    }

    private void See(bool isJudged, Fact fact)
    {
        if (isJudged)
        {
            _evidence.See(fact);
        }
    }

    private void Violate(bool isJudged, in Violation violation)
    {
        if (isJudged)
        {
            _evidence.Violate(violation);
        }
    }
}
