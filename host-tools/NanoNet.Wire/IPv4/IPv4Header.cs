using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of an IPv4 header, to be written. Those that are null are computed.</summary>
/// <remarks>RFC 791 section 3.1. Every field can be set, also to a wrong value.</remarks>
public readonly record struct IPv4Header
{
    /// <summary>Default time to live (RFC 1122 section 3.2.1.7 has IANA say 64).</summary>
    public const byte DefaultTimeToLive = 64;

    public IPv4Header()
    {
    }

    public byte Version { get; init; } = 4;

    /// <summary>IHL in 32-bit words; null: as the options need.</summary>
    public byte? HeaderWords { get; init; }

    public byte TypeOfService { get; init; }

    /// <summary>Total Length; null: header, options and payload.</summary>
    public ushort? TotalLength { get; init; }

    public ushort Identification { get; init; }

    public IPv4Flags Flags { get; init; }

    /// <summary>Fragment offset in octets, a multiple of 8.</summary>
    public int FragmentOffset { get; init; }

    public byte TimeToLive { get; init; } = DefaultTimeToLive;

    public IPProtocol Protocol { get; init; }

    /// <summary>Header checksum; null: the right one.</summary>
    public ushort? Checksum { get; init; }

    public IPv4Address Source { get; init; }

    public IPv4Address Destination { get; init; }

    /// <summary>Writes the header in front of a payload of the given length.</summary>
    /// <param name="destination">At least 20 octets and the options, padded to a multiple of four.</param>
    /// <param name="payloadLength">Octets that follow.</param>
    /// <param name="options">0 to 40 octets; padded with End of Option List.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination, int payloadLength, ReadOnlySpan<byte> options = default)
    {
        var length = IPv4Datagram.MinHeaderLength + ((options.Length + 3) & ~3);
        var header = destination[..length];

        header[0] = (byte)((Version << 4) | ((HeaderWords ?? (length / 4)) & 0x0F));
        header[1] = TypeOfService;
        BinaryPrimitives.WriteUInt16BigEndian(header[2..], TotalLength ?? (ushort)(length + payloadLength));
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], Identification);
        BinaryPrimitives.WriteUInt16BigEndian(header[6..], (ushort)(((int)Flags << 13) | ((FragmentOffset / 8) & 0x1FFF)));
        header[8] = TimeToLive;
        header[9] = (byte)Protocol;
        header[10] = 0;
        header[11] = 0;
        Source.Write(header[12..]);
        Destination.Write(header[16..]);
        header[IPv4Datagram.MinHeaderLength..].Clear();
        options.CopyTo(header[IPv4Datagram.MinHeaderLength..]);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], Checksum ?? InternetChecksum.Compute(header));
        return length;
    }
}
