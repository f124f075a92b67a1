using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Options that few connections make use of.</summary>
internal static class TcpExtensionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-WS-SYN-UNSCALED", "RFC 7323 2.2", Must, "The window of a SYN is never scaled: its receiver sends no more than it says")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynWindowUnscaled],
            Broken = [Fact.TcpSynWindowTakenScaled],
            Unclear = [Fact.TcpDataWindowUnknown],
        },
        new("TCP-SACK-FIRST", "RFC 2018 4", Must, "The first SACK block holds the segment that came last")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSackNewestFirst],
            Broken = [Fact.TcpSackNewestNotFirst],
        },
        new("TCP-SACK-RENEGE", "RFC 2018 8", Should, "What has been reported by SACK is kept until it is acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSackKept],
            Broken = [Fact.TcpSackReneged],
            Unclear = [Fact.TcpSackStillOpen],
        },
        new("TCP-DSACK", "RFC 2883 4", Should, "A block about octets that came twice is the first, and they did come twice")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDuplicateSackRight],
            Broken = [Fact.TcpDuplicateSackNotFirst, Fact.TcpDuplicateSackOfOnce],
            Unclear = [Fact.TcpDuplicateSackUnknown],
        },
        new("TCP-TFO", "RFC 7413 4.1.1", Must, "A Fast Open cookie has an even number of 4 to 16 octets, is on a SYN only, and is given to who asked for one")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFastOpenRight],
            Broken = [Fact.TcpFastOpenCookieWrong, Fact.TcpFastOpenUnasked, Fact.TcpFastOpenNotOnSyn],
            Unclear = [Fact.TcpFastOpenNotSeen],
        },
        new("TCP-ECN", "RFC 3168 6.1", Must, "ECN is agreed on before it is used, marks new data only, and ECE is answered by CWR")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpCongestionRight],
            Broken = [Fact.TcpCongestionUnasked, Fact.TcpCongestionReflected, Fact.TcpCongestionNotAgreed, Fact.TcpCongestionCapableControl, Fact.TcpCongestionEchoUnanswered],
            Unclear = [Fact.TcpCongestionAgreementUnknown],
        },
        new("TCP-MD5-AO", "RFC 2385 2, RFC 5925 7", Must, "A connection that is signed is signed in every segment")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSegmentsSigned],
            Broken = [Fact.TcpSegmentUnsigned],
        },
    ];
}
