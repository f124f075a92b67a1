using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of a DHCPv4 message, to be written; options follow through <see cref="DhcpOptionWriter"/>.</summary>
/// <remarks>RFC 2131 section 2.</remarks>
public readonly record struct DhcpHeader
{
    public DhcpHeader()
    {
    }

    public byte Op { get; init; } = DhcpMessage.BootRequest;

    public byte HardwareType { get; init; } = 1;

    public byte HardwareLength { get; init; } = MacAddress.Length;

    public byte Hops { get; init; }

    public uint TransactionId { get; init; }

    public ushort Seconds { get; init; }

    public ushort Flags { get; init; }

    /// <summary>ciaddr.</summary>
    public IPv4Address ClientAddress { get; init; }

    /// <summary>yiaddr.</summary>
    public IPv4Address YourAddress { get; init; }

    /// <summary>siaddr.</summary>
    public IPv4Address ServerAddress { get; init; }

    /// <summary>giaddr.</summary>
    public IPv4Address RelayAddress { get; init; }

    public MacAddress ClientHardwareAddress { get; init; }

    public uint MagicCookie { get; init; } = DhcpMessage.MagicCookie;

    /// <summary>Writes the fixed part and the options.</summary>
    /// <param name="destination">At least <see cref="DhcpMessage.HeaderLength"/> octets and the options.</param>
    /// <param name="options">The options, End included.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination, ReadOnlySpan<byte> options)
    {
        destination[..DhcpMessage.HeaderLength].Clear();
        destination[0] = Op;
        destination[1] = HardwareType;
        destination[2] = HardwareLength;
        destination[3] = Hops;
        BinaryPrimitives.WriteUInt32BigEndian(destination[4..], TransactionId);
        BinaryPrimitives.WriteUInt16BigEndian(destination[8..], Seconds);
        BinaryPrimitives.WriteUInt16BigEndian(destination[10..], Flags);
        ClientAddress.Write(destination[12..]);
        YourAddress.Write(destination[16..]);
        ServerAddress.Write(destination[20..]);
        RelayAddress.Write(destination[24..]);
        ClientHardwareAddress.Write(destination[28..]);
        BinaryPrimitives.WriteUInt32BigEndian(destination[(DhcpMessage.HeaderLength - 4)..], MagicCookie);
        options.CopyTo(destination[DhcpMessage.HeaderLength..]);
        return DhcpMessage.HeaderLength + options.Length;
    }
}
