using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="IPv6Rules"/>, or leave them open.</summary>
internal static class IPv6FactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.IPv6Malformed, "an extension header goes beyond the packet"),
        (Fact.IPv6LengthBeyondFrame, "the payload length is larger than the frame"),
        (Fact.IPv6LengthLeftToAdapter, "the payload length is 0, as it is before the adapter cuts what the host gave it"),
        (Fact.IPv6HopByHopNotFirst, "Hop-by-Hop Options do not come first"),
        (Fact.IPv6ExtensionRepeated, "an extension header comes twice"),
        (Fact.IPv6RoutingType0, "the routing header is of type 0"),
        (Fact.IPv6FragmentOverlaps, "a fragment overlaps another one of its packet"),
        (Fact.IPv6FragmentNotOfEights, "a fragment that is not the last has a length that is no multiple of 8"),
        (Fact.UdpChecksumOverIPv6Zero, "the checksum is 0 over IPv6"),
        (Fact.NdHopLimitWrong, "the hop limit is not 255"),
        (Fact.NdCodeWrong, "the code is not 0"),
        (Fact.NdOptionsWrong, "an option has the length 0 or goes beyond the message"),
        (Fact.NdAddressUsedEarly, "the address was used less than a second after it was asked for"),
        (Fact.NdAddressUsedInConflict, "the address was used although another node has it"),
        (Fact.NdAddressProbeStillOpen, "the capture ends before the address was used"),
        (Fact.NdProbesTooFast, "unicast solicitations follow one another in less than a second"),
        (Fact.NdProbesTooMany, "more than three unicast solicitations went unanswered in a row"),
        (Fact.PathMtuIgnored, "the packet is larger than what the path was said to carry"),
        (Fact.PathMtuStillOpen, "no packet came after the path had been said to carry less"),
    ];
}
