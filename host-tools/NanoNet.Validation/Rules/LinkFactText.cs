using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="LinkRules"/>, or leave them open.</summary>
internal static class LinkFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.EthernetSourceGroup, "the source is a group address"),
        (Fact.EthernetShortFrame, "the frame is shorter than 60 octets"),
        (Fact.EthernetShortBeforeAdapter, "frames are shorter than 60 octets, as frames are that were captured before the adapter padded them"),
        (Fact.ArpMalformed, "the packet is not ARP for IPv4 over Ethernet, or its operation is neither request nor reply"),
        (Fact.ArpSenderIsNotEthernetSource, "the sender hardware address is not the Ethernet source"),
        (Fact.ArpReplyNamesOther, "the reply names another address than was asked for"),
        (Fact.ArpReplyNotToAsker, "the reply does not go to the asker alone"),
        (Fact.ArpRequestUnanswered, "the request got no reply"),
        (Fact.ArpRequestStillOpen, "the capture ends before a reply was due"),
        (Fact.ArpClaimConflicts, "the address had been claimed by another hardware address"),
        (Fact.EthernetPaddingNotZero, "octets behind the datagram are not zero"),
        (Fact.EthernetCheckSequenceWrong, "the frame check sequence is wrong"),
        (Fact.EthernetTypeIllegal, "type or length is between 1501 and 1535"),
        (Fact.EthernetLengthBeyondFrame, "the length is larger than the frame"),
        (Fact.EthernetOversize, "the frame is longer than a link carries, as frames are that an adapter cuts or has joined"),
        (Fact.VlanTagsDiffer, "the two directions have different VLAN tags"),
        (Fact.MacOfAddressChanged, "the address was sent from another hardware address before"),
        (Fact.CaptureTimeBackward, "time goes backwards in the capture"),
        (Fact.CaptureFrameCut, "frames were cut by the snap length"),
        (Fact.CaptureFramesDropped, "the capturing host lost frames"),
        (Fact.CaptureFrameTwice, "the same frame was captured twice"),
        (Fact.ArpRequestsTooFast, "requests for the same address follow one another in less than a second"),
        (Fact.ArpProbesTooFew, "fewer than three probes came before the address was claimed"),
        (Fact.ArpProbesTooClose, "probes are not one to two seconds apart"),
        (Fact.ArpClaimedTooEarly, "the address was claimed less than two seconds after the last probe"),
        (Fact.ArpAnnouncedOnce, "there was no second announcement"),
        (Fact.ArpAnnouncementsTooClose, "the second announcement came less than two seconds after the first"),
        (Fact.ArpAnnouncementStillOpen, "the capture ends before the second announcement was due"),
        (Fact.ArpFirstPacketLate, "no packet followed a reply for half a second: it may have been asked for to know that the host is there"),
        (Fact.ArpFirstPacketLost, "no packet followed the reply for half a second: the first one was not kept"),
    ];
}
