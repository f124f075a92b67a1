using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpFlowRules"/>, or leave them open.</summary>
internal static class TcpFlowFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpZeroWindowOffered, "a window of zero was offered"),
        (Fact.TcpWindowProbesNotSpaced, "the time between window probes does not grow"),
        (Fact.TcpWindowNotProbed, "a closed window was not probed for twenty seconds, though data waited for it"),
        (Fact.TcpWindowReopenedSilently, "the window was found open by a probe: no update said so"),
        (Fact.TcpWindowUpdateUnknown, "the window was found open by a probe: whether an update was sent and lost, the capture does not tell"),
        (Fact.TcpWindowStillClosed, "the capture ends while the window is closed"),
        (Fact.TcpWindowReopenedNarrow, "a closed window was reopened by less than a segment and less than half of the buffer"),
        (Fact.TcpWindowScaleUnknown, "how the window is scaled is not known, as the SYNs are not in the capture"),
        (Fact.TcpSegmentTooSmall, "small segments were sent in a row without PSH while data was unacknowledged"),
        (Fact.TcpKeepAliveWithDataOpen, "a keep-alive was sent while data was unacknowledged"),
        (Fact.TcpKeepAliveMayBeLate, "what looks like a keep-alive may be an acknowledgment that came late"),
        (Fact.TcpLastSegmentNotPushed, "the last segment with data before FIN has no PSH"),
        (Fact.TcpLastSegmentNotSeen, "the last segment with data before FIN is not in the capture"),
        (Fact.TcpNumbersStuckAtWrap, "what came after the sequence numbers began anew was repeated and never acknowledged"),
        (Fact.TcpNumbersWrapStillOpen, "the capture ends before what came after the sequence numbers began anew was acknowledged"),
        (Fact.TcpPeerSilent, "data was not acknowledged and nothing came for more than 100 s, and the connection was neither closed nor reset"),
        (Fact.TcpPeerSilentShortly, "the capture ends before the silence was long enough to mean something"),
    ];
}
