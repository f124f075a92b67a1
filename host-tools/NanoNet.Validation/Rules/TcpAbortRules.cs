using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Ends that do not close, abort, or close again and again.</summary>
internal static class TcpAbortRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-HALF-CLOSE-ABORT", "RFC 9293 3.6.1, RFC 2525 2.17", Should, "Data after CLOSE is taken, or answered by a reset: it does not just vanish")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpHalfCloseUsed, Fact.TcpHalfCloseRefused],
            Broken = [Fact.TcpDataAfterCloseIgnored],
            Unclear = [Fact.TcpDataAfterCloseStillOpen],
        },
        new("TCP-FIN-RETX", "RFC 9293 3.10.7.4, RFC 6298 5", Must, "FIN is repeated until it is acknowledged, at growing intervals, and acknowledged each time")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFinRepeatedInTime, Fact.TcpRepeatedFinAcknowledged],
            Broken = [Fact.TcpFinTimeoutNotDoubled, Fact.TcpFinNotRepeated, Fact.TcpRepeatedFinUnacknowledged],
            Unclear = [Fact.TcpRepeatedFinStillOpen],
        },
        new("TCP-FINWAIT2-STUCK", "RFC 9293 3.6", Info, "An end whose FIN was acknowledged gets the other FIN")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpClosedFourWay, Fact.TcpClosedSimultaneously],
            Broken = [Fact.TcpOtherFinMissing],
            Unclear = [Fact.TcpOtherFinStillOpen],
        },
        new("TCP-CLOSEWAIT-STUCK", "RFC 9293 3.6", Info, "An end that has got a FIN closes as well")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpClosedFourWay, Fact.TcpClosedSimultaneously],
            Broken = [Fact.TcpOtherFinNeverSent],
            Unclear = [Fact.TcpOtherFinStillOpen],
        },
        new("TCP-RST-INJECT", "RFC 5961 1", Info, "An end that has reset a connection is silent then")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSilentAfterReset],
            Broken = [Fact.TcpSentAfterReset],
        },
        new("TCP-RST-STORM", "RFC 9293 3.5.2", Info, "Few resets come from an end")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFewResets],
            Broken = [Fact.TcpManyResets],
        },
        new("TCP-FIN-STORM", "RFC 9293 3.6", Info, "Few FINs come from an end")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFewFins],
            Broken = [Fact.TcpManyFins],
        },
        new("TCP-RST-INSTEAD-FIN", "RFC 9293 3.6, RFC 2525 2.17", Info, "A connection that carried data is ended by FIN")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpClosedFourWay, Fact.TcpClosedSimultaneously],
            Broken = [Fact.TcpAbortedAfterData],
        },
    ];
}
