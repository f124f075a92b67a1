using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>What is lost, late or repeated, and how both ends react.</summary>
internal static class TcpLossRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-RETRANS", "RFC 6298 5", Info, "Nothing is sent again")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpNothingRepeated],
            Broken = [Fact.TcpSegmentRepeated],
        },
        new("TCP-OOO", "RFC 9293 3.4", Info, "Segments come in the order in which they were sent")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpNothingOvertaken],
            Broken = [Fact.TcpSegmentOvertaken],
        },
        new("TCP-GAP", "RFC 9293 3.4", Info, "The capture holds all octets that were acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDataAcknowledged],
            Broken = [Fact.TcpOctetsMissing],
            Unclear = [Fact.TcpDataAckStillOpen, Fact.TcpDataAckNotSeen],
        },
        new("TCP-OOO-QUEUE", "RFC 5681 4.2, RFC 9293 3.10.7.4", Should, "A segment after a gap is answered by a duplicate acknowledgment at once, and held until the gap is filled")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpOutOfOrderAnswered],
            Broken = [Fact.TcpOutOfOrderIgnored, Fact.TcpOutOfOrderDropped],
            Unclear = [Fact.TcpOutOfOrderStillOpen],
        },
        new("TCP-DELACK", "RFC 9293 3.8.6.3 MUST-58", Must, "An acknowledgment is delayed by less than half a second")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpAcknowledgedInTime],
            Broken = [Fact.TcpAcknowledgedLate],
            Unclear = [Fact.TcpAcknowledgmentTimeUnknown, Fact.TcpDataAckStillOpen, Fact.TcpDataAckNotSeen],
        },
        new("TCP-ACK-HOLE-FILL", "RFC 5681 4.2", Should, "A segment that fills a gap is acknowledged at once")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpHoleFillAcknowledged],
            Broken = [Fact.TcpHoleFillAcknowledgedLate],
            Unclear = [Fact.TcpHoleFillTimeUnknown],
        },
        new("TCP-DUPACK", "RFC 5681 2", Info, "No acknowledgment is repeated")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpNoDuplicateAcknowledgment],
            Broken = [Fact.TcpDuplicateAcknowledgmentSeen],
        },
        new("TCP-FASTRX", "RFC 5681 3.2", Should, "A segment that three duplicate acknowledgments ask for is sent before its timer runs out")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpRepeatedFast],
            Broken = [Fact.TcpRepeatedOnlyByTimer],
            Unclear = [Fact.TcpRepeatTimeUnknown],
        },
        new("TCP-RTO-MIN", "RFC 6298 2.4", Should, "The retransmission timer is not below a second, or the 0.2 s in common use")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimeoutLongEnough],
            Broken = [Fact.TcpTimeoutTooShort],
            Unclear = [Fact.TcpRepeatMayBeCopy, Fact.TcpRepeatTimeUnknown],
        },
        new("TCP-RTO-BACKOFF", "RFC 6298 5.5", Must, "The time between repetitions of a segment grows")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimeoutDoubled],
            Broken = [Fact.TcpTimeoutNotDoubled],
            Unclear = [Fact.TcpRepeatMayBeCopy],
        },
        new("TCP-IW", "RFC 5681 3.1, RFC 6928 2", Must, "No more than ten segments are sent before the first acknowledgment")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpInitialWindowKept],
            Broken = [Fact.TcpInitialWindowExceeded],
            Unclear = [Fact.TcpDataMssUnknown],
        },
        new("TCP-CWND", "RFC 5681 3.1", Must, "After a timeout one segment is sent until an acknowledgment comes")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpLossWindowKept],
            Broken = [Fact.TcpLossWindowExceeded],
            Unclear = [Fact.TcpLossWindowUnknown],
        },
    ];
}
