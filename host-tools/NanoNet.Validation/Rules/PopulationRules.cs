using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>What only many connections, datagrams, queries or starts of one host show. Where the sizes of samples come from is said beside them.</summary>
internal static class PopulationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-ISN-RANDOM", "RFC 9293 3.4.1, RFC 6528 3", Must, "Who knows initial sequence numbers of a host cannot guess that of its next connection")
        {
            Kept = [Fact.TcpInitialNumbersUnpredictable],
            Broken = [Fact.TcpInitialNumberGuessed],
            Unclear = [Fact.TcpInitialNumbersTooFew],
        },
        new("TCP-ISN-MONO", "RFC 9293 3.4.1", Must, "Between the same endpoints the initial sequence number goes up from one connection to the next")
        {
            Kept = [Fact.TcpInitialNumbersGoUp],
            Broken = [Fact.TcpInitialNumberBehind],
            Unclear = [Fact.TcpReusesTooFew],
        },
        new("TCP-EPHEMERAL", "RFC 6056 3.2, 3.3", Should, "Who knows the port that a host connects from cannot guess the next one that it connects from to another peer")
        {
            Kept = [Fact.TcpPortsUnpredictable],
            Broken = [Fact.TcpPortGuessed],
            Unclear = [Fact.TcpPortsTooFew],
        },
        new("IP4-ID-UNIQUE", "RFC 6864 4.3", Must, "Datagrams that may be fragmented do not have the same identification within two minutes")
        {
            Kept = [Fact.IPv4IdentificationsDiffer],
            Broken = [Fact.IPv4IdentificationRepeated],
            Unclear = [Fact.IPv4IdentificationsTooFew],
        },
        new("DNS-ID-RANDOM", "RFC 5452 9.2", Must, "Who knows queries of a host can guess neither identifier nor port of the next one")
        {
            Kept = [Fact.DnsIdentifiersUnpredictable],
            Broken = [Fact.DnsIdentifierGuessed, Fact.DnsPortGuessed],
            Unclear = [Fact.DnsQueriesTooFew],
        },
        new("DHCP-INIT-DELAY", "RFC 2131 4.4.1", Should, "A host that starts waits at random before its first DISCOVER")
        {
            Kept = [Fact.DhcpStartDelaysDiffer],
            Broken = [Fact.DhcpStartDelaysAlike],
            Unclear = [Fact.DhcpStartsTooFew],
        },
    ];
}
