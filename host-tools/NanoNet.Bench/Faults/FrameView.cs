using System;
using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What a frame is, as far as faults choose by it and notes name it. Of a frame that is cut or wrong: as far as it can be read.</summary>
public readonly ref struct FrameView
{
    private FrameView(int length, EtherType type)
    {
        Length = length;
        Type = type;
    }

    public int Length { get; }

    public EtherType Type { get; }

    public ArpOperation? ArpOperation { get; private init; }

    public IPv4Address Source { get; private init; }

    public IPv4Address Destination { get; private init; }

    public bool IsFragment { get; private init; }

    /// <summary>Null if it is no whole IPv4 datagram.</summary>
    public IPProtocol? Protocol { get; private init; }

    public (ushort Source, ushort Destination) Ports { get; private init; }

    public TcpControlBits ControlBits { get; private init; }

    public SequenceNumber SequenceNumber { get; private init; }

    public SequenceNumber AcknowledgmentNumber { get; private init; }

    /// <summary>0 for what is not TCP.</summary>
    public int TcpDataLength { get; private init; }

    public IcmpType? IcmpType { get; private init; }

    public DhcpMessageType Dhcp { get; private init; }

    public bool IsBareAcknowledgment =>
        Protocol == IPProtocol.Tcp
        && TcpDataLength == 0
        && (ControlBits & (TcpControlBits.Ack | TcpControlBits.Syn | TcpControlBits.Fin | TcpControlBits.Rst)) == TcpControlBits.Ack;

    public static FrameView Of(ReadOnlySpan<byte> frame)
    {
        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None)
        {
            return new FrameView(frame.Length, EtherType.None);
        }

        var bare = new FrameView(frame.Length, ethernet.EtherType);

        return ethernet.EtherType switch
        {
            EtherType.Arp when ArpPacket.TryParse(ethernet.Payload, out var arp) == WireError.None => new FrameView(frame.Length, EtherType.Arp)
            {
                ArpOperation = arp.Operation, Source = arp.SenderProtocolAddress, Destination = arp.TargetProtocolAddress,
            },
            EtherType.IPv4 when IPv4Datagram.TryParse(ethernet.Payload, out var ip) == WireError.None => OfDatagram(frame.Length, ip),
            _ => bare,
        };
    }

    public override string ToString()
    {
        var what = this switch
        {
            { ArpOperation: { } operation } => $"ARP {operation} {Source} for {Destination}",
            { Dhcp: not DhcpMessageType.None } => $"DHCP {Dhcp} {Source} to {Destination}",
            { Protocol: IPProtocol.Tcp } => string.Create(
                CultureInfo.InvariantCulture,
                $"TCP {Source}:{Ports.Source} to {Destination}:{Ports.Destination} {Bits} seq {SequenceNumber} ack {AcknowledgmentNumber} len {TcpDataLength}"),
            { Protocol: IPProtocol.Udp } => string.Create(CultureInfo.InvariantCulture, $"UDP {Source}:{Ports.Source} to {Destination}:{Ports.Destination}"),
            { Protocol: IPProtocol.Icmp, IcmpType: { } type } => $"ICMP {type} {Source} to {Destination}",
            { IsFragment: true } => $"fragment {Source} to {Destination}",
            { Protocol: { } protocol } => $"{protocol} {Source} to {Destination}",
            _ => Type.ToString(),
        };

        return string.Create(CultureInfo.InvariantCulture, $"{what}, {Length} octets");
    }

    private string Bits => ControlBits.ToString().ToUpperInvariant().Replace(", ", ",", StringComparison.Ordinal);

    private static FrameView OfDatagram(int length, scoped in IPv4Datagram ip)
    {
        var payload = ip.Payload;

        // What is behind the datagram is padding.
        payload = payload[..Math.Min(payload.Length, Math.Max(0, ip.PayloadLength))];

        // Of a fragment only the first holds a header, and not all that belongs to it.
        if (ip.IsFragment)
        {
            return Bare(length, ip, isFragment: true);
        }

        return ip.Protocol switch
        {
            IPProtocol.Tcp when TcpSegment.TryParse(payload, out var tcp) == WireError.None => Bare(length, ip, isFragment: false) with
            {
                Ports = (tcp.SourcePort, tcp.DestinationPort),
                ControlBits = tcp.ControlBits,
                SequenceNumber = tcp.SequenceNumber,
                AcknowledgmentNumber = tcp.AcknowledgmentNumber,
                TcpDataLength = tcp.Data.Length,
            },
            IPProtocol.Udp when UdpDatagram.TryParse(payload, out var udp) == WireError.None => Bare(length, ip, isFragment: false) with
            {
                Ports = (udp.SourcePort, udp.DestinationPort), Dhcp = DhcpOf(udp),
            },
            IPProtocol.Icmp when IcmpMessage.TryParse(payload, out var icmp) == WireError.None => Bare(length, ip, isFragment: false) with
            {
                IcmpType = icmp.Type,
            },
            _ => Bare(length, ip, isFragment: false),
        };
    }

    private static FrameView Bare(int length, scoped in IPv4Datagram ip, bool isFragment) => new(length, EtherType.IPv4)
    {
        Source = ip.Source, Destination = ip.Destination, IsFragment = isFragment, Protocol = ip.Protocol,
    };

    private static DhcpMessageType DhcpOf(scoped in UdpDatagram udp)
    {
        var isDhcp = udp.SourcePort is DhcpMessage.ServerPort or DhcpMessage.ClientPort && udp.DestinationPort is DhcpMessage.ServerPort or DhcpMessage.ClientPort;

        return isDhcp && DhcpMessage.TryParse(udp.Data, out var message) == WireError.None ? message.MessageType : DhcpMessageType.None;
    }
}
