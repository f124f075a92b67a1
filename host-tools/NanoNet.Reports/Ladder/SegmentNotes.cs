using System.Linq;
using NanoNet.Validation;

namespace NanoNet.Reports.Ladder;

/// <summary>A few words for what a segment is.</summary>
public static class SegmentNotes
{
    private static readonly (SegmentClasses Class, string Words)[] s_words =
    [
        (SegmentClasses.DuplicateCapture, "captured twice"),
        (SegmentClasses.TimeoutRetransmission, "again"),
        (SegmentClasses.FastRetransmission, "again, fast"),
        (SegmentClasses.SpuriousRetransmission, "again, needlessly"),
        (SegmentClasses.OutOfOrder, "out of order"),
        (SegmentClasses.AfterGap, "after a gap"),
        (SegmentClasses.OverlapEqual, "overlap"),
        (SegmentClasses.OverlapDifferent, "overlap with other octets"),
        (SegmentClasses.KeepAlive, "keep-alive"),
        (SegmentClasses.ZeroWindowProbe, "window probe"),
        (SegmentClasses.WindowFull, "window full"),
        (SegmentClasses.ZeroWindow, "window closed"),
        (SegmentClasses.WindowUpdate, "window update"),
        (SegmentClasses.DuplicateAcknowledgment, "duplicate ACK"),
        (SegmentClasses.AcknowledgesUnseen, "ACK of what was not seen"),
        (SegmentClasses.PawsRejected, "old timestamp"),
        (SegmentClasses.TimeWaitReuse, "in TIME-WAIT"),
        (SegmentClasses.PortReuse, "ports used before"),
        (SegmentClasses.FastOpen, "Fast Open"),
    ];

    /// <summary>The words, with commas; empty if there is nothing to say.</summary>
    public static string Of(SegmentClasses classes) =>
        (classes & ~SegmentClasses.NewData) == 0
            ? string.Empty
            : string.Join(", ", s_words.Where(word => (classes & word.Class) != 0).Select(static word => word.Words));

    /// <summary>How many segments of a connection trouble tells of, by class; empty if none.</summary>
    public static string Counts(TcpConnectionRecord connection)
    {
        const SegmentClasses Trouble = SegmentClasses.TimeoutRetransmission | SegmentClasses.FastRetransmission
            | SegmentClasses.SpuriousRetransmission | SegmentClasses.OutOfOrder | SegmentClasses.DuplicateCapture | SegmentClasses.OverlapDifferent
            | SegmentClasses.ZeroWindow | SegmentClasses.PawsRejected | SegmentClasses.AcknowledgesUnseen;

        return string.Join(", ", s_words
            .Where(static word => (word.Class & Trouble) != 0)
            .Select(word => (Count: connection.ClientEnd.Classes[word.Class] + connection.ServerEnd.Classes[word.Class], word.Words))
            .Where(static word => word.Count > 0)
            .Select(static word => $"{word.Count} {word.Words}"));
    }
}
