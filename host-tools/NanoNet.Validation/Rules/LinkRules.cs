using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Ethernet and ARP.</summary>
internal static class LinkRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("ETH-RUNT", "IEEE 802.3 3.2.7", Must, "A frame is padded to 60 octets (without its frame check sequence)")
        {
            Kept = [Fact.EthernetFullFrame],
            Broken = [Fact.EthernetShortFrame],
            Unclear = [Fact.EthernetShortBeforeAdapter],
        },
        new("ETH-SRC-GROUP", "IEEE 802.3 3.2.3", Must, "The source of a frame is an individual address")
        {
            Kept = [Fact.EthernetFrame],
            Broken = [Fact.EthernetSourceGroup],
        },
        new("ARP-FORMAT", "RFC 826 Packet format", Must, "Hardware and protocol types and lengths are those of IPv4 over Ethernet, the operation is a request or a reply")
        {
            Kept = [Fact.ArpWellFormed],
            Broken = [Fact.ArpMalformed],
        },
        new("ARP-ETH-MISMATCH", "RFC 826 Packet generation", Must, "The sender hardware address is the Ethernet source")
        {
            Kept = [Fact.ArpSenderIsEthernetSource],
            Broken = [Fact.ArpSenderIsNotEthernetSource],
        },
        new("ARP-REPLY-MATCH", "RFC 826 Packet reception", Must, "A reply names the address that was asked for and goes to the asker alone")
        {
            Kept = [Fact.ArpReplyMatches],
            Broken = [Fact.ArpReplyNamesOther, Fact.ArpReplyNotToAsker],
        },
        new("ARP-ANSWERED", "RFC 826 Packet reception", Must, "A request for a host's own address is answered")
        {
            Kept = [Fact.ArpRequestAnswered],
            Broken = [Fact.ArpRequestUnanswered],
            Unclear = [Fact.ArpRequestStillOpen],
        },
        new("ARP-CONFLICT", "RFC 5227 2.4", Must, "An address is claimed by one hardware address only")
        {
            Kept = [Fact.ArpClaimConfirmed],
            Broken = [Fact.ArpClaimConflicts],
        },
    ];
}
