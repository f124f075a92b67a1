using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What is known of one end of a connection: what it has sent, acknowledged and offered.</summary>
internal struct TcpEnd
{
    /// <summary>Size that a sender has to assume when the receiver announces none (RFC 9293 section 3.7.1).</summary>
    public const ushort DefaultMss = 536;

    /// <summary>Octets from <see cref="Sent"/> on that an expected segment needs: what is declared beside it, which the runtime leaves in this order.</summary>
    public static readonly int OftenUsed =
        Unsafe.SizeOf<SentOctets>() + Unsafe.SizeOf<EndNotes>() + Unsafe.SizeOf<TcpEndProgress>() + Unsafe.SizeOf<SequenceNumber>();

    /// <summary>The octets that it sent last.</summary>
    public SentOctets Sent;

    /// <summary>What rules about times, losses and rare options need.</summary>
    public EndNotes Notes;

    /// <summary>What changes with nearly every segment.</summary>
    public TcpEndProgress Progress;

    private EndNumbers _numbers;
    private EndIncidents? _incidents;

    public TcpState State { get; set; }

    /// <summary>True if this end's deeds are to be judged; false for a tester's.</summary>
    public bool IsJudged { get; set; }

    // What it has sent.
    public bool IsSynSeen { get; set; }

    public SequenceNumber InitialSequenceNumber { readonly get => _numbers.Initial; set => _numbers.Initial = value; }

    /// <summary>True once <see cref="Next"/> and <see cref="Highest"/> mean something.</summary>
    public bool IsNextKnown { get; set; }

    /// <summary>One after the highest number of what the receiver had to accept.</summary>
    public SequenceNumber Next { readonly get => Progress.Next; set => Progress.Next = value; }

    /// <summary>One after the highest number on the wire, segments included that the receiver had to drop.</summary>
    public SequenceNumber Highest { readonly get => Progress.Highest; set => Progress.Highest = value; }

    /// <summary>The lowest number that the capture can hold: what is before it was sent before the capture began.</summary>
    public SequenceNumber First { readonly get => _numbers.First; set => _numbers.First = value; }

    /// <summary>When <see cref="Next"/> last moved on.</summary>
    public long AdvancedTimeNs { readonly get => Progress.AdvancedTimeNs; set => Progress.AdvancedTimeNs = value; }

    /// <summary>When its last packet came.</summary>
    public long LastTimeNs { readonly get => Progress.LastTimeNs; set => Progress.LastTimeNs = value; }

    public SequenceHoles? Holes { readonly get => _incidents?.Holes; set => Incidents.Holes = value; }

    /// <summary>One after the highest number seen of its data, where a higher one is only known from an acknowledgment. Of use while there are <see cref="Holes"/>.</summary>
    public SequenceNumber? SkippedFrom { readonly get => _incidents?.SkippedFrom; set => Incidents.SkippedFrom = value; }

    public bool IsFinSeen { get; set; }

    /// <summary>Number of the FIN.</summary>
    public SequenceNumber Fin { readonly get => _numbers.Fin; set => _numbers.Fin = value; }

    public bool IsFinAcknowledged { get; set; }

    // What it has acknowledged of the other end's, and offered to it.
    public bool IsAcknowledgedKnown { get; set; }

    /// <summary>The highest acknowledgment number that it has sent.</summary>
    public SequenceNumber Acknowledged { readonly get => Progress.Acknowledged; set => Progress.Acknowledged = value; }

    /// <summary>One after the highest number that it has ever offered to take.</summary>
    public SequenceNumber RightEdge { readonly get => Progress.RightEdge; set => Progress.RightEdge = value; }

    /// <summary>One after the highest number that it offered last.</summary>
    public SequenceNumber OfferedEdge { readonly get => Progress.OfferedEdge; set => Progress.OfferedEdge = value; }

    /// <summary>True once the window fields can be read: both SYNs were seen, or this end's and no scaling in it.</summary>
    public bool IsRightEdgeKnown { get; set; }

    /// <summary>Duplicate acknowledgments in a row.</summary>
    public int DuplicateAcknowledgments { readonly get => Progress.DuplicateAcknowledgments; set => Progress.DuplicateAcknowledgments = value; }

    /// <summary>True once a SACK block has said that it holds what comes after a hole.</summary>
    public bool IsSacking { readonly get => _incidents is { IsSacking: true }; set => Incidents.IsSacking = value; }

    /// <summary>One after the highest number in a SACK block of it.</summary>
    public SequenceNumber SackedEnd { readonly get => _incidents?.SackedEnd ?? default; set => Incidents.SackedEnd = value; }

    /// <summary>The window field of its last segment, as it was sent.</summary>
    public ushort LastWindow { readonly get => Progress.LastWindow; set => Progress.LastWindow = value; }

