using System;
using System.Buffers.Binary;

namespace NanoNet.Serial;

/// <summary>One packet of nanoFramework's Wire Protocol: a header of 32 octets and up to 1,024 of payload, little-endian.</summary>
/// <remarks>Source: nf-interpreter <c>src/CLR/Include/WireProtocol.h</c> (WP_Packet) and <c>src/CLR/WireProtocol/WireProtocol_Message.c</c>.</remarks>
public sealed class WirePacket
{
    /// <summary>Octets of a header.</summary>
    public const int HeaderLength = 32;

    /// <summary>Octets of payload that a packet carries at most; some targets take less and say so in the reply to a ping.</summary>
    public const int MaxPayloadLength = 1024;

    internal const int MarkerLength = 8;
    internal const int SizeOffset = 28;
    private const int HeaderCrcOffset = 8;
    private const int DataCrcOffset = 12;
    private const int CommandOffset = 16;
    private const int SequenceOffset = 20;
    private const int ReplyToOffset = 22;
    private const int FlagsOffset = 24;

    public required MonitorCommand Command { get; init; }

    /// <summary>Counts the sender's packets, modulo 65,536.</summary>
    public required ushort Sequence { get; init; }

    /// <summary>In a reply, the sequence number of the request.</summary>
    public ushort ReplyTo { get; init; }

    public WireFlags Flags { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }

    public bool IsReply => (Flags & WireFlags.Reply) != 0;

    /// <summary>Marks the start of a packet; the NUL belongs to it.</summary>
    internal static ReadOnlySpan<byte> Marker => "NFPKTV1\0"u8;

    /// <summary>Marks a packet that a debugger sends at boot; same header.</summary>
    internal static ReadOnlySpan<byte> DebuggerMarker => "NFDBGV1\0"u8;

    /// <summary>Writes the packet as it goes over the link.</summary>
    /// <param name="withChecksums">False as a target writes that does not do them (most do not): both fields are 0 then. One that does drops such a packet, and one that does not looks at neither.</param>
    /// <exception cref="InvalidOperationException">The payload is longer than <see cref="MaxPayloadLength"/>.</exception>
    public byte[] ToOctets(bool withChecksums)
    {
        if (Payload.Length > MaxPayloadLength)
        {
            throw new InvalidOperationException($"a packet carries {MaxPayloadLength} octets at most, not {Payload.Length}");
        }

        var octets = new byte[HeaderLength + Payload.Length];
        Marker.CopyTo(octets);
        BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(CommandOffset), (uint)Command);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(SequenceOffset), Sequence);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(ReplyToOffset), ReplyTo);
        BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(FlagsOffset), (uint)Flags);
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(SizeOffset), Payload.Length);
        Payload.Span.CopyTo(octets.AsSpan(HeaderLength));

        if (withChecksums)
        {
            // The header's own covers the payload's, with zeros in its place.
            BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(DataCrcOffset), WireCrc32.Compute(Payload.Span));
            BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(HeaderCrcOffset), WireCrc32.Compute(octets.AsSpan(0, HeaderLength)));
        }

        return octets;
    }

    /// <summary>Whether 32 octets can be the header of a packet: marker, payload length, and the checksum where there is one.</summary>
    internal static bool IsHeader(ReadOnlySpan<byte> header)
    {
        if (!(header.StartsWith(Marker) || header.StartsWith(DebuggerMarker)) || PayloadLength(header) > MaxPayloadLength)
        {
            return false;
        }

        var expected = BinaryPrimitives.ReadUInt32LittleEndian(header[HeaderCrcOffset..]);

        // Firmware built without checksums writes 0 in both.
        return HasNoChecksums(header) || HeaderChecksum(header) == expected;
    }

    internal static bool HasNoChecksums(ReadOnlySpan<byte> header) => header[HeaderCrcOffset..CommandOffset].IndexOfAnyExcept((byte)0) < 0;

    internal static uint PayloadLength(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt32LittleEndian(header[SizeOffset..]);

    internal static bool IsPayload(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload) =>
        HasNoChecksums(header) || WireCrc32.Compute(payload) == BinaryPrimitives.ReadUInt32LittleEndian(header[DataCrcOffset..]);

    internal static WirePacket Read(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload) => new()
    {
        Command = (MonitorCommand)BinaryPrimitives.ReadUInt32LittleEndian(header[CommandOffset..]),
        Sequence = BinaryPrimitives.ReadUInt16LittleEndian(header[SequenceOffset..]),
        ReplyTo = BinaryPrimitives.ReadUInt16LittleEndian(header[ReplyToOffset..]),
        Flags = (WireFlags)BinaryPrimitives.ReadUInt32LittleEndian(header[FlagsOffset..]),
        Payload = payload.ToArray(),
    };

    private static uint HeaderChecksum(ReadOnlySpan<byte> header)
    {
        Span<byte> zeroed = stackalloc byte[HeaderLength];
        header[..HeaderLength].CopyTo(zeroed);
        zeroed.Slice(HeaderCrcOffset, sizeof(uint)).Clear();
        return WireCrc32.Compute(zeroed);
    }
}
