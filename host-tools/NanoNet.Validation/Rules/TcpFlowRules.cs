using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Windows, probes and the end of what is sent.</summary>
internal static class TcpFlowRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-ZWND", "RFC 9293 3.8.6", Info, "The window is never closed")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpNoZeroWindow],
            Broken = [Fact.TcpZeroWindowOffered],
        },
        new("TCP-ZWP-SENT", "RFC 9293 3.8.6.1 MUST-35, MUST-36", Must, "A closed window is probed as long as data waits, at growing intervals")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpWindowProbed],
            Broken = [Fact.TcpWindowProbesNotSpaced, Fact.TcpWindowNotProbed],
            Unclear = [Fact.TcpWindowStillClosed],
        },
        new("TCP-WUPDATE", "RFC 9293 3.8.6.2.2", Must, "A window that is opened again is announced")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpWindowReopened],
            Broken = [Fact.TcpWindowReopenedSilently],
            Unclear = [Fact.TcpWindowUpdateUnknown, Fact.TcpWindowStillClosed],
        },
        new("TCP-SWS-RX", "RFC 9293 3.8.6.2.2 MUST-39", Must, "A closed window is opened by a segment, or by half of the buffer")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpWindowReopenedWide],
            Broken = [Fact.TcpWindowReopenedNarrow],
            Unclear = [Fact.TcpWindowScaleUnknown, Fact.TcpWindowStillClosed],
        },
        new("TCP-SWS-TX", "RFC 9293 3.8.6.2.1 MUST-38", Must, "A small segment waits for acknowledgments, unless it is pushed")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSegmentsWorthSending],
            Broken = [Fact.TcpSegmentTooSmall],
            Unclear = [Fact.TcpDataMssUnknown],
        },
        new("TCP-KEEPALIVE-SENT", "RFC 9293 3.8.4 MUST-26", Must, "A keep-alive is sent only when all data is acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpKeepAliveWellFormed],
            Broken = [Fact.TcpKeepAliveWithDataOpen],
            Unclear = [Fact.TcpKeepAliveMayBeLate],
        },
        new("TCP-PSH", "RFC 9293 3.9.1.2 MUST-61", Should, "The last segment with data is pushed")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpLastSegmentPushed],
            Broken = [Fact.TcpLastSegmentNotPushed],
            Unclear = [Fact.TcpLastSegmentNotSeen],
        },
        new("TCP-SEQ-WRAP", "RFC 9293 3.4", Must, "A connection goes on when its sequence numbers begin anew at zero")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpNumbersWrapped],
            Broken = [Fact.TcpNumbersStuckAtWrap],
            Unclear = [Fact.TcpNumbersWrapStillOpen],
        },
        new("TCP-DEAD-PEER", "RFC 9293 3.8.3", Info, "A peer that has data to acknowledge is not silent for 100 s")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDataAcknowledged],
            Broken = [Fact.TcpPeerSilent],
            Unclear = [Fact.TcpPeerSilentShortly, Fact.TcpDataAckNotSeen],
        },
    ];
}
