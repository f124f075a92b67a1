using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Data transfer.</summary>
internal static class TcpDataRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-WINDOW", "RFC 9293 3.8.6", Must, "No octet is sent beyond the window that the receiver has offered")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDataWithinWindow],
            Broken = [Fact.TcpDataBeyondWindow],
            Unclear = [Fact.TcpDataWindowUnknown],
        },
        new("TCP-WINDOW-SHRINK", "RFC 9293 3.8.6 SHLD-14", Should, "The right edge of the window does not move back")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpWindowKept],
            Broken = [Fact.TcpWindowShrunk],
            Unclear = [Fact.TcpDataWindowUnknown],
        },
        new("TCP-ACK-RANGE", "RFC 9293 3.10.7.4", Must, "Only what the peer has sent is acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpAckOfSent],
            Broken = [Fact.TcpAckOfUnsent],
            Unclear = [Fact.TcpAckOfUnseen],
        },
        new("TCP-ACK-MONO", "RFC 9293 3.4", Must, "Acknowledgment numbers do not go back in the order of sending")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpAckForward],
            Broken = [Fact.TcpAckBackward],
            Unclear = [Fact.TcpAckBackwardMayBeLate],
        },
        new("TCP-DATA-ACKED", "RFC 9293 3.8.6.3 MUST-58", Must, "Data that arrives in order is acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDataAcknowledged],
            Broken = [Fact.TcpDataUnacknowledged],
            Unclear = [Fact.TcpDataAckStillOpen, Fact.TcpDataAckNotSeen],
        },
        new("TCP-OVERLAP", "RFC 9293 3.4", Must, "An octet that is sent again is the same octet")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpRepeatedSame],
            Broken = [Fact.TcpRepeatedDifferent],
            Unclear = [Fact.TcpRepeatedUnknown],
        },
        new("TCP-KEEPALIVE-ANSWERED", "RFC 9293 3.8.4", Must, "A keep-alive is answered by an acknowledgment")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpKeepAliveAnswered],
            Broken = [Fact.TcpKeepAliveUnanswered],
            Unclear = [Fact.TcpKeepAliveStillOpen],
        },
        new("TCP-ZWP-ANSWERED", "RFC 9293 3.8.6.1 MUST-37", Must, "A zero-window probe is answered by an acknowledgment")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpZeroWindowProbeAnswered],
            Broken = [Fact.TcpZeroWindowProbeUnanswered],
            Unclear = [Fact.TcpZeroWindowProbeStillOpen],
        },
    ];
}
