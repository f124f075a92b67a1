using System;

namespace NanoNet.Wire;

/// <summary>Writes whole Ethernet frames from the headers of each layer. Frames are not padded and carry no frame check sequence.</summary>
/// <remarks>Every method returns the octets written, and throws only if the buffer is too small.</remarks>
public static class FrameEmitter
{
    /// <summary>A buffer of this many octets holds every frame of a link with an MTU of 1500.</summary>
    public const int MaxFrameLength = EthernetHeader.Length + 1500;

    public static int Arp(Span<byte> buffer, in EthernetHeader ethernet, in ArpHeader arp) =>
        ethernet.Emit(buffer) + arp.Emit(buffer[EthernetHeader.Length..]);

    /// <summary>A datagram of any protocol.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="ethernet">Written as it is, its type too.</param>
    /// <param name="ip">Written as it is, its protocol too.</param>
    /// <param name="payload">What follows the IPv4 header.</param>
    /// <param name="ipOptions">0 to 40 octets of IPv4 options.</param>
    public static int IPv4(
        Span<byte> buffer, in EthernetHeader ethernet, in IPv4Header ip, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> ipOptions = default)
    {
        var offset = ethernet.Emit(buffer);
        offset += ip.Emit(buffer[offset..], payload.Length, ipOptions);
        payload.CopyTo(buffer[offset..]);
        return offset + payload.Length;
    }

    public static int Icmp(Span<byte> buffer, in EthernetHeader ethernet, in IPv4Header ip, in IcmpHeader icmp, ReadOnlySpan<byte> data)
    {
        var offset = ethernet.Emit(buffer);
        offset += ip.Emit(buffer[offset..], IcmpMessage.HeaderLength + data.Length);
        return offset + icmp.Emit(buffer[offset..], data);
    }

    public static int Udp(Span<byte> buffer, in EthernetHeader ethernet, in IPv4Header ip, in UdpHeader udp, ReadOnlySpan<byte> data)
    {
        var offset = ethernet.Emit(buffer);
        offset += ip.Emit(buffer[offset..], UdpDatagram.HeaderLength + data.Length);
        return offset + udp.Emit(buffer[offset..], ip.Source, ip.Destination, data);
    }

    public static int Tcp(
        Span<byte> buffer, in EthernetHeader ethernet, in IPv4Header ip, in TcpHeader tcp, ReadOnlySpan<byte> options, ReadOnlySpan<byte> data)
    {
        var offset = ethernet.Emit(buffer);
        offset += ip.Emit(buffer[offset..], TcpSegment.MinHeaderLength + ((options.Length + 3) & ~3) + data.Length);
        return offset + tcp.Emit(buffer[offset..], ip.Source, ip.Destination, options, data);
    }
}
