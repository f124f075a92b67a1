using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpLossRules"/>, or leave them open.</summary>
internal static class TcpLossFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpSegmentRepeated, "a segment was sent again"),
        (Fact.TcpSegmentOvertaken, "a segment was overtaken by one that was sent after it"),
        (Fact.TcpOctetsMissing, "octets were acknowledged that the capture does not hold: it lost frames, not the network"),
        (Fact.TcpDuplicateAcknowledgmentSeen, "an acknowledgment was repeated: the receiver lacks a segment and has later ones"),
        (Fact.TcpOutOfOrderIgnored, "a segment after a gap got no duplicate acknowledgment at once"),
        (Fact.TcpOutOfOrderDropped, "a segment after a gap was not held: once the gap was filled the acknowledgment did not cover it"),
        (Fact.TcpOutOfOrderStillOpen, "the capture does not show how the segment after a gap was answered, or is too far from the receiver"),
        (Fact.TcpAcknowledgedLate, "acknowledgments came half a second or more after the data, more than once"),
        (Fact.TcpAcknowledgmentTimeUnknown, "an acknowledgment came late, but once only, or as seen from far from the receiver"),
        (Fact.TcpHoleFillAcknowledgedLate, "a segment that filled a gap was not acknowledged at once"),
        (Fact.TcpHoleFillTimeUnknown, "a segment that filled a gap was acknowledged late as seen from far from the receiver"),
        (Fact.TcpRepeatedOnlyByTimer, "three duplicate acknowledgments asked for a segment, which came only when the timer ran out"),
        (Fact.TcpRepeatTimeUnknown, "when a segment was sent again is not known: the capture is too far from the sender"),
        (Fact.TcpTimeoutTooShort, "a segment was sent again by timeout less than 0.2 s after it could have been acknowledged"),
        (Fact.TcpTimeoutNotDoubled, "the time between repetitions does not grow"),
        (Fact.TcpInitialWindowExceeded, "more than the initial window was sent before the first acknowledgment"),
        (Fact.TcpLossWindowExceeded, "more than one segment was sent between a timeout and the next acknowledgment"),
        (Fact.TcpRepeatMayBeCopy, "what looks like a repetition comes at once, or has the identification of another packet: it may be a copy that the network or the capture made"),
        (Fact.TcpLossWindowUnknown, "the maximum segment size is not known, as the SYNs are not in the capture"),
    ];
}
