using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>One segment of a connection as a ladder shows it.</summary>
public sealed record TcpSegmentRecord
{
    /// <summary>Number of the frame in the capture, 1-based.</summary>
    public required long Frame { get; init; }

    /// <summary>Nanoseconds since the Unix epoch.</summary>
    public required long TimeNs { get; init; }

    /// <summary>True if the client sent it.</summary>
    public required bool FromClient { get; init; }

    public required TcpControlBits ControlBits { get; init; }

    /// <summary>Sequence number, as it is on the wire.</summary>
    public required SequenceNumber SequenceNumber { get; init; }

    /// <summary>Sequence number relative to the sender's first one.</summary>
    public required uint RelativeSequenceNumber { get; init; }

    /// <summary>Acknowledgment number relative to the receiver's first sequence number; 0 without ACK.</summary>
    public required uint RelativeAcknowledgmentNumber { get; init; }

    /// <summary>Octets of data.</summary>
    public required int DataLength { get; init; }

    /// <summary>The window in octets, scaled where scaling is known.</summary>
    public required uint Window { get; init; }

    /// <summary>Maximum segment size option; null without one.</summary>
    public ushort? MaximumSegmentSize { get; init; }

    /// <summary>Window scale option; null without one.</summary>
    public byte? WindowScale { get; init; }

    /// <summary>State of the client after this segment.</summary>
    public required TcpState ClientState { get; init; }

    /// <summary>State of the server after this segment.</summary>
    public required TcpState ServerState { get; init; }

    /// <summary>True if every sequence number of it had been seen before.</summary>
    public required bool IsRetransmission { get; init; }

    public required SegmentClasses Classes { get; init; }
}
