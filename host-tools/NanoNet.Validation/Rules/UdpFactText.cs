using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="UdpRules"/>, or leave them open.</summary>
internal static class UdpFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.UdpLengthWrong, "the length is not that of the datagram"),
        (Fact.UdpChecksumWrong, "the checksum is wrong"),
        (Fact.UdpChecksumNotSeen, "datagrams were cut by the capture's snap length, or are fragments"),
        (Fact.UdpChecksumLeftToAdapter, "checksums are partial, as those are that the adapter completes after the capture"),
        (Fact.UdpPortZero, "a port is 0"),
        (Fact.UdpEchoDiffers, "what came back is nothing that was sent"),
        (Fact.UdpEchoUnanswered, "the datagram did not come back"),
        (Fact.UdpEchoStillOpen, "the capture ends before the datagram was due back"),
    ];
}
