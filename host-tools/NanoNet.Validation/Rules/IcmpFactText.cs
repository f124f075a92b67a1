using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="IcmpRules"/>, or leave them open.</summary>
internal static class IcmpFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.IcmpChecksumWrong, "the checksum is wrong"),
        (Fact.IcmpChecksumNotSeen, "messages were cut by the capture's snap length, or are fragments"),
        (Fact.IcmpEchoReplyDiffers, "the reply's data is not that of the request"),
        (Fact.IcmpEchoUnanswered, "the echo request got no reply"),
        (Fact.IcmpEchoStillOpen, "the capture ends before a reply was due"),
        (Fact.IcmpEchoNotWholeSeen, "an echo was cut by the capture's snap length, or is fragmented"),
        (Fact.IcmpErrorQuotesTooLittle, "the error message quotes less of the datagram in question than it has to"),
        (Fact.IcmpErrorAboutError, "the error message is about an ICMP error"),
        (Fact.IcmpErrorAboutGroup, "the error message is about a broadcast or multicast, or goes to nobody"),
        (Fact.IcmpErrorAboutFragment, "the error message is about a fragment that is not the first"),
        (Fact.IcmpPortUnreachableMissing, "a datagram to a closed port got no Port Unreachable"),
        (Fact.IcmpPortUnreachableStillOpen, "the capture ends before Port Unreachable was due"),
        (Fact.IcmpPortUnreachableForOpenPort, "Port Unreachable was sent for a port that is open"),
    ];
}
