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
        new("ETH-PAD", "RFC 894, RFC 1042", Info, "Padding behind a datagram is zero")
        {
            Kept = [Fact.EthernetPaddingZero],
            Broken = [Fact.EthernetPaddingNotZero],
        },
        new("ETH-FCS", "IEEE 802.3 3.2.9", Must, "The frame check sequence is right, where the capture holds it")
        {
            Kept = [Fact.EthernetCheckSequenceRight],
            Broken = [Fact.EthernetCheckSequenceWrong],
        },
        new("ETH-LEN", "IEEE 802.3 3.2.6", Must, "A length is at most 1500 and fits the frame, a type is at least 1536")
        {
            Kept = [Fact.EthernetLengthRight],
            Broken = [Fact.EthernetTypeIllegal, Fact.EthernetLengthBeyondFrame],
        },
        new("ETH-OVERSIZE", "IEEE 802.3 3.2.7", Info, "No frame is longer than a link carries")
        {
            Kept = [Fact.EthernetSizeLegal],
            Broken = [Fact.EthernetOversize],
        },
        new("VLAN-NEST", "IEEE 802.1Q 9", Info, "Both directions between two stations have the same VLAN tags")
        {
            Kept = [Fact.VlanTagsSame],
            Broken = [Fact.VlanTagsDiffer],
        },
        new("MAC-IP-STABLE", "RFC 826", Info, "An address is sent from one hardware address")
        {
            Kept = [Fact.MacOfAddressStable],
            Broken = [Fact.MacOfAddressChanged],
        },
        new("CAP-DROP", "IEEE 802.3 4A.2", Info, "The capture is whole: no frame is cut or lost, and time goes forward")
        {
            Kept = [Fact.CaptureTimeForward],
            Broken = [Fact.CaptureTimeBackward, Fact.CaptureFrameCut, Fact.CaptureFramesDropped],
        },
        new("CAP-DUP", "RFC 791 3.2", Info, "The capture holds each datagram once")
        {
            Kept = [Fact.CaptureFrameOnce],
            Broken = [Fact.CaptureFrameTwice],
        },
        new("ARP-RATE", "RFC 1122 2.3.2.1", Must, "Requests for the same address are at least a second apart")
        {
            Kept = [Fact.ArpRequestsSpaced],
            Broken = [Fact.ArpRequestsTooFast],
        },
        new("ARP-PROBE", "RFC 5227 2.1.1", Should, "Three probes, one to two seconds apart, and two seconds more come before an address is claimed")
        {
            Kept = [Fact.ArpProbed],
            Broken = [Fact.ArpProbesTooFew, Fact.ArpProbesTooClose, Fact.ArpClaimedTooEarly],
        },
        new("ARP-ANNOUNCE", "RFC 5227 2.3", Should, "An address that was probed is announced twice, two seconds apart")
        {
            Kept = [Fact.ArpAnnouncedTwice],
            Broken = [Fact.ArpAnnouncedOnce, Fact.ArpAnnouncementsTooClose],
            Unclear = [Fact.ArpAnnouncementStillOpen],
        },
        new("ARP-QUEUE", "RFC 1122 2.3.2.2", Should, "The packet that an ARP request was made for is kept and sent after the reply")
        {
            Kept = [Fact.ArpFirstPacketKept],
            Broken = [Fact.ArpFirstPacketLost],
            Unclear = [Fact.ArpFirstPacketLate],
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
