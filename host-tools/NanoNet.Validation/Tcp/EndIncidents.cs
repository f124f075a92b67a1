using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What few ends have of what is only counted or remembered: gaps, repetitions, resets. <see cref="TcpEnd"/> says what each is.</summary>
/// <remarks>There may be 200,000 ends at a time.</remarks>
internal sealed class EndIncidents
{
    public SequenceNumber? SkippedFrom { get; set; }

    public SequenceHoles? Holes { get; set; }

    public SegmentTally? Tally { get; set; }

    public long Retransmissions { get; set; }

    public int Resets { get; set; }

    public byte LongRepeats { get; set; }

    public SequenceNumber LongRepeated { get; set; }

    public bool IsSacking { get; set; }

    public SequenceNumber SackedEnd { get; set; }

    public SequenceNumber? RejectedFrom { get; set; }
}
