namespace NanoNet.Validation;

/// <summary>Facts that something did not come. In a capture that lost frames they may only say that it was lost there.</summary>
internal static class AbsenceFacts
{
    public static FactSet All { get; } =
    [
        Fact.ArpRequestUnanswered,
        Fact.ArpProbesTooFew,
        Fact.ArpAnnouncedOnce,
        Fact.ArpFirstPacketLost,
        Fact.IcmpEchoUnanswered,
        Fact.IcmpPortUnreachableMissing,
        Fact.UdpEchoUnanswered,
        Fact.DhcpReplyUnasked,
        Fact.DhcpRequestWithoutOffer,
        Fact.DhcpAddressUnchecked,
        Fact.DnsUnanswered,
        Fact.DnsResponseUnasked,
        Fact.DnsNotRetriedOverTcp,
        Fact.TcpOpenPortSilent,
        Fact.TcpClosedPortSilent,
        Fact.TcpStraySilent,
        Fact.TcpWrongSynAckIgnored,
        Fact.TcpSimultaneousOpenStuck,
        Fact.TcpDataUnacknowledged,
        Fact.TcpFinUnacknowledged,
        Fact.TcpKeepAliveUnanswered,
        Fact.TcpZeroWindowProbeUnanswered,
        Fact.TcpWindowReopenedSilently,
        Fact.TcpKeepAliveWithDataOpen,
        Fact.TcpAckOfUnsent,
        Fact.HttpRequestUnanswered,
        Fact.HttpResponseUnasked,
        Fact.HttpAnnouncedCloseNotDone,
        Fact.CertificateAskedUnanswered,
        Fact.WebSocketPingUnanswered,
        Fact.WebSocketCloseUnanswered,
    ];
}
