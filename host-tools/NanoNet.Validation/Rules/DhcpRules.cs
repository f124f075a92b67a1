using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>DHCPv4.</summary>
internal static class DhcpRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("DHCP-OPTIONS", "RFC 2131 3, RFC 2132 2, 9.3, 9.6", Must, "A message has the magic cookie, its type, options within their fields, and End")
        {
            Kept = [Fact.DhcpOptionsRight],
            Broken = [Fact.DhcpCookieMissing, Fact.DhcpTypeMissing, Fact.DhcpOptionBeyondField, Fact.DhcpEndMissing],
            Unclear = [Fact.DhcpMessageCut, Fact.DhcpIsBootp],
        },
        new("DHCP-XID", "RFC 2131 4.1, 4.4.1", Must, "A request for an offer has the offer's transaction identifier; a reply has that, and the hardware address, of its request")
        {
            Kept = [Fact.DhcpTransactionKept],
            Broken = [Fact.DhcpRequestOfOtherTransaction, Fact.DhcpReplyUnasked],
            Unclear = [Fact.DhcpOfferNotSeen, Fact.DhcpRequestNotSeen],
        },
        new("DHCP-DORA", "RFC 2131 3.1, 4.3.2", Must, "DISCOVER, OFFER, REQUEST and ACK come in this order, and the request names the server and the address of an offer")
        {
            Kept = [Fact.DhcpOfferTaken, Fact.DhcpReplyInOrder],
            Broken =
            [
                Fact.DhcpRequestWithoutOffer,
                Fact.DhcpRequestNotAsOffered,
                Fact.DhcpRequestNamesNoServer,
                Fact.DhcpRequestNamesNoAddress,
                Fact.DhcpReplyOutOfOrder,
            ],
            Unclear = [Fact.DhcpOfferNotSeen],
        },
        new("DHCP-RENEW-FIELDS", "RFC 2131 4.3.2, 4.3.6", Must, "A request to extend a lease names neither server nor requested address, and goes to the server alone until T2")
        {
            Kept = [Fact.DhcpRenewalRight],
            Broken = [Fact.DhcpRenewalNamesServer, Fact.DhcpRenewalNamesAddress, Fact.DhcpRenewalToOther, Fact.DhcpRenewalBroadcast],
        },
        new("DHCP-BROADCAST-FLAG", "RFC 2131 4.1", Must, "Messages go to port 67 of servers and 68 of clients; a reply is broadcast where its request asks for that, and NAK always")
        {
            Kept = [Fact.DhcpAddressedRight],
            Broken = [Fact.DhcpPortWrong, Fact.DhcpReplyNotBroadcast],
        },
        new("DHCP-BACKOFF", "RFC 2131 4.1", Must, "A message that got no answer is repeated after about 4 seconds, and then after longer and longer")
        {
            Kept = [Fact.DhcpRetriedInTime],
            Broken = [Fact.DhcpRetriedTooSoon],
        },
        new("DHCP-T1T2", "RFC 2131 4.4.5", Must, "A lease is renewed between T1 and T2 and rebound between T2 and its end, and repetitions wait for half of the time left")
        {
            Kept = [Fact.DhcpRenewedInTime],
            Broken =
            [
                Fact.DhcpRenewedTooEarly,
                Fact.DhcpRenewedTooLate,
                Fact.DhcpReboundTooEarly,
                Fact.DhcpReboundTooLate,
                Fact.DhcpRenewalRepeatedTooSoon,
            ],
        },
        new("DHCP-EXPIRE", "RFC 2131 3.1, 4.4.5", Must, "An address is not used after its lease is over, or was refused")
        {
            Kept = [Fact.DhcpAddressUsedInLease],
            Broken = [Fact.DhcpAddressUsedAfterLease],
        },
        new("DHCP-ARPCHECK", "RFC 2131 3.1, 4.4.1", Should, "A client asks by ARP whether another host has the address before it uses it")
        {
            Kept = [Fact.DhcpAddressChecked],
            Broken = [Fact.DhcpAddressUnchecked],
            Unclear = [Fact.DhcpAddressCheckNotSeen],
        },
        new("DHCP-SECS", "RFC 2131 2", Info, "A repeated message says how many seconds have passed")
        {
            Kept = [Fact.DhcpSecondsCounted],
            Broken = [Fact.DhcpSecondsZero, Fact.DhcpSecondsSwapped],
        },
        new("DHCP-RELEASE", "RFC 2131 4.4.4, 4.4.6", Must, "A release goes from the address that it gives up to the server that it names")
        {
            Kept = [Fact.DhcpReleaseRight],
            Broken = [Fact.DhcpReleaseFromOther, Fact.DhcpReleaseNotToServer],
        },
    ];
}
