using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>TCP options and what they bind both ends to.</summary>
internal static class TcpOptionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-OPT-LEN", "RFC 9293 3.1 MUST-7", Must, "Every option has a legal length and fits the header")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpOptionsWellFormed],
            Broken = [Fact.TcpOptionMalformed, Fact.TcpOptionWrongLength],
        },
        new("TCP-OPT-DUP", "RFC 9293 3.1", Info, "No option is there twice")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpOptionsUnique],
            Broken = [Fact.TcpOptionRepeated],
        },
        new("TCP-MSS-PLACE", "RFC 9293 3.7.1 SHLD-5", Should, "The maximum segment size is on every SYN and on nothing else")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynHasMss],
            Broken = [Fact.TcpSynWithoutMss, Fact.TcpMssNotOnSyn],
        },
        new("TCP-MSS-VALUE", "RFC 9293 3.7.1 MUST-67", Must, "The maximum segment size is the profile's, or at least 536 where there is none")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpMssRight],
            Broken = [Fact.TcpMssNotAsProfile, Fact.TcpMssTooSmall],
        },
        new("TCP-MSS-RESPECT", "RFC 9293 3.7.1 MUST-16, RFC 6691", Must, "Data and options of a segment are within the maximum segment size that the peer announced, or 536")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDataWithinMss],
            Broken = [Fact.TcpDataBeyondMss],
            Unclear = [Fact.TcpDataMssUnknown, Fact.TcpDataBeyondMssOffload],
        },
        new("TCP-WS-NEGOTIATE", "RFC 7323 2.2", Must, "Window scale is on a SYN-ACK only if it was on the SYN, and on nothing else")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpScaleAnswered],
            Broken = [Fact.TcpScaleUnasked, Fact.TcpScaleNotOnSyn],
        },
        new("TCP-WS-RANGE", "RFC 7323 2.3", Must, "The shift count is at most 14")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpScaleInRange],
            Broken = [Fact.TcpScaleTooLarge],
        },
        new("TCP-TS-NEGOTIATE", "RFC 7323 3.2", Must, "Timestamps are on a SYN-ACK only if they were on the SYN")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimestampsAnswered],
            Broken = [Fact.TcpTimestampsUnasked],
        },
        new("TCP-TS-EVERY", "RFC 7323 3.2", Must, "Once agreed on, timestamps are on every segment but a reset")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimestampsPresent],
            Broken = [Fact.TcpTimestampsMissing],
        },
        new("TCP-TS-ECHO", "RFC 7323 3.2", Must, "The timestamp echoed is one that the peer has sent")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimestampsEchoed],
            Broken = [Fact.TcpTimestampsEchoNeverSent],
            Unclear = [Fact.TcpTimestampsEchoUnseen],
        },
        new("TCP-TS-MONO", "RFC 7323 5.4", Must, "A sender's timestamps never go back")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimestampsForward],
            Broken = [Fact.TcpTimestampsBackward],
        },
        new("TCP-PAWS", "RFC 7323 5.3", Must, "A segment with a timestamp older than the last one in order is dropped")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpOldTimestampDropped],
            Broken = [Fact.TcpOldTimestampTaken],
            Unclear = [Fact.TcpOldTimestampUnknown],
        },
        new("TCP-SACK-NEGOTIATE", "RFC 2018 2", Must, "SACK blocks are sent only if both permitted them, and permission is only on a SYN")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSackAgreed],
            Broken = [Fact.TcpSackUnasked, Fact.TcpSackPermittedNotOnSyn],
        },
        new("TCP-SACK-BLOCKS", "RFC 2018 3, RFC 2883 4", Must, "A SACK block is not empty and lies within what the peer has sent")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSackBlocksSane],
            Broken = [Fact.TcpSackBlocksInsane],
            Unclear = [Fact.TcpSackBlocksBeyondSeen],
        },
    ];
}
