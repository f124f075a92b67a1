using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges a capture frame by frame. One thread at a time.</summary>
public sealed class CaptureJudge : IDisposable
{
    private readonly Evidence _evidence = new();
    private readonly Subjects _subjects;
    private readonly ArpJudge _arp;
    private readonly IPv4Judge _ip;
    private readonly IPv6Judge _ipv6;
    private readonly FragmentJudge _fragments;
    private readonly IcmpJudge _icmp;
    private readonly IcmpV6Judge _icmpV6;
    private readonly EchoJudge _echoes;
    private readonly NeighborJudge _neighbors;
    private readonly PathMtuJudge _paths;
    private readonly DhcpJudge _dhcp;
    private readonly DnsJudge _dns;
    private readonly DeviceJudge _devices;
    private readonly InitialNumberJudge _numbers;
    private readonly PortJudge _ports;
    private readonly IdentificationJudge _identifications;
    private readonly EthernetJudge _ethernet;
    private readonly CaptureInspector _capture;
    private readonly UdpJudge _udp;

    // Null where more is judged than what is the same for every plain packet, and where each segment is to be shown.
    private readonly PlainPath? _plain;
    private readonly PlainBatch _batch;
    private readonly TcpTrackers _tcp;
    private readonly UnreadFrames _unread = new();
    private readonly VerdictMaker _verdicts;
    private readonly ConnectionFindings _findings = new();
    private readonly List<TcpConnectionRecord> _connections = [];
    private int _depth;
    private long _frames;
    private bool _hasLostFrames;
    private long _endNs = long.MinValue;
    private bool _isOver;

    public CaptureJudge(JudgeOptions? options = null)
    {
        Options = options ?? new JudgeOptions();
        _subjects = new Subjects(Options.Board);
        _arp = new ArpJudge(_evidence, _subjects, Options.IsLossless);
        _ip = new IPv4Judge(_evidence, _subjects, Options);
        _ipv6 = new IPv6Judge(_evidence, _subjects);
        _fragments = new FragmentJudge(_evidence);
        _echoes = new EchoJudge(_evidence, _subjects);
        _neighbors = new NeighborJudge(_evidence, _subjects);
        _paths = new PathMtuJudge(_evidence, Options.IsLossless);
        _dns = new DnsJudge(_evidence, _subjects, Options);
        _dhcp = new DhcpJudge(_evidence, _subjects, Options);
        _devices = new DeviceJudge(_evidence);
        _numbers = new InitialNumberJudge(_evidence);
        _ports = new PortJudge(_evidence);
        _identifications = new IdentificationJudge(_evidence);
        _ethernet = new EthernetJudge(_evidence, Options);
        _capture = new CaptureInspector(_evidence);
        _udp = new UdpJudge(_evidence, _subjects, Options, _dhcp, _dns);
        _icmp = new IcmpJudge(_evidence, _subjects, _udp, _echoes, _paths, _fragments);
        _icmpV6 = new IcmpV6Judge(_evidence, _subjects, _echoes, _neighbors, _paths);
        _plain = Options.Board is null && !Options.KeepSegments
            ? new PlainPath(_evidence, _capture, _ethernet, _arp, _dhcp, _neighbors, _paths, _identifications)
            : null;
        _tcp = new TcpTrackers(_subjects, Options, TakeEnded);
        _batch = new PlainBatch(_tcp);
        _verdicts = new VerdictMaker(Options.KnownDeviations);
    }

    public JudgeOptions Options { get; }

    /// <summary>True if frames of a link type can be judged; others are counted and not looked at.</summary>
    public static bool CanRead(LinkType linkType) => LinkLayer.IsKnown(linkType);

    /// <summary>Takes frames that were read together: while it looks at one, what the next ones need is fetched.</summary>
    public void Add(FrameBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);

