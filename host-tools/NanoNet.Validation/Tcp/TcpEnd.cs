using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What is known of one end of a connection: what it has sent, acknowledged and offered.</summary>
internal struct TcpEnd
{
    /// <summary>Size that a sender has to assume when the receiver announces none (RFC 9293 section 3.7.1).</summary>
    public const ushort DefaultMss = 536;

    public TcpState State { get; set; }

    /// <summary>True if this end's deeds are to be judged; false for a tester's.</summary>
    public bool IsJudged { get; set; }

    // What it has sent.
    public bool IsSynSeen { get; set; }

    public SequenceNumber InitialSequenceNumber { get; set; }

    /// <summary>True once <see cref="Next"/> and <see cref="Highest"/> mean something.</summary>
    public bool IsNextKnown { get; set; }

    /// <summary>One after the highest number of what the receiver had to accept.</summary>
    public SequenceNumber Next { get; set; }

    /// <summary>One after the highest number on the wire, segments included that the receiver had to drop.</summary>
    public SequenceNumber Highest { get; set; }

    /// <summary>The lowest number that the capture can hold: what is before it was sent before the capture began.</summary>
    public SequenceNumber First { get; set; }

    /// <summary>When <see cref="Next"/> last moved on.</summary>
    public long AdvancedTimeNs { get; set; }

    /// <summary>When its last packet came.</summary>
    public long LastTimeNs { get; set; }

    public RecentSegments Recent;

    public IdentificationCounter Identifications;

    public SequenceHoles? Holes { get; set; }

    public SentOctets? Sent { get; set; }

    public bool IsFinSeen { get; set; }

    /// <summary>Number of the FIN.</summary>
    public SequenceNumber Fin { get; set; }

    public bool IsFinAcknowledged { get; set; }

    // What it has acknowledged of the other end's, and offered to it.
    public bool IsAcknowledgedKnown { get; set; }

    /// <summary>The highest acknowledgment number that it has sent.</summary>
    public SequenceNumber Acknowledged { get; set; }

    /// <summary>One after the highest number that it has ever offered to take.</summary>
    public SequenceNumber RightEdge { get; set; }

    /// <summary>One after the highest number that it offered last.</summary>
    public SequenceNumber OfferedEdge { get; set; }

    /// <summary>True once the window fields can be read: both SYNs were seen, or this end's and no scaling in it.</summary>
    public bool IsRightEdgeKnown { get; set; }

    /// <summary>Duplicate acknowledgments in a row.</summary>
    public int DuplicateAcknowledgments { get; set; }

    /// <summary>True once a SACK block has said that it holds what comes after a hole.</summary>
    public bool IsSacking { get; set; }

    /// <summary>One after the highest number in a SACK block of it.</summary>
    public SequenceNumber SackedEnd { get; set; }

    /// <summary>The window field of its last segment, as it was sent.</summary>
    public ushort LastWindow { get; set; }

    /// <summary>Time to live, or hop limit, of its last packet; 0 before one.</summary>
    public byte TimeToLive { get; set; }

    /// <summary>True once it has sent a segment that fills a link.</summary>
    public bool HasLongData { get; set; }

    /// <summary>How often it has repeated the long segment of the next number.</summary>
    public byte LongRepeats { get; set; }

    /// <summary>Number of the long segment that it repeated last.</summary>
    public SequenceNumber LongRepeated { get; set; }

    // What its SYN said.
    public ushort? Mss { get; set; }

    public bool HasScaleOption { get; set; }

    public byte Scale { get; set; }

    public bool HasTimestampsOption { get; set; }

    public bool HasSackPermitted { get; set; }

    public bool IsTimestampKnown { get; set; }

    public uint FirstTimestamp { get; set; }

    public uint LastTimestamp { get; set; }

    /// <summary>TS.Recent that the receiver of its segments keeps (RFC 7323 section 4.3); null before one.</summary>
    public uint? RecentTimestamp { get; set; }

    /// <summary>The first number of data that its receiver has to drop for its timestamp; null if there is none that was not sent again.</summary>
    public SequenceNumber? RejectedFrom { get; set; }

    // Where and when, for verdicts on what never came.
    public long SynFrame { get; set; }

    public long SynTimeNs { get; set; }

    public long LastDataFrame { get; set; }

    public long LastDataTimeNs { get; set; }

    public long FinFrame { get; set; }

    public long FinTimeNs { get; set; }

    public bool HasDataToAcknowledge { get; set; }

    // Counters.
    public long Packets { get; set; }

    public long DataOctets { get; set; }

    public long UniqueDataOctets { get; set; }

    public long Retransmissions { get; set; }

    public long NewDataSegments { get; set; }

    /// <summary>Its remarkable segments; null as long as there are none.</summary>
    public SegmentTally? Tally { get; set; }

    public int Syns { get; set; }

    public int SynAcks { get; set; }

    public int Fins { get; set; }

    public int Resets { get; set; }

    public int BadChecksums { get; set; }

    /// <summary>One after the last number that the receiver has all octets up to.</summary>
    public readonly SequenceNumber ContiguousEnd => Holes is { IsEmpty: false } holes ? holes.First : Next;
}
