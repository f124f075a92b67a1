using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>IPv6, Neighbor Discovery, and the packets that a path carries.</summary>
internal static class IPv6Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("IP6-PLEN", "RFC 8200 3", Must, "The payload length fits the frame and holds the extension headers")
        {
            Kept = [Fact.IPv6WellFormed],
            Broken = [Fact.IPv6Malformed, Fact.IPv6LengthBeyondFrame],
            Unclear = [Fact.IPv6LengthLeftToAdapter],
        },
        new("IP6-EXT-ORDER", "RFC 8200 4.1", Should, "Hop-by-Hop Options come first, and each extension header once, Destination Options twice at most")
        {
            Kept = [Fact.IPv6ExtensionsInOrder],
            Broken = [Fact.IPv6HopByHopNotFirst, Fact.IPv6ExtensionRepeated],
        },
        new("IP6-RH0", "RFC 5095 3", Must, "No routing header is of type 0")
        {
            Kept = [Fact.IPv6RoutingCurrent],
            Broken = [Fact.IPv6RoutingType0],
        },
        new("IP6-FRAG-OVERLAP", "RFC 5722 3, RFC 8200 4.5", Must, "Fragments of a packet do not overlap")
        {
            Kept = [Fact.IPv6FragmentsApart],
            Broken = [Fact.IPv6FragmentOverlaps],
        },
        new("IP6-FRAG-8", "RFC 8200 4.5", Must, "Every fragment but the last has a length that is a multiple of 8")
        {
            Kept = [Fact.IPv6FragmentOfEights],
            Broken = [Fact.IPv6FragmentNotOfEights],
        },
        new("IP6-UDP-ZERO", "RFC 8200 8.1", Must, "UDP over IPv6 has a checksum")
        {
            Kept = [Fact.UdpChecksumOverIPv6Present],
            Broken = [Fact.UdpChecksumOverIPv6Zero],
        },
        new("ND-HOPLIMIT", "RFC 4861 6.1, 7.1", Must, "Messages of Neighbor Discovery have hop limit 255, code 0 and options with a length")
        {
            Kept = [Fact.NdMessageSound],
            Broken = [Fact.NdHopLimitWrong, Fact.NdCodeWrong, Fact.NdOptionsWrong],
        },
        new("ND-DAD", "RFC 4862 5.4", Must, "An address is used only a second after it was asked for, and not if another node has it")
        {
            Kept = [Fact.NdAddressProbed],
            Broken = [Fact.NdAddressUsedEarly, Fact.NdAddressUsedInConflict],
            Unclear = [Fact.NdAddressProbeStillOpen],
        },
        new("ND-NUD", "RFC 4861 7.3.3, 10", Must, "A neighbor that does not answer is asked three times at most, a second apart")
        {
            Kept = [Fact.NdProbeAnswered, Fact.NdProbesSpaced],
            Broken = [Fact.NdProbesTooFast, Fact.NdProbesTooMany],
        },
        new("PMTU-HONOUR", "RFC 1191 6, RFC 8201 4", Must, "After a router said what the path carries, packets that must not be fragmented are no longer")
        {
            Kept = [Fact.PathMtuHonoured],
            Broken = [Fact.PathMtuIgnored],
            Unclear = [Fact.PathMtuStillOpen],
        },
    ];
}
