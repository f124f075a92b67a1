using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A kind of frame that a fault can be meant for.</summary>
/// <param name="Name">As the options name it.</param>
/// <param name="Meaning">In words.</param>
/// <param name="Matches">How to know one.</param>
public sealed record FrameKind(string Name, string Meaning, FrameKind.Test Matches)
{
    public delegate bool Test(ReadOnlySpan<byte> frame);

    public static FrameKind Any { get; } = new("frame", "every frame", static _ => true);

    public static FrameKind Arp { get; } = new("arp", "ARP", static frame => FrameView.Of(frame).Type == EtherType.Arp);

    public static FrameKind Syn { get; } = Segment("syn", "SYN without ACK", TcpControlBits.Syn, TcpControlBits.Ack);

    public static FrameKind SynAck { get; } = Segment("syn-ack", "SYN with ACK", TcpControlBits.Syn | TcpControlBits.Ack, TcpControlBits.None);

    public static FrameKind Ack { get; } = new("ack", "ACK alone, without data", static frame => FrameView.Of(frame).IsBareAcknowledgment);

    public static FrameKind Data { get; } = new("data", "TCP with data", static frame => FrameView.Of(frame).TcpDataLength > 0);

    public static FrameKind Fin { get; } = Segment("fin", "FIN", TcpControlBits.Fin, TcpControlBits.None);

    public static FrameKind Reset { get; } = Segment("rst", "RST", TcpControlBits.Rst, TcpControlBits.None);

    public static FrameKind Icmp { get; } = Protocol("icmp", "ICMP", IPProtocol.Icmp);

    public static FrameKind Tcp { get; } = Protocol("tcp", "TCP", IPProtocol.Tcp);

    public static FrameKind Udp { get; } = Protocol("udp", "UDP", IPProtocol.Udp);

    /// <summary>Every kind that has a name.</summary>
    public static IReadOnlyList<FrameKind> All { get; } =
    [
        Any,
        Arp,
        OfArp("arp-request", ArpOperation.Request),
        OfArp("arp-reply", ArpOperation.Reply),
        new("ip", "IPv4", static frame => FrameView.Of(frame).Type == EtherType.IPv4),
        new("fragment", "fragment of an IPv4 datagram", static frame => FrameView.Of(frame).IsFragment),
        Icmp,
        OfIcmp("echo-request", IcmpType.Echo),
        OfIcmp("echo-reply", IcmpType.EchoReply),
        Udp,
        new("dhcp", "DHCP", static frame => FrameView.Of(frame).Dhcp != DhcpMessageType.None),
        OfDhcp("dhcp-discover", DhcpMessageType.Discover),
        OfDhcp("dhcp-offer", DhcpMessageType.Offer),
        OfDhcp("dhcp-request", DhcpMessageType.Request),
        OfDhcp("dhcp-ack", DhcpMessageType.Ack),
        OfDhcp("dhcp-nak", DhcpMessageType.Nak),
        Tcp,
        Syn,
        SynAck,
        Ack,
        Data,
        Fin,
        Reset,
    ];

    /// <summary>The kind of a name; null if there is none.</summary>
    public static FrameKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The frames of this kind that something more is true of.</summary>
    public FrameKind Where(string meaning, Test test) => new(Name, $"{Meaning} {meaning}", frame => Matches(frame) && test(frame));

    /// <summary>The frames of this kind that go between two TCP or UDP ports, either way.</summary>
    public FrameKind Between(ushort port, ushort other) => Where(
        $"between ports {port} and {other}",
        frame =>
        {
            var (source, destination) = FrameView.Of(frame).Ports;
            return (source == port && destination == other) || (source == other && destination == port);
        });

    private static FrameKind Segment(string name, string meaning, TcpControlBits set, TcpControlBits clear) => new(
        name,
        meaning,
        frame =>
        {
            var view = FrameView.Of(frame);
            return view.Protocol == IPProtocol.Tcp && (view.ControlBits & set) == set && (view.ControlBits & clear) == 0;
        });

    private static FrameKind Protocol(string name, string meaning, IPProtocol protocol) => new(
        name, meaning, frame => FrameView.Of(frame).Protocol == protocol);

    private static FrameKind OfArp(string name, ArpOperation operation) => new(
        name, $"ARP {operation}", frame => FrameView.Of(frame).ArpOperation == operation);

    private static FrameKind OfIcmp(string name, IcmpType type) => new(name, $"ICMP {type}", frame => FrameView.Of(frame).IcmpType == type);

    private static FrameKind OfDhcp(string name, DhcpMessageType type) => new(name, $"DHCP {type}", frame => FrameView.Of(frame).Dhcp == type);
}
