using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Rules that say no more than that a class of segments is there: what is violated follows from what each frame is.</summary>
internal static class OracleEvents
{
    private static readonly (string Rule, SegmentClasses Classes)[] s_events =
    [
        ("TCP-RETRANS", SegmentClasses.TimeoutRetransmission | SegmentClasses.FastRetransmission | SegmentClasses.SpuriousRetransmission),
        ("TCP-OOO", SegmentClasses.OutOfOrder),
        ("TCP-DUPACK", SegmentClasses.DuplicateAcknowledgment),
        ("TCP-ZWND", SegmentClasses.ZeroWindow),
    ];

    public static IEnumerable<(string Rule, long Frame)> Of(OracleConnection connection)
    {
        // A damaged segment is counted as such only; where nothing is lost, an acknowledgment of what is not there is wrong.
        var damaged = connection.Violations.Where(violation => violation.Rule == "TCP-CSUM").Select(violation => violation.Frame).ToHashSet();
        var found = s_events.SelectMany(one => Find(connection, one.Rule, one.Classes));
        return (connection.Options.IsLossless ? found : found.Concat(Find(connection, "TCP-GAP", SegmentClasses.AcknowledgesUnseen)))
            .Where(one => !damaged.Contains(one.Frame));
    }

    private static IEnumerable<(string Rule, long Frame)> Find(OracleConnection connection, string rule, SegmentClasses classes) =>
        connection.Classes.Where(frame => (frame.Value & classes) != 0).Select(frame => (rule, frame.Key)).OrderBy(frame => frame.Key);
}
