using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>IPv4.</summary>
internal static class InternetRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("IP4-VER-IHL", "RFC 791 3.1", Must, "Version is 4, the header has at least 5 words, the total length covers it and fits the frame")
        {
            Kept = [Fact.IPv4WellFormed],
            Broken = [Fact.IPv4Malformed, Fact.IPv4LengthBeyondFrame],
        },
        new("IP4-CSUM", "RFC 791 3.1, RFC 1122 3.2.1.2", Must, "The header checksum is right")
        {
            Kept = [Fact.IPv4ChecksumRight],
            Broken = [Fact.IPv4ChecksumWrong],
            Unclear = [Fact.IPv4ChecksumLeftToAdapter],
        },
        new("IP4-SRC-VALID", "RFC 1122 3.2.1.3", Must, "The source is no broadcast, multicast or loopback address, and 0.0.0.0 only where a host asks for its own")
        {
            Kept = [Fact.IPv4SourceValid],
            Broken = [Fact.IPv4SourceInvalid],
        },
        new("IP4-RESERVED-FLAG", "RFC 791 3.1", Must, "The reserved flag is zero")
        {
            Kept = [Fact.IPv4FlagsClean],
            Broken = [Fact.IPv4ReservedFlagSet],
        },
        new("IP4-DF-FRAG", "RFC 791 2.3", Must, "A fragment does not forbid fragmentation")
        {
            Kept = [Fact.IPv4Fragment],
            Broken = [Fact.IPv4FragmentForbidden],
        },
        new("IP4-FRAG-OVERLAP", "RFC 791 3.2, RFC 1858", Must, "Fragments of a datagram do not overlap")
        {
            Kept = [Fact.IPv4FragmentsApart],
            Broken = [Fact.IPv4FragmentOverlaps, Fact.IPv4FragmentOverlapsDifferently],
        },
        new("IP4-FRAG-TINY", "RFC 1858 3", Info, "The first fragment holds the header of the transport")
        {
            Kept = [Fact.IPv4FirstFragmentWholeHeader],
            Broken = [Fact.IPv4FirstFragmentTiny],
        },
        new("IP4-FRAG-OVERSIZE", "RFC 791 3.1", Must, "No fragment ends beyond 65535 octets")
        {
            Kept = [Fact.IPv4FragmentWithinLimit],
            Broken = [Fact.IPv4FragmentBeyondLimit],
        },
        new("IP4-OPTS", "RFC 791 3.1", Must, "Options have lengths and pointers within the header")
        {
            Kept = [Fact.IPv4OptionsRight],
            Broken = [Fact.IPv4OptionMalformed],
        },
        new("IP4-TTL", "RFC 791 3.1, RFC 1122 3.2.1.7", Must, "No datagram is sent with a time to live of zero")
        {
            Kept = [Fact.IPv4TimeToLiveLeft],
            Broken = [Fact.IPv4TimeToLiveZero],
        },
    ];
}
