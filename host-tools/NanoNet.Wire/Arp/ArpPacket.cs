using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of an ARP packet for IPv4 over Ethernet.</summary>
/// <remarks>RFC 826. Field names are the RFC's: sender and target, hardware and protocol address.</remarks>
public readonly ref struct ArpPacket
{
    /// <summary>Octets of a packet with 6-octet hardware and 4-octet protocol addresses.</summary>
    public const int Length = 28;

    /// <summary>Hardware type Ethernet.</summary>
    public const ushort EthernetHardware = 1;

    private readonly ReadOnlySpan<byte> _octets;

    private ArpPacket(ReadOnlySpan<byte> octets) => _octets = octets;

    public ushort HardwareType => BinaryPrimitives.ReadUInt16BigEndian(_octets);

    public EtherType ProtocolType => (EtherType)BinaryPrimitives.ReadUInt16BigEndian(_octets[2..]);

    public byte HardwareLength => _octets[4];

    public byte ProtocolLength => _octets[5];

    public ArpOperation Operation => (ArpOperation)BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]);

    public MacAddress SenderHardwareAddress => MacAddress.Read(_octets[8..]);

    public IPv4Address SenderProtocolAddress => IPv4Address.Read(_octets[14..]);

    public MacAddress TargetHardwareAddress => MacAddress.Read(_octets[18..]);

    public IPv4Address TargetProtocolAddress => IPv4Address.Read(_octets[24..]);

    /// <summary>Makes a view if the octets hold an ARP packet of Ethernet and IPv4 address lengths.</summary>
    /// <param name="octets">The Ethernet payload.</param>
    /// <param name="packet">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if it does not fit, <see cref="WireError.Unsupported"/> if a type or length field
    /// is not that of IPv4 over Ethernet. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out ArpPacket packet)
    {
        packet = default;

        if (octets.Length < Length)
        {
            return WireError.Truncated;
        }

        var candidate = new ArpPacket(octets);

        if (candidate.HardwareType != EthernetHardware
            || candidate.ProtocolType != EtherType.IPv4
            || candidate.HardwareLength != MacAddress.Length
            || candidate.ProtocolLength != IPv4Address.Length)
        {
            return WireError.Unsupported;
        }

        packet = candidate;
        return WireError.None;
    }
}
