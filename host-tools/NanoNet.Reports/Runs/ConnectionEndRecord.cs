using NanoNet.Validation;

namespace NanoNet.Reports.Runs;

/// <summary>What one end of a TCP connection sent, counted on the wire: other programs' counts of the same capture compare with it.</summary>
public sealed record ConnectionEndRecord
{
    /// <summary>As it is on the wire; null if the end's SYN was not seen.</summary>
    public uint? InitialSequenceNumber { get; init; }

    public required long Packets { get; init; }

    /// <summary>Octets of data, repetitions included.</summary>
    public required long DataOctets { get; init; }

    /// <summary>Octets of data, each counted once.</summary>
    public required long UniqueDataOctets { get; init; }

    /// <summary>Segments with SYN and without ACK.</summary>
    public required int Syns { get; init; }

    /// <summary>Segments with SYN and ACK.</summary>
    public required int SynAcks { get; init; }

    public required int Fins { get; init; }

    public required int Resets { get; init; }

    /// <summary>Segments whose checksum is wrong.</summary>
    public required int BadChecksums { get; init; }

    /// <summary>Segments with numbers that had been sent before: retransmissions of any kind, and packets captured twice.</summary>
    public required long Retransmissions { get; init; }

    /// <summary>Segments that arrived after one that was sent later.</summary>
    public required long OutOfOrder { get; init; }

    /// <summary>Of its SYN; null without the option.</summary>
    public int? MaximumSegmentSize { get; init; }

    public static ConnectionEndRecord Of(TcpEndRecord end) => new()
    {
        InitialSequenceNumber = end.InitialSequenceNumber?.Value,
        Packets = end.Packets,
        DataOctets = end.DataOctets,
        UniqueDataOctets = end.UniqueDataOctets,
        Syns = end.Syns,
        SynAcks = end.SynAcks,
        Fins = end.Fins,
        Resets = end.Resets,
        BadChecksums = end.BadChecksums,
        Retransmissions = end.Retransmissions,
        OutOfOrder = end.Classes[SegmentClasses.OutOfOrder],
        MaximumSegmentSize = end.MaximumSegmentSize,
    };
}
