using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpDataRules"/>, or leave them open.</summary>
internal static class TcpDataFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpDataBeyondWindow, "data goes beyond the offered window"),
        (Fact.TcpDataWindowUnknown, "the window is not known, as the SYNs are not in the capture"),
        (Fact.TcpWindowShrunk, "the right edge of the window moved back"),
        (Fact.TcpAckOfUnsent, "an acknowledgment is beyond what was sent"),
        (Fact.TcpAckOfUnseen, "octets were acknowledged that are not in the capture"),
        (Fact.TcpAckBackward, "an acknowledgment number went back"),
        (Fact.TcpDataUnacknowledged, "data was not acknowledged"),
        (Fact.TcpDataAckStillOpen, "the capture ends before an acknowledgment was due"),
        (Fact.TcpDataAckNotSeen, "only one direction is in the capture"),
        (Fact.TcpRepeatedDifferent, "octets sent again are not the same"),
        (Fact.TcpRepeatedUnknown, "octets sent again cannot be compared: the first ones are no longer held, were cut or are not in the capture"),
        (Fact.TcpKeepAliveUnanswered, "a keep-alive got no acknowledgment"),
        (Fact.TcpKeepAliveStillOpen, "the capture ends before an acknowledgment was due"),
        (Fact.TcpZeroWindowProbeUnanswered, "a zero-window probe got no acknowledgment"),
        (Fact.TcpZeroWindowProbeStillOpen, "the capture ends before an acknowledgment was due"),
        (Fact.TcpAckBackwardMayBeLate, "an acknowledgment number went back: it may have been overtaken on the way"),
    ];
}
