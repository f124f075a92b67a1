using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of an ARP packet, to be written. Types and lengths are those of IPv4 over Ethernet unless set otherwise.</summary>
public readonly record struct ArpHeader
{
    public ArpHeader()
    {
    }

    public ushort HardwareType { get; init; } = ArpPacket.EthernetHardware;

    public EtherType ProtocolType { get; init; } = EtherType.IPv4;

    public byte HardwareLength { get; init; } = MacAddress.Length;

    public byte ProtocolLength { get; init; } = IPv4Address.Length;

    public ArpOperation Operation { get; init; } = ArpOperation.Request;

    public MacAddress SenderHardwareAddress { get; init; }

    public IPv4Address SenderProtocolAddress { get; init; }

    public MacAddress TargetHardwareAddress { get; init; }

    public IPv4Address TargetProtocolAddress { get; init; }

    /// <summary>Writes the packet; the length fields change nothing but their own octets.</summary>
    /// <param name="destination">At least <see cref="ArpPacket.Length"/> octets.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt16BigEndian(destination, HardwareType);
        BinaryPrimitives.WriteUInt16BigEndian(destination[2..], (ushort)ProtocolType);
        destination[4] = HardwareLength;
        destination[5] = ProtocolLength;
        BinaryPrimitives.WriteUInt16BigEndian(destination[6..], (ushort)Operation);
        SenderHardwareAddress.Write(destination[8..]);
        SenderProtocolAddress.Write(destination[14..]);
        TargetHardwareAddress.Write(destination[18..]);
        TargetProtocolAddress.Write(destination[24..]);
        return ArpPacket.Length;
    }
}
