using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>
/// The least that any tool does that knows connections: counts packets, octets and control bits of each, and checks the checksums of IPv4, TCP and UDP,
/// so it touches every octet.
/// </summary>
internal struct FlowWalk : IFrameVisitor
{
    private const int EthernetLength = 14;
    private const int VlanTagLength = 4;
    private const int IPv4Length = 20;
    private const int IPv6Length = 40;
    private const int UdpLength = 8;
    private const int TcpLength = 20;
    private const ushort FragmentOffset = 0x1FFF;
    private const byte TcpProtocol = 6;
    private const byte UdpProtocol = 17;

    private readonly FlowTable _flows = new();

    public FlowWalk()
    {
    }

    public long Packets { get; private set; }

    public long Tcp { get; private set; }

    public long Udp { get; private set; }

    /// <summary>Packets of another protocol, later fragments and what is cut.</summary>
    public long Others { get; private set; }

    public long WrongChecksums { get; private set; }

    public readonly int Flows => _flows.Count;

    public static FlowWalk Run(string path)
    {
        var walk = new FlowWalk();
        PcapWalk.Run(path, ref walk);
        return walk;
    }

    public void Visit(ReadOnlySpan<byte> frame)
    {
        Packets++;

        if (frame.Length < EthernetLength + IPv4Length)
        {
            Others++;
            return;
        }

        var type = (EtherType)BinaryPrimitives.ReadUInt16BigEndian(frame[(EthernetLength - 2)..]);
        var packet = frame[EthernetLength..];

        while (type is EtherType.Vlan or EtherType.ServiceVlan && packet.Length >= VlanTagLength + IPv4Length)
        {
            type = (EtherType)BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
            packet = packet[VlanTagLength..];
        }

        var isTaken = type switch
        {
            EtherType.IPv4 => TryTakeIPv4(packet),
            EtherType.IPv6 => TryTakeIPv6(packet),
            _ => false,
        };

        if (!isTaken)
        {
            Others++;
        }
    }

    private bool TryTakeIPv4(ReadOnlySpan<byte> packet)
    {
        var headerLength = (packet[0] & 0xF) * 4;
        var length = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) - headerLength;

        if ((BinaryPrimitives.ReadUInt16BigEndian(packet[6..]) & FragmentOffset) != 0 || length < 0 || headerLength + length > packet.Length)
        {
            return false;
        }

        if (!InternetChecksum.IsComplete(InternetChecksum.Sum(packet[..headerLength])))
        {
            WrongChecksums++;
        }

        var addresses = packet.Slice(12, 8);
        var payload = packet.Slice(headerLength, length);
        return IsWhole(packet[9], payload) && Take(FlowKey.OfIPv4(addresses, payload, packet[9]), packet[9], addresses, payload);
    }

    private bool TryTakeIPv6(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < IPv6Length || IPv6Length + BinaryPrimitives.ReadUInt16BigEndian(packet[4..]) > packet.Length)
        {
            return false;
        }

        var addresses = packet.Slice(8, 32);
        var payload = packet.Slice(IPv6Length, BinaryPrimitives.ReadUInt16BigEndian(packet[4..]));
        return IsWhole(packet[6], payload) && Take(FlowKey.OfIPv6(addresses, payload, packet[6]), packet[6], addresses, payload);
    }

    private static bool IsWhole(byte protocol, ReadOnlySpan<byte> payload) =>
        (protocol == TcpProtocol && payload.Length >= TcpLength) || (protocol == UdpProtocol && payload.Length >= UdpLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(in FlowKey key, byte protocol, ReadOnlySpan<byte> addresses, ReadOnlySpan<byte> payload)
    {
        var lengthAndProtocol = BinaryPrimitives.ReverseEndianness((ushort)payload.Length) + ((uint)protocol << 8);
        var sum = InternetChecksum.Sum(payload, InternetChecksum.Sum(addresses, lengthAndProtocol));

        if (!InternetChecksum.IsComplete(sum))
        {
            WrongChecksums++;
        }

        ref var flow = ref _flows.Find(key);
        flow.Packets++;
        flow.Octets += payload.Length;

        if (protocol == TcpProtocol)
        {
            Tcp++;
            flow.ControlBits |= payload[13];
        }
        else
        {
            Udp++;
        }

        return true;
    }
}
