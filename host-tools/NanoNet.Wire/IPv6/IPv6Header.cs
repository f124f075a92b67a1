using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of an IPv6 header, to be written. Those that are null are computed.</summary>
/// <remarks>RFC 8200 section 3. Every field can be set, also to a wrong value.</remarks>
public readonly record struct IPv6Header
{
    public IPv6Header()
    {
    }

    public byte Version { get; init; } = 6;

    public byte TrafficClass { get; init; }

    /// <summary>20 bits.</summary>
    public uint FlowLabel { get; init; }

    /// <summary>Payload Length; null: what follows.</summary>
    public ushort? PayloadLength { get; init; }

    public IPProtocol NextHeader { get; init; }

    public byte HopLimit { get; init; } = IPv4Header.DefaultTimeToLive;

    public InternetAddress Source { get; init; }

    public InternetAddress Destination { get; init; }

    /// <summary>Writes the header in front of a payload of the given length.</summary>
    /// <param name="destination">At least <see cref="IPv6Datagram.HeaderLength"/> octets.</param>
    /// <param name="payloadLength">Octets that follow.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination, int payloadLength)
    {
        BinaryPrimitives.WriteUInt32BigEndian(destination, ((uint)Version << 28) | ((uint)TrafficClass << 20) | (FlowLabel & 0xF_FFFF));
        BinaryPrimitives.WriteUInt16BigEndian(destination[4..], PayloadLength ?? (ushort)payloadLength);
        destination[6] = (byte)NextHeader;
        destination[7] = HopLimit;
        Source.WriteIPv6(destination[8..]);
        Destination.WriteIPv6(destination[24..]);
        return IPv6Datagram.HeaderLength;
    }
}
