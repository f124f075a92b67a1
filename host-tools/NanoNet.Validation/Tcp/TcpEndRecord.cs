using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What one end of a connection sent.</summary>
public sealed record TcpEndRecord
{
    /// <summary>Null if its SYN was not seen.</summary>
    public required SequenceNumber? InitialSequenceNumber { get; init; }

    public required long Packets { get; init; }

    /// <summary>Octets of TCP data, repetitions included.</summary>
    public required long DataOctets { get; init; }

    /// <summary>Octets of TCP data, each counted once.</summary>
    public required long UniqueDataOctets { get; init; }

    /// <summary>Segments with numbers that had been sent before: retransmissions of any kind, and packets captured twice.</summary>
    public required long Retransmissions { get; init; }

    /// <summary>Segments with data, SYN or FIN that had not been seen before.</summary>
    public required long NewDataSegments { get; init; }

    /// <summary>Segments of every other class.</summary>
    public required SegmentTally Classes { get; init; }

    /// <summary>Segments with SYN and without ACK.</summary>
    public required int Syns { get; init; }

    /// <summary>Segments with SYN and ACK.</summary>
    public required int SynAcks { get; init; }

    public required int Fins { get; init; }

    public required int Resets { get; init; }

    public required int BadChecksums { get; init; }

    /// <summary>Maximum segment size option of its SYN; null without one.</summary>
    public required ushort? MaximumSegmentSize { get; init; }
}
