using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What few connections have: doubts, probes, stray segments, wrong checksums, a protocol that is not known at once; and what is kept of one that is looked at.</summary>
internal sealed class ConnectionIncidents
{
    /// <summary>An acknowledgment of octets that are not in the capture.</summary>
    public Violation? Doubt { get; set; }

    /// <summary>Index of the end whose octets were acknowledged.</summary>
    public int Doubted { get; set; }

    /// <summary>One after the highest number of that end then.</summary>
    public SequenceNumber DoubtedHighest { get; set; }

    /// <summary>A reset that its receiver does not accept.</summary>
    public (int From, Violation Violation)? HeldReset { get; set; }

    public LastReset? LastReset { get; set; }

    /// <summary>Segments that went to where there is no connection and have not been answered, in the order in which they came.</summary>
    public List<StraySegment>? Strays { get; set; }

    /// <summary>On the tool's own cable, the last segments of an open connection: when its end has closed, they may not have reached it yet.</summary>
    public List<StraySegment>? Crossing { get; set; }

    /// <summary>What the old connection's other end acknowledged last, where a SYN came for one that was open.</summary>
    public SequenceNumber? OldAcknowledgment { get; set; }

    /// <summary>True once a reset has ended that old connection.</summary>
    public bool IsOldOver { get; set; }

    public OpenProbe? OpenProbe { get; set; }

    /// <summary>Frames with wrong checksums, by end.</summary>
    public List<long>?[]? WrongChecksums { get; set; }

    /// <summary>The numbers of the last segment with a wrong checksum, by end.</summary>
    public (SequenceNumber Start, SequenceNumber End)?[]? WrongChecksumRuns { get; set; }

    /// <summary>Segments with wrong checksums that may have been right on the wire, by end.</summary>
    public List<HeldSegment>?[]? Held { get; set; }

    /// <summary>What is held back until it tells the protocol.</summary>
    public EarlySegments? Early { get; set; }

    /// <summary>The DNS that it carries.</summary>
    public DnsConversation? Names { get; set; }

    /// <summary>Its segments, if they are kept.</summary>
    public List<TcpSegmentRecord>? Records { get; set; }

    /// <summary>Takes what its ends send, if it is followed.</summary>
    public StreamRecorder? Recorder { get; set; }

    /// <summary>True if what follows has to be held against any of it.</summary>
    public bool IsOpen => Doubt is not null || HeldReset is not null || Strays is { Count: > 0 } || OpenProbe is not null || WrongChecksums is not null;
}
