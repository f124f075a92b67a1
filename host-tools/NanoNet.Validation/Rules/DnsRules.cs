using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>DNS.</summary>
internal static class DnsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("DNS-FORMAT", "RFC 1035 2.3.4, 4.1", Must, "A message holds the records that its header counts; names are of legal labels, and point backwards")
        {
            Kept = [Fact.DnsWellFormed],
            Broken = [Fact.DnsNameMalformed, Fact.DnsTruncated, Fact.DnsLengthWrong],
            Unclear = [Fact.DnsNotWholeSeen],
        },
        new("DNS-MATCH", "RFC 1035 7.3, RFC 5452 9.1", Must, "A response has identifier, question, addresses and ports of a query, and says that it is a response")
        {
            Kept = [Fact.DnsResponseMatches],
            Broken = [Fact.DnsResponseDiffers, Fact.DnsResponseUnasked, Fact.DnsQueryForAnswer],
            Unclear = [Fact.DnsQueryNotSeen],
        },
        new("DNS-ANSWERED", "RFC 1035 4.2.1, 7.2", Info, "Every query is answered")
        {
            Kept = [Fact.DnsAnswered],
            Broken = [Fact.DnsUnanswered],
            Unclear = [Fact.DnsStillOpen],
        },
        new("DNS-TC-TCP", "RFC 1035 4.2.2, RFC 7766 5", Must, "A query whose response was truncated is repeated over TCP, where each message has its length before it")
        {
            Kept = [Fact.DnsRetriedOverTcp, Fact.DnsPrefixRight],
            Broken = [Fact.DnsNotRetriedOverTcp, Fact.DnsPrefixWrong],
            Unclear = [Fact.DnsRetryStillOpen, Fact.DnsNotWholeSeen],
        },
        new("DNS-Z-OPCODE", "RFC 1035 4.1.1, RFC 2181 8", Must, "The reserved bit is zero, the opcode known, and no time to live has its highest bit set")
        {
            Kept = [Fact.DnsFieldsLegal],
            Broken = [Fact.DnsReservedSet, Fact.DnsOpcodeUnknown, Fact.DnsTimeToLiveTooLong],
        },
        new("DNS-TTL-USE", "RFC 1034 5.3.3", Should, "A host does not connect to an address whose time to live is over without asking again")
        {
            Kept = [Fact.DnsAddressFresh],
            Broken = [Fact.DnsAddressStale],
        },
        new("DNS-THEN-CONNECT", "RFC 1034 5", Info, "A host that asks for addresses connects to those that it was told")
        {
            Kept = [Fact.DnsAddressAsked],
            Broken = [Fact.DnsAddressNotAsked],
        },
        new("DNS-EDNS", "RFC 6891 6", Must, "There is one OPT record at most, its version is 0, and the payload size in it is at least 512")
        {
            Kept = [Fact.DnsEdnsRight],
            Broken = [Fact.DnsEdnsRepeated, Fact.DnsEdnsSizeTooSmall, Fact.DnsEdnsVersionUnknown],
        },
    ];
}
