using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="InternetRules"/>, or leave them open.</summary>
internal static class InternetFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.IPv4Malformed, "version, header length or total length is wrong"),
        (Fact.IPv4LengthBeyondFrame, "the total length is larger than the frame"),
        (Fact.IPv4ChecksumWrong, "the header checksum is wrong"),
        (Fact.IPv4ChecksumLeftToAdapter, "header checksums are zero, as those are that the adapter fills in after the capture"),
        (Fact.IPv4SourceInvalid, "the source is no address that a host may send from"),
        (Fact.IPv4ReservedFlagSet, "the reserved flag is set"),
        (Fact.IPv4FragmentForbidden, "a fragment has Don't Fragment set"),
        (Fact.IPv4TimeToLiveZero, "the time to live is zero"),
        (Fact.IPv4FragmentOverlaps, "a fragment overlaps another one of its datagram, with the same octets"),
        (Fact.IPv4FragmentOverlapsDifferently, "a fragment overlaps another one of its datagram with other octets"),
        (Fact.IPv4FirstFragmentTiny, "the first fragment does not hold the header of the transport"),
        (Fact.IPv4FragmentBeyondLimit, "the fragment ends beyond the largest datagram"),
        (Fact.IPv4OptionMalformed, "an option has a length or a pointer that it cannot have"),
    ];
}
