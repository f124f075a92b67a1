using System;
using NanoNet.Wire;

namespace NanoNet.Bench.Tests;

/// <summary>Frames of each kind between 192.0.2.1 and 192.0.2.10.</summary>
internal static class SampleFrames
{
    private static readonly MacAddress s_left = new(0x024E_4E00_0001);
    private static readonly MacAddress s_right = new(0x024E_4E00_000A);
    private static readonly IPv4Address s_source = new(192, 0, 2, 1);
    private static readonly IPv4Address s_destination = new(192, 0, 2, 10);

    public static byte[] Arp(ArpOperation operation) => Emit(buffer => FrameEmitter.Arp(buffer, Ethernet(EtherType.Arp), new ArpHeader
    {
        Operation = operation, SenderHardwareAddress = s_left, SenderProtocolAddress = s_source, TargetProtocolAddress = s_destination,
    }));

    public static byte[] Tcp(TcpControlBits bits, int length = 0, uint sequence = 1, ushort port = 7) => Emit(buffer => FrameEmitter.Tcp(
        buffer,
        Ethernet(EtherType.IPv4),
        Ip(IPProtocol.Tcp),
        new TcpHeader { SourcePort = 49152, DestinationPort = port, SequenceNumber = sequence, ControlBits = bits },
        default,
        new byte[length]));

    public static byte[] Udp(int length) => Udp(49152, 7, new byte[length]);

    public static byte[] Icmp(IcmpHeader header) => Emit(buffer => FrameEmitter.Icmp(buffer, Ethernet(EtherType.IPv4), Ip(IPProtocol.Icmp), header, default));

    public static byte[] Dhcp(DhcpMessageType type)
    {
        var message = new byte[300];
        var options = new DhcpOptionWriter(new byte[64]);
        options.MessageType(type);
        options.End();
        var length = new DhcpHeader { Op = DhcpMessage.BootRequest }.Emit(message, options.Written);
        return Udp(DhcpMessage.ClientPort, DhcpMessage.ServerPort, message[..length]);
    }

    public static byte[] Fragment() => Emit(buffer => FrameEmitter.IPv4(
        buffer, Ethernet(EtherType.IPv4), Ip(IPProtocol.Udp) with { Flags = IPv4Flags.MoreFragments }, new byte[64]));

    private static byte[] Udp(ushort source, ushort destination, byte[] data) => Emit(buffer => FrameEmitter.Udp(
        buffer, Ethernet(EtherType.IPv4), Ip(IPProtocol.Udp), new UdpHeader { SourcePort = source, DestinationPort = destination }, data));

    private static EthernetHeader Ethernet(EtherType type) => new(s_right, s_left, type);

    private static IPv4Header Ip(IPProtocol protocol) => new() { Protocol = protocol, Source = s_source, Destination = s_destination };

    private static byte[] Emit(Func<byte[], int> emit)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        return buffer[..emit(buffer)];
    }
}
