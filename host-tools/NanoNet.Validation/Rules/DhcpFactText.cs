using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="DhcpRules"/>, or leave them open.</summary>
internal static class DhcpFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.DhcpCookieMissing, "the message has no magic cookie"),
        (Fact.DhcpTypeMissing, "the message type is missing, or has not one octet"),
        (Fact.DhcpOptionBeyondField, "an option goes beyond its field"),
        (Fact.DhcpEndMissing, "options do not finish with End"),
        (Fact.DhcpMessageCut, "messages were cut by the capture's snap length"),
        (Fact.DhcpIsBootp, "messages without the magic cookie are BOOTP, not DHCP"),
        (Fact.DhcpRequestOfOtherTransaction, "the request has not the transaction identifier of the offer that it takes"),
        (Fact.DhcpReplyUnasked, "the reply has transaction identifier and hardware address of no request"),
        (Fact.DhcpRequestNotSeen, "the request of a reply is not in the capture"),
        (Fact.DhcpRequestWithoutOffer, "the request names a server that made no offer"),
        (Fact.DhcpRequestNotAsOffered, "the request is for another address than the server offered"),
        (Fact.DhcpRequestNamesNoServer, "the request for an offer names no server"),
        (Fact.DhcpRequestNamesNoAddress, "the request names no address"),
        (Fact.DhcpReplyOutOfOrder, "the reply is not one to what was asked"),
        (Fact.DhcpOfferNotSeen, "the offer of a request is not in the capture"),
        (Fact.DhcpRenewalNamesServer, "the request to extend a lease names a server"),
        (Fact.DhcpRenewalNamesAddress, "the request to extend a lease has a requested address"),
        (Fact.DhcpRenewalToOther, "the request to extend a lease goes to another host than the server of the lease"),
        (Fact.DhcpRenewalBroadcast, "the request to extend a lease is broadcast before T2"),
        (Fact.DhcpPortWrong, "the message does not go to port 67 of a server, or 68 of a client"),
        (Fact.DhcpReplyNotBroadcast, "the reply had to be broadcast"),
        (Fact.DhcpReleaseFromOther, "the release comes from another address than it gives up"),
        (Fact.DhcpReleaseNotToServer, "the release does not go to the server that it names, or names none"),
        (Fact.DhcpRetriedTooSoon, "the message was repeated too soon"),
        (Fact.DhcpRenewedTooEarly, "the lease was renewed before T1"),
        (Fact.DhcpRenewedTooLate, "the lease was renewed after T2"),
        (Fact.DhcpReboundTooEarly, "the lease was rebound before T2"),
        (Fact.DhcpReboundTooLate, "the lease was over when it was rebound"),
        (Fact.DhcpRenewalRepeatedTooSoon, "the request to extend the lease was repeated before half of the time left was over, and within a minute"),
        (Fact.DhcpAddressUsedAfterLease, "the address was used after the lease was over"),
        (Fact.DhcpAddressUnchecked, "the address was used without asking whether another host has it"),
        (Fact.DhcpAddressCheckNotSeen, "the capture shows no ARP of the client"),
        (Fact.DhcpSecondsZero, "a repeated message says that no second has passed"),
        (Fact.DhcpSecondsSwapped, "the octets of secs are in the wrong order"),
    ];
}