    /// <summary>Time to live, or hop limit, of its last packet; 0 before one.</summary>
    public byte TimeToLive { readonly get => Progress.TimeToLive; set => Progress.TimeToLive = value; }

    /// <summary>True once it has sent a segment that fills a link.</summary>
    public bool HasLongData { readonly get => Progress.HasLongData; set => Progress.HasLongData = value; }

    /// <summary>How often it has repeated the long segment of the next number.</summary>
    public byte LongRepeats { readonly get => _incidents?.LongRepeats ?? 0; set => Incidents.LongRepeats = value; }

    /// <summary>Number of the long segment that it repeated last.</summary>
    public SequenceNumber LongRepeated { readonly get => _incidents?.LongRepeated ?? default; set => Incidents.LongRepeated = value; }

    // What its SYN said.
    public ushort? Mss
    {
        readonly get => _numbers.HasMss ? _numbers.Mss : null;
        set => (_numbers.HasMss, _numbers.Mss) = (value.HasValue, value.GetValueOrDefault());
    }

    public bool HasScaleOption { readonly get => _numbers.HasScaleOption; set => _numbers.HasScaleOption = value; }

    public byte Scale { readonly get => Progress.Scale; set => Progress.Scale = value; }

    public bool HasTimestampsOption { readonly get => _numbers.HasTimestampsOption; set => _numbers.HasTimestampsOption = value; }

    public bool HasSackPermitted { readonly get => _numbers.HasSackPermitted; set => _numbers.HasSackPermitted = value; }

    public bool IsTimestampKnown { readonly get => _numbers.IsTimestampKnown; set => _numbers.IsTimestampKnown = value; }

    public uint FirstTimestamp { readonly get => Progress.FirstTimestamp; set => Progress.FirstTimestamp = value; }

    public uint LastTimestamp { readonly get => Progress.LastTimestamp; set => Progress.LastTimestamp = value; }

    /// <summary>TS.Recent that the receiver of its segments keeps (RFC 7323 section 4.3); null before one.</summary>
    public uint? RecentTimestamp
    {
        readonly get => Progress.IsRecentTimestampKnown ? Progress.RecentTimestamp : null;
        set => (Progress.IsRecentTimestampKnown, Progress.RecentTimestamp) = (value.HasValue, value.GetValueOrDefault());
    }

    /// <summary>The first number of data that its receiver has to drop for its timestamp; null if there is none that was not sent again.</summary>
    public SequenceNumber? RejectedFrom
    {
        readonly get => _incidents?.RejectedFrom;
        set
        {
            if (value != RejectedFrom)
            {
                Incidents.RejectedFrom = value;
            }
        }
    }

    // Where and when, for verdicts on what never came.
    public long SynFrame { get; set; }

    public long SynTimeNs { get; set; }

    public long LastDataFrame { readonly get => Progress.LastDataFrame; set => Progress.LastDataFrame = value; }

    public long LastDataTimeNs { readonly get => Progress.LastDataTimeNs; set => Progress.LastDataTimeNs = value; }

    public long FinFrame { get; set; }

    public long FinTimeNs { get; set; }

    public bool HasDataToAcknowledge { readonly get => Progress.HasDataToAcknowledge; set => Progress.HasDataToAcknowledge = value; }

    /// <summary>What only few ends need; null as long as nothing calls for it.</summary>
    public EndHistory? History { get; set; }

    // Counters.
    public long Packets { readonly get => Progress.Packets; set => Progress.Packets = (uint)value; }

    public long DataOctets { readonly get => Progress.DataOctets; set => Progress.DataOctets = value; }

    public long UniqueDataOctets { readonly get => Progress.UniqueDataOctets; set => Progress.UniqueDataOctets = value; }

    public long Retransmissions { readonly get => _incidents?.Retransmissions ?? 0; set => Incidents.Retransmissions = value; }

    public long NewDataSegments { readonly get => Progress.NewDataSegments; set => Progress.NewDataSegments = (uint)value; }

    /// <summary>Its remarkable segments; null as long as there are none.</summary>
    public SegmentTally? Tally { readonly get => _incidents?.Tally; set => Incidents.Tally = value; }

    public int Syns { get; set; }

    public int SynAcks { get; set; }

    public int Fins { get; set; }

    public int Resets { readonly get => _incidents?.Resets ?? 0; set => Incidents.Resets = value; }

    public int BadChecksums { get; set; }

    /// <summary>One after the last number that the receiver has all octets up to.</summary>
    public readonly SequenceNumber ContiguousEnd => Holes is { IsEmpty: false } holes ? holes.First : Next;

    private EndIncidents Incidents => _incidents ??= new EndIncidents();
}
