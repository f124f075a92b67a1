using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What few ends need to remember: losses, closed windows, SACK blocks. There is none as long as nothing of that happens.</summary>
internal sealed class EndHistory
{
    /// <summary>True if nothing waits for what comes next.</summary>
    public bool IsIdle => ClosedNs == 0 && AwaitedNs == 0 && Sacked.Count == 0 && OutOfOrder is null && HoleFill is null && LossNs == 0 && CongestionNs == 0;

    /// <summary>The segment that it sends again and again.</summary>
    public RepetitionRun Repetition;

    /// <summary>Its window probes.</summary>
    public RepetitionRun Probes;

    /// <summary>When it closed its window; 0 while that is open.</summary>
    public long ClosedNs { get; set; }

    /// <summary>True if the other end had filled the window that it closed.</summary>
    public bool IsClosedFull { get; set; }

    /// <summary>When a window that it had not probed for long was opened for it; 0 otherwise.</summary>
    public long AwaitedNs { get; set; }

    /// <summary>The octets after a hole that its last SACK blocks reported.</summary>
    public List<(SequenceNumber Left, SequenceNumber Right)> Sacked { get; } = [];

    /// <summary>How far the other end had brought everything when this one closed, where there was a gap in it; null without.</summary>
    public SequenceNumber? OtherAtFin { get; set; }

    /// <summary>A segment after a gap that it has not answered.</summary>
    public PendingAnswer? OutOfOrder { get; set; }

    /// <summary>A segment that filled a gap, not acknowledged yet.</summary>
    public PendingAnswer? HoleFill { get; set; }

    /// <summary>A repeated FIN that it has to acknowledge once more.</summary>
    public PendingAnswer? RepeatedFin { get; set; }

    /// <summary>Octets that it has sent since its timer ran out for the second time.</summary>
    public int LossOctets { get; set; }

    /// <summary>When its timer ran out for the second time; 0 while no acknowledgment is awaited since.</summary>
    public long LossNs { get; set; }

    /// <summary>The acknowledgment that came late first; 0 before one.</summary>
    public long LateFrame { get; set; }

    /// <summary>When it first was told of congestion without saying CWR since; 0 otherwise.</summary>
    public long CongestionNs { get; set; }

    /// <summary>New segments with data since then.</summary>
    public int SegmentsSinceCongestion { get; set; }

    /// <summary>Where a segment of it began that has overtaken others, the last of those; null without.</summary>
    public SequenceNumber? AheadAt { get; set; }

    /// <summary>The connection that its SYN took the place of, while that was in TIME-WAIT; null without.</summary>
    public TimeWaitReuse? TimeWait { get; set; }
}
