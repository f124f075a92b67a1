using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>UDP and the echo service over it.</summary>
internal static class UdpRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("UDP-LEN", "RFC 768", Must, "The length is at least 8 and that of the datagram")
        {
            Kept = [Fact.UdpLengthRight],
            Broken = [Fact.UdpLengthWrong],
        },
        new("UDP-CSUM", "RFC 768, RFC 1122 4.1.3.4", Must, "A checksum that is there is right")
        {
            Kept = [Fact.UdpChecksumRight],
            Broken = [Fact.UdpChecksumWrong],
            Unclear = [Fact.UdpChecksumNotSeen, Fact.UdpChecksumLeftToAdapter],
        },
        new("UDP-PORT0", "RFC 768, RFC 6335 6", Info, "Neither port is 0")
        {
            Kept = [Fact.UdpPortsNamed],
            Broken = [Fact.UdpPortZero],
        },
        new("UDP-ECHO", "RFC 862", Must, "The echo service sends every datagram back unchanged to where it came from")
        {
            Kept = [Fact.UdpEchoAnswered],
            Broken = [Fact.UdpEchoDiffers, Fact.UdpEchoUnanswered],
            Unclear = [Fact.UdpEchoStillOpen],
        },
    ];
}
