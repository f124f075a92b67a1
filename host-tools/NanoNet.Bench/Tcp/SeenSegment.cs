using System;
using System.Globalization;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A segment that a script received; its checksum was right. Numbers are relative: 0 is the initial sequence number of their side.</summary>
public sealed record SeenSegment : ISeen
{
    public required long Number { get; init; }

    public required Instant Stamp { get; init; }

    public required TcpControlBits ControlBits { get; init; }

    /// <summary>SEG.SEQ relative to the board's SYN; absolute while no SYN was seen.</summary>
    public required uint SequenceNumber { get; init; }

    /// <summary>SEG.ACK relative to the script's initial sequence number, whether or not the control bit is set.</summary>
    public required uint AcknowledgmentNumber { get; init; }

    /// <summary>SEG.SEQ as on the wire.</summary>
    public required SequenceNumber AbsoluteSequenceNumber { get; init; }

    /// <summary>SEG.ACK as on the wire.</summary>
    public required SequenceNumber AbsoluteAcknowledgmentNumber { get; init; }

    public required ushort Window { get; init; }

    /// <summary>The MSS option; null without one.</summary>
    public ushort? MaximumSegmentSize { get; init; }

    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>True if exactly these control bits are set, PSH aside.</summary>
    public bool Is(TcpControlBits bits) => (ControlBits & ~TcpControlBits.Psh) == bits;

    public bool Has(TcpControlBits bits) => (ControlBits & bits) == bits;

    /// <summary>The sequence number after this segment.</summary>
    public uint End => SequenceNumber
        + (uint)Data.Length
        + (Has(TcpControlBits.Syn) ? 1U : 0U)
        + (Has(TcpControlBits.Fin) ? 1U : 0U);

    public override string ToString()
    {
        var text = new StringBuilder(ControlBits.ToString().ToUpperInvariant().Replace(", ", ",", StringComparison.Ordinal));
        text.Append(CultureInfo.InvariantCulture, $" seq {SequenceNumber}");

        if (Has(TcpControlBits.Ack))
        {
            text.Append(CultureInfo.InvariantCulture, $" ack {AcknowledgmentNumber}");
        }

        text.Append(CultureInfo.InvariantCulture, $" win {Window}");

        if (MaximumSegmentSize is { } size)
        {
            text.Append(CultureInfo.InvariantCulture, $" mss {size}");
        }

        return text.Append(CultureInfo.InvariantCulture, $" len {Data.Length}").ToString();
    }
}
