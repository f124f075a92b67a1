using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>What several layers, or several connections, show together. Nothing here is a fault by itself.</summary>
internal static class CrossRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("X-BOOT", "RFC 2131 3.1", Info, "A host sends from an address only after it has got it")
        {
            Kept = [Fact.BootInOrder],
            Broken = [Fact.BootSentTooEarly],
        },
        new("X-LEAK", "RFC 9293 3.6", Info, "Hosts close their connections: few are idle for a minute and open at the end")
        {
            Kept = [Fact.ConnectionsClosed],
            Broken = [Fact.ConnectionsLeak],
        },
        new("X-RETRY-STORM", "RFC 6298 2", Info, "A host that cannot connect waits before it tries again")
        {
            Kept = [Fact.ReconnectsSpaced],
            Broken = [Fact.ReconnectsTooFast],
        },
        new("X-RTT", "RFC 6298 2.1", Info, "The round trip of the handshake is below the first retransmission timeout of a second")
        {
            IsPerConnection = true,
            Kept = [Fact.RoundTripShort],
            Broken = [Fact.RoundTripLong],
        },
        new("X-THROUGHPUT", "RFC 9293 3.8.6", Info, "The sender is not limited by the window that the receiver offers")
        {
            IsPerConnection = true,
            Kept = [Fact.TransferNotLimited],
            Broken = [Fact.TransferLimitedByWindow],
        },
        new("X-ONE-WAY", "RFC 9293 3.5", Info, "Both directions of a connection are in the capture")
        {
            IsPerConnection = true,
            Kept = [Fact.ConnectionBothWays],
            Broken = [Fact.ConnectionOneWay],
        },
        new("X-VANTAGE", "RFC 9293 3.5", Info, "The capture was taken at one end: one half of the handshake is far shorter than the other")
        {
            IsPerConnection = true,
            Kept = [Fact.CapturedAtOneEnd],
            Broken = [Fact.CapturedInBetween],
            Unclear = [Fact.CapturedWhereUnknown],
        },
        new("X-NAT-INJECT", "RFC 5961 1", Info, "All packets of an end come over routes of the same length")
        {
            IsPerConnection = true,
            Kept = [Fact.TimeToLiveSteady],
            Broken = [Fact.TimeToLiveStep],
        },
        new("PMTU-BLACKHOLE", "RFC 2923 2.1", Info, "Long segments arrive: none is repeated three times without being acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.PathCarriesFullSegments],
            Broken = [Fact.PathSwallowsFullSegments],
        },
    ];
}
