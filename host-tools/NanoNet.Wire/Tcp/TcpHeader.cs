using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of a TCP header, to be written. Those that are null are computed.</summary>
/// <remarks>RFC 9293 section 3.1. Every field can be set, also to a wrong value.</remarks>
public readonly record struct TcpHeader
{
    public ushort SourcePort { get; init; }

    public ushort DestinationPort { get; init; }

    public SequenceNumber SequenceNumber { get; init; }

    /// <summary>Written as it is, with or without the control bit ACK.</summary>
    public SequenceNumber AcknowledgmentNumber { get; init; }

    /// <summary>Data Offset in 32-bit words; null: as the options need.</summary>
    public byte? DataOffset { get; init; }

    /// <summary>The four bits between Data Offset and the control bits; to be zero.</summary>
    public byte Reserved { get; init; }

    public TcpControlBits ControlBits { get; init; }

    public ushort Window { get; init; }

    /// <summary>Checksum; null: the right one.</summary>
    public ushort? Checksum { get; init; }

    public ushort UrgentPointer { get; init; }

    /// <summary>Writes header, options and data.</summary>
    /// <param name="destination">At least 20 octets, the options padded to a multiple of four, and the data.</param>
    /// <param name="source">Source address, for the pseudo header.</param>
    /// <param name="target">Destination address, for the pseudo header.</param>
    /// <param name="options">0 to 40 octets; padded with End of Option List. See <see cref="TcpOptionWriter"/>.</param>
    /// <param name="data">What follows the header.</param>
    /// <returns>Octets written.</returns>
    public int Emit(
        Span<byte> destination, in InternetAddress source, in InternetAddress target, ReadOnlySpan<byte> options, ReadOnlySpan<byte> data)
    {
        var headerLength = TcpSegment.MinHeaderLength + ((options.Length + 3) & ~3);
        var segment = destination[..(headerLength + data.Length)];

        data.CopyTo(segment[headerLength..]);
        BinaryPrimitives.WriteUInt16BigEndian(segment, SourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(segment[2..], DestinationPort);
        BinaryPrimitives.WriteUInt32BigEndian(segment[4..], SequenceNumber.Value);
        BinaryPrimitives.WriteUInt32BigEndian(segment[8..], AcknowledgmentNumber.Value);
        segment[12] = (byte)(((DataOffset ?? (headerLength / 4)) << 4) | (Reserved & 0x0F));
        segment[13] = (byte)ControlBits;
        BinaryPrimitives.WriteUInt16BigEndian(segment[14..], Window);
        BinaryPrimitives.WriteUInt16BigEndian(segment[16..], 0);
        BinaryPrimitives.WriteUInt16BigEndian(segment[18..], UrgentPointer);
        segment[TcpSegment.MinHeaderLength..headerLength].Clear();
        options.CopyTo(segment[TcpSegment.MinHeaderLength..]);
        BinaryPrimitives.WriteUInt16BigEndian(segment[16..], Checksum ?? InternetChecksum.Finish(InternetChecksum.Sum(
            segment, InternetChecksum.PseudoHeader(source, target, IPProtocol.Tcp, segment.Length))));
        return segment.Length;
    }
}