        if (_plain is null)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                Add(batch[i]);
            }

            return;
        }

        _batch.Read(batch);

        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var packet = ref _batch[i];
            var timeNs = batch.TimeNs(i);
            Count(timeNs);

            if (packet.IsPlain && !_ethernet.IsTagged)
            {
                AddPlain(_plain, timeNs, batch.Octets(i), packet);
            }
            else
            {
                var frame = batch[i];
                AddCounted(timeNs, frame.Octets, frame.OriginalLength, frame.LinkType);
            }
        }
    }

    /// <summary>Takes the next frame of a capture file.</summary>
    public void Add(in CapturedFrame frame) => Add(frame.TimeNs, frame.Octets, frame.OriginalLength, frame.LinkType);

    /// <summary>Takes secrets that a capture file holds; they decrypt what comes after them.</summary>
    public void Add(CaptureSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);

        if (secrets.KeyLog is { } lines)
        {
            _tcp.AddSecrets(lines);
        }
    }

    /// <summary>The capturing host lost frames before the next one.</summary>
    public void AddDrops()
    {
        _capture.TakeDrops(_frames + 1);

        if (!_hasLostFrames)
        {
            _hasLostFrames = true;
            _tcp.Settle();
            _verdicts.HasLostFrames = true;
        }
    }

    /// <summary>Takes the next frame; nothing of it is kept by reference.</summary>
    /// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
    /// <param name="frame">The frame as far as it was captured, without frame check sequence.</param>
    /// <param name="originalLength">Octets that it had on the wire; -1 if all were captured.</param>
    /// <param name="linkType">What its octets begin with.</param>
    public void Add(long timeNs, ReadOnlySpan<byte> frame, int originalLength = -1, LinkType linkType = LinkType.Ethernet)
    {
        Count(timeNs);
        var packet = default(PlainPacket);

        if (linkType == LinkType.Ethernet && _plain is not null && originalLength <= frame.Length && !_ethernet.IsTagged
            && PlainPacket.TryRead(frame, ref packet))
        {
            AddPlain(_plain, timeNs, frame, packet);
            return;
        }

        AddCounted(timeNs, frame, originalLength, linkType);
    }

    /// <summary>Takes a frame that takes no short way.</summary>
    private void AddCounted(long timeNs, ReadOnlySpan<byte> frame, int originalLength, LinkType linkType)
    {
        var isCut = originalLength > frame.Length;

        if (linkType != LinkType.Ethernet)
        {
            AddOther(timeNs, frame, linkType, isCut);
            return;
        }

        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None)
        {
            _unread.Add(UnreadKind.LinkHeader, (int)linkType, _frames);
            return;
        }

        var stamp = new FrameStamp(_frames, timeNs, ethernet.Source, ethernet.Destination);
        _capture.Add(stamp, isCut);

        if (_subjects.IsJudged(stamp.Source))
        {
            _ethernet.Add(stamp, ethernet, Math.Max(frame.Length, originalLength));
        }

        if ((int)ethernet.EtherType < EthernetFrame.FirstEtherType)
        {
            AddLlc(stamp, ethernet, isCut);
            return;
        }

        AddNetwork(stamp, ethernet.EtherType, ethernet.Payload, isCut);
    }

    /// <summary>Ends the capture.</summary>
    public Judgement Finish()
    {
        _plain?.Finish();
        _arp.Finish(_endNs);
        _echoes.Finish(_endNs);
        _neighbors.Finish();
        _paths.Finish();
        _dns.Finish(_endNs);
        _udp.Finish(_endNs);
        _dhcp.Starts.Finish();
        _numbers.Finish();
        _ports.Finish();
        _identifications.Finish();
        _tcp.FinishSegments();
        _isOver = true;
        _tcp.FinishConnections(_endNs);
        _devices.Finish(_endNs);
        _findings.MergeInto(_evidence);
        _connections.Sort(static (one, other) => one.Index.CompareTo(other.Index));

        return new Judgement
        {
            Verdicts = [.. RuleCatalogue.All.Select(rule => _verdicts.Judge(rule, _evidence, connection: null))],
            Connections = _connections,
            ConnectionCount = _tcp.ConnectionCount,
            Frames = _frames,
            Unread = _unread.ToList(),
        };
    }

    /// <summary>Gives up what is not finished.</summary>
    public void Dispose() => _tcp.Dispose();

    /// <summary>Takes what is left of a connection that has ended.</summary>
    private void TakeEnded(TcpConnection connection)
    {
        _devices.TakeEnded(connection, _isOver ? _endNs : null);
        _findings.Add(connection.Index, connection.Evidence);

        if (Options.ConnectionEnded is { } take)
        {
            take(connection.ToRecord(_verdicts));
        }
        else
        {
            _connections.Add(connection.ToRecord(_verdicts));
        }
    }

    private void Count(long timeNs)
    {
        _frames++;
        _endNs = Math.Max(_endNs, timeNs);
    }

    private void AddPlain(PlainPath path, long timeNs, ReadOnlySpan<byte> frame, in PlainPacket packet)
    {
        path.Take(_frames, timeNs, frame, packet, out var stamp);
        var payload = frame[packet.PayloadAt..];

        if (packet.Protocol == IPProtocol.Udp)
        {
            AddUdp(stamp, payload, PlainPath.InfoOf(frame, packet), packet.IsChecksumRight);
        }
        else if (TcpSegment.TryParse(payload, out var segment) == WireError.None)
        {
            var arrival = new SegmentArrival(
                _frames, timeNs, payload.Length - segment.HeaderLength, ChecksumFinding.Right, packet.Identification, packet.Congestion);

            // Its sender has been seen before, as has all else that is told of segments.
            if (packet.Connection is null || !_tcp.TryAddExpected(packet, packet.Connection, segment, arrival))
            {
                AddSegment(stamp, segment, PlainPath.InfoOf(frame, packet), ChecksumFinding.Right, packet.Hash);
            }
        }
    }

    private void AddOther(long timeNs, ReadOnlySpan<byte> frame, LinkType linkType, bool isCut)
    {
        var stamp = new FrameStamp(_frames, timeNs, default, default);
        _capture.Add(stamp, isCut);

        if (!LinkLayer.IsKnown(linkType))
        {
            _unread.Add(UnreadKind.LinkType, (int)linkType, _frames);
        }
        else if (LinkLayer.TryFind(linkType, frame, out var type, out var network))
        {
            AddNetwork(stamp, type, network, isCut);
        }
        else
        {
            _unread.Add(UnreadKind.LinkHeader, (int)linkType, _frames);
        }
    }

    private void AddLlc(in FrameStamp stamp, EthernetFrame ethernet, bool isCut)
    {
        if (LlcHeader.TryParse(ethernet.Payload, (int)ethernet.EtherType, out var llc) != WireError.None)
        {
            _unread.Add(UnreadKind.Llc, 0, stamp.Number);
        }
        else if (llc.EtherType == EtherType.None)
        {
            _unread.Add(UnreadKind.Llc, llc.DestinationAccessPoint, stamp.Number);
        }
        else
        {
            AddNetwork(stamp, llc.EtherType, llc.Payload, isCut);
        }
    }

    private void AddNetwork(in FrameStamp frame, EtherType type, ReadOnlySpan<byte> payload, bool isCut)
    {
        switch (type)
        {
            case EtherType.Arp:
                _arp.Add(frame, payload);

                if (ArpPacket.TryParse(payload, out var arp) == WireError.None)
                {
                    _dhcp.Leases.TakeArp(frame, arp.TargetProtocolAddress);

                    if (arp.SenderProtocolAddress.IsAny && _subjects.IsJudged(frame.Source))
                    {
                        _dhcp.Starts.TakeSign(frame);
                    }
                }

                break;
            case EtherType.IPv4:
                AddIPv4(frame, payload, isCut);
                break;
            case EtherType.IPv6:
                AddIPv6(frame, payload, isCut);
                break;
            default:
                if (!Tunnel.TryOpen(type, payload, out var content) || !AddContent(frame, content, isCut))
                {
                    _unread.Add(UnreadKind.EtherType, (int)type, frame.Number);
                }

                break;
        }
    }

    /// <summary>Takes what a tunnel carries: its own hosts are those inside.</summary>
    private bool AddContent(in FrameStamp frame, TunnelContent content, bool isCut)
    {
        if (_depth == Tunnel.MaxDepth)
        {
            return false;
        }

        _depth++;
        var isRead = true;
        var inner = new FrameStamp(frame.Number, frame.TimeNs, default, default);

        if (content.Type != EtherType.Bridged)
        {
            AddNetwork(inner, content.Type, content.Octets, isCut);
        }
        else if (EthernetFrame.TryParse(content.Octets, out var ethernet) != WireError.None)
        {
            isRead = false;
        }
        else if ((int)ethernet.EtherType < EthernetFrame.FirstEtherType)
        {
            AddLlc(inner, ethernet, isCut);
        }
        else
        {
            AddNetwork(inner, ethernet.EtherType, ethernet.Payload, isCut);
        }

        _depth--;
        return isRead;
    }

    /// <summary>Looks at who sends a datagram, where the link says so.</summary>
    private void TakeSource(in FrameStamp frame, in DatagramInfo info)
    {
        if (frame.Source == default || !info.IsJudged)
        {
            return;
        }

        _ethernet.TakeSource(frame, info.Source);
        _arp.TakeDatagram(frame);
        _dhcp.Leases.TakeSource(frame, info.Source);
        _subjects.SeeWithAddress(info.Source, frame.TimeNs);
    }

    private void AddIPv4(in FrameStamp frame, ReadOnlySpan<byte> payload, bool isCut)
    {
        if (!_ip.TryTake(frame, payload, isCut, out var datagram, out var info))
        {
            _unread.Add(UnreadKind.IPv4Header, 0, frame.Number);
            return;
        }

        TakeSource(frame, info);

        if (datagram.Identification != 0)
        {
            _capture.TakeDatagram(frame, payload);
        }

        // Nobody takes a datagram that is damaged or cut short, or that goes to another hardware address than his. Elsewhere an adapter
        // may yet fill the checksum in, and the capture may have less of the frame than the wire.
        if (Options.IsLossless
            && (!datagram.IsHeaderChecksumRight || (datagram.IsCut && !isCut) || _subjects.IsForAnother(frame.Destination, info.Destination)))
        {
            return;
        }

        if (info.IsJudged && datagram.FragmentOffset == 0 && (datagram.Flags & IPv4Flags.DontFragment) == 0)
        {
            _identifications.Take(frame, info, datagram.Protocol, datagram.Payload);
        }

        if (!datagram.IsFragment)
        {
            if ((datagram.Flags & IPv4Flags.DontFragment) != 0)
            {
                _paths.TakePacket(frame, info, datagram.TotalLength);
            }

            AddTransport(frame, datagram.Protocol, datagram.Payload, AsSent(info, datagram.Protocol, datagram.Payload.Length, isCut));
            return;
        }

        if (_fragments.TryComplete(frame, datagram, info, out var whole)
            && !(Options.Board is { Reassembles: false } && _subjects.IsJudged(info.Destination)))
        {
            AddTransport(frame, datagram.Protocol, whole, info with { PayloadLength = whole.Length });
        }
    }

    private void AddIPv6(in FrameStamp frame, ReadOnlySpan<byte> payload, bool isCut)
    {
        if (!_ipv6.TryTake(frame, payload, isCut, out var datagram, out var info))
        {
            _unread.Add(UnreadKind.IPv6Header, 0, frame.Number);
            return;
        }

        TakeSource(frame, info);

        _neighbors.TakeSource(frame, info.Source);

        if (!datagram.IsFragment)
        {
            _paths.TakePacket(frame, info, datagram.TotalLength);
            AddIPv6Payload(
                frame, datagram.Protocol, datagram.Payload, datagram.HopLimit, AsSent(info, datagram.Protocol, datagram.Payload.Length, isCut));
            return;
        }

        if (_fragments.TryComplete(frame, datagram, info, out var whole))
        {
            AddIPv6Payload(frame, datagram.Protocol, whole, datagram.HopLimit, info with { PayloadLength = whole.Length });
        }
    }

    /// <summary>Of a segment there is no more than its frame holds, whatever length the header before it claims; unless the capture has cut the frame.</summary>
    private static DatagramInfo AsSent(in DatagramInfo info, IPProtocol protocol, int length, bool isFrameCut) =>
        info.IsCut && !isFrameCut && protocol == IPProtocol.Tcp ? info with { PayloadLength = length, IsCut = false } : info;

    private void AddIPv6Payload(in FrameStamp frame, IPProtocol protocol, ReadOnlySpan<byte> payload, byte hopLimit, in DatagramInfo info)
    {
        if (protocol == IPProtocol.IcmpV6)
        {
            if (info is { IsJudged: true, Source.IsAny: true })
            {
                _dhcp.Starts.TakeSign(frame);
            }

            _icmpV6.Add(frame, payload, hopLimit, info);
        }
        else
        {
            AddTransport(frame, protocol, payload, info);
        }
    }

    private void AddTransport(in FrameStamp frame, IPProtocol protocol, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        switch (protocol)
        {
            case IPProtocol.Tcp:
                AddTcp(frame, payload, info);
                break;
            case IPProtocol.Udp:
                AddUdp(frame, payload, info);
                break;
            case IPProtocol.Icmp when info.Source.IsIPv4:
                _icmp.Add(frame, payload, info);
                break;
            case IPProtocol.AuthenticationHeader when info.Source.IsIPv4 && Tunnel.LengthOfAuthentication(payload) is var length and > 0:
                // Behind it what it names is as it would be without it (RFC 4302 section 2); the other version walks it with its extensions.
                AddTransport(frame, (IPProtocol)payload[0], payload[length..], info with { PayloadLength = info.PayloadLength - length });
                break;
            default:
                if (!Tunnel.TryOpen(protocol, payload, out var content) || !AddContent(frame, content, info.IsCut))
                {
                    _unread.Add(UnreadKind.Protocol, (int)protocol, frame.Number);
                }

                break;
        }
    }

    private void AddUdp(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info, bool isChecksumRight = false)
    {
        _udp.Add(frame, payload, info, isChecksumRight);

        if (UdpDatagram.TryParse(payload, out var udp) == WireError.None && (Tunnel.IsPort(udp.DestinationPort) || Tunnel.IsPort(udp.SourcePort))
            && Tunnel.TryOpen(udp, out var content))
        {
            AddContent(frame, content, info.IsCut);
        }
    }

    private void AddTcp(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        if (TcpSegment.TryParse(payload, out var segment) != WireError.None)
        {
            if (info.IsJudged && !info.IsCut)
            {
                _evidence.Violate(new Violation(Fact.TcpDataOffsetWrong, frame.Number));
            }

            AddPart(frame, payload, info);
            return;
        }

        var hash = ConnectionTable.Hash(info.Source, segment.SourcePort, info.Destination, segment.DestinationPort);
        AddSegment(frame, segment, info, ChecksumCheck.OfTcp(payload, segment.Checksum, info, Options.IsLossless), hash);
    }

    /// <summary>Takes a segment whose header is cut or none: it belongs to its connection all the same.</summary>
    private void AddPart(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        Span<byte> octets = stackalloc byte[PartialSegment.MaxHeaderLength];

        if (!PartialSegment.TryRebuild(payload, info, Options.IsLossless, octets, out var length, out var dataLength, out var finding)
            || TcpSegment.TryParse(octets[..length], out var segment) != WireError.None)
        {
            return;
        }

        var hash = ConnectionTable.Hash(info.Source, segment.SourcePort, info.Destination, segment.DestinationPort);
        _subjects.SeePresent(info.Source);
        _tcp.Add(frame, segment, info with { PayloadLength = length + dataLength }, finding, hash);
    }

    private void AddSegment(in FrameStamp frame, TcpSegment segment, in DatagramInfo info, ChecksumFinding checksum, uint hash)
    {
        const TcpControlBits SynOrAck = TcpControlBits.Syn | TcpControlBits.Ack;

        _subjects.SeePresent(info.Source);

        if ((segment.ControlBits & TcpControlBits.Syn) != 0)
        {
            TakeNumbers(frame, segment, info, checksum);

            if ((segment.ControlBits & SynOrAck) == SynOrAck)
            {
                _devices.TakeSynAck(info, segment.SourcePort);
            }
            else
            {
                _dns.TakeSyn(frame, info, segment.DestinationPort);
                _devices.TakeSyn(frame, info, segment.SourcePort, segment.DestinationPort);
            }
        }

        _tcp.Add(frame, segment, info, checksum, hash);
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
        _numbers.Take(frame, from, to, segment.SequenceNumber);

        if ((segment.ControlBits & TcpControlBits.Ack) == 0)
        {
            _ports.Take(frame, from, to);
        }
    }
}
