using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>ICMP for IPv4 and IPv6.</summary>
internal static class IcmpRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("ICMP-CSUM", "RFC 792, RFC 4443 2.3", Must, "The checksum is right")
        {
            Kept = [Fact.IcmpChecksumRight],
            Broken = [Fact.IcmpChecksumWrong],
            Unclear = [Fact.IcmpChecksumNotSeen],
        },
        new("ICMP-ECHO", "RFC 792, RFC 1122 3.2.2.6, RFC 4443 4.2", Must, "Every echo request is answered with the same identifier, sequence number and data")
        {
            Kept = [Fact.IcmpEchoAnswered],
            Broken = [Fact.IcmpEchoReplyDiffers, Fact.IcmpEchoUnanswered],
            Unclear = [Fact.IcmpEchoStillOpen, Fact.IcmpEchoNotWholeSeen],
        },
        new("ICMP-QUOTE", "RFC 1122 3.2.2, RFC 4443 3", Must, "An error message quotes the header and at least eight octets of the datagram in question; of an IPv6 packet as much as fits 1280")
        {
            Kept = [Fact.IcmpErrorQuotes],
            Broken = [Fact.IcmpErrorQuotesTooLittle],
        },
        new("ICMP-NO-ERR-ON", "RFC 1122 3.2.2, RFC 4443 2.4", Must, "No error message is about an ICMP error, a broadcast or multicast, or a fragment that is not the first")
        {
            Kept = [Fact.IcmpErrorAllowed],
            Broken = [Fact.IcmpErrorAboutError, Fact.IcmpErrorAboutGroup, Fact.IcmpErrorAboutFragment],
        },
        new("ICMP-PORT-UNREACH", "RFC 1122 4.1.3.1", Should, "A datagram to a closed UDP port is answered by Port Unreachable, one to an open port is not")
        {
            Kept = [Fact.IcmpPortUnreachableSent],
            Broken = [Fact.IcmpPortUnreachableMissing, Fact.IcmpPortUnreachableForOpenPort],
            Unclear = [Fact.IcmpPortUnreachableStillOpen],
        },
    ];
}
