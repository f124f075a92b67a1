using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A segment to be sent exactly as given. Numbers are relative: 0 is the initial sequence number of their side.</summary>
public sealed record ScriptedSegment(TcpControlBits ControlBits)
{
    /// <summary>SEG.SEQ, relative; null: where the script stands.</summary>
    public uint? SequenceNumber { get; init; }

    /// <summary>SEG.ACK, relative; null: what the script has expected and seen so far, or 0 without the control bit ACK.</summary>
    public uint? AcknowledgmentNumber { get; init; }

    public ushort Window { get; init; } = ushort.MaxValue;

    /// <summary>Options as they are on the wire; padded to four octets.</summary>
    public ReadOnlyMemory<byte> Options { get; init; }

    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Added to the right checksum; 0 leaves it right.</summary>
    public ushort ChecksumError { get; init; }

    public ushort UrgentPointer { get; init; }

    /// <summary>The option that an ordinary SYN carries (RFC 9293 section 3.7.1).</summary>
    public static byte[] MaximumSegmentSize(ushort size) => [(byte)TcpOptionKind.MaximumSegmentSize, 4, (byte)(size >> 8), (byte)size];
}
