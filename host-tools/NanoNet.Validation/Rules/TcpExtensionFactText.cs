using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpExtensionRules"/>, or leave them open.</summary>
internal static class TcpExtensionFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpSynWindowTakenScaled, "data goes beyond the window of a SYN as if that were scaled"),
        (Fact.TcpSackNewestNotFirst, "the newest octets held are not in the first SACK block"),
        (Fact.TcpSackReneged, "octets reported by SACK were dropped: the acknowledgment stops before them"),
        (Fact.TcpSackStillOpen, "the capture ends before octets reported by SACK were acknowledged"),
        (Fact.TcpDuplicateSackNotFirst, "a block about octets that came twice is not the first"),
        (Fact.TcpDuplicateSackOfOnce, "a block says that octets came twice that were sent once"),
        (Fact.TcpDuplicateSackUnknown, "a block says that octets came twice of which the capture holds one"),
        (Fact.TcpFastOpenCookieWrong, "a Fast Open cookie is not of 4 to 16 octets, or of an odd number"),
        (Fact.TcpFastOpenUnasked, "a SYN-ACK gives a Fast Open cookie that was not asked for"),
        (Fact.TcpFastOpenNotOnSyn, "a Fast Open option is not on a SYN"),
        (Fact.TcpFastOpenNotSeen, "the SYN is not in the capture"),
        (Fact.TcpCongestionUnasked, "SYN-ACK agrees to ECN that was not asked for"),
        (Fact.TcpCongestionReflected, "SYN-ACK sends back the ECN bits of the SYN instead of answering them"),
        (Fact.TcpCongestionNotAgreed, "ECE, CWR or an ECN-capable packet in a connection that did not agree to ECN"),
        (Fact.TcpCongestionCapableControl, "a SYN, a bare acknowledgment or a repeated segment is marked ECN-capable"),
        (Fact.TcpCongestionEchoUnanswered, "ECE was not answered by CWR on new data for a second"),
        (Fact.TcpCongestionAgreementUnknown, "whether ECN was agreed on is not known, as the SYNs are not in the capture"),
        (Fact.TcpSegmentUnsigned, "a segment has no signature though the connection is signed"),
    ];
}
