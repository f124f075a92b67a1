using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpOptionRules"/>, or leave them open.</summary>
internal static class TcpOptionFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpOptionMalformed, "an option's length is missing, below 2 or beyond the header"),
        (Fact.TcpOptionWrongLength, "an option has not the length of its kind"),
        (Fact.TcpOptionRepeated, "an option is there twice"),
        (Fact.TcpSynWithoutMss, "a SYN has no maximum segment size"),
        (Fact.TcpMssNotOnSyn, "a maximum segment size is not on a SYN"),
        (Fact.TcpMssNotAsProfile, "the maximum segment size is not that of the board's profile"),
        (Fact.TcpMssTooSmall, "the maximum segment size is too small to be meant"),
        (Fact.TcpDataBeyondMss, "data and options are longer than the peer's maximum segment size"),
        (Fact.TcpDataBeyondMssOffload, "segments are longer than the peer's maximum segment size, as those are that the adapter cuts after the capture"),
        (Fact.TcpDataMssUnknown, "the peer's SYN is not in the capture"),
        (Fact.TcpScaleUnasked, "window scale is on the SYN-ACK but was not on the SYN"),
        (Fact.TcpScaleNotOnSyn, "window scale is not on a SYN"),
        (Fact.TcpScaleTooLarge, "the shift count is above 14"),
        (Fact.TcpTimestampsUnasked, "timestamps are on the SYN-ACK but were not on the SYN"),
        (Fact.TcpTimestampsMissing, "a segment has no timestamps though both ends agreed on them"),
        (Fact.TcpTimestampsEchoUnseen, "the segment with the timestamp echoed may be missing in the capture"),
        (Fact.TcpTimestampsEchoNeverSent, "the timestamp echoed was never sent"),
        (Fact.TcpTimestampsBackward, "a timestamp is earlier than one before it"),
        (Fact.TcpSackUnasked, "SACK blocks are sent though not both ends permitted them"),
        (Fact.TcpSackPermittedNotOnSyn, "SACK-permitted is not on a SYN"),
        (Fact.TcpSackBlocksInsane, "a SACK block is empty or beyond what the peer has sent"),
        (Fact.TcpOldTimestampTaken, "octets were acknowledged that came with an old timestamp only"),
        (Fact.TcpOldTimestampUnknown, "octets were acknowledged that came with an old timestamp only, as far as the capture holds them"),
        (Fact.TcpSackBlocksBeyondSeen, "a SACK block is about octets that are not in the capture"),
    ];
}
