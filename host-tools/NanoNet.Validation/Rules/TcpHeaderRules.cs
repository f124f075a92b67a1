using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>What one TCP header says on its own.</summary>
internal static class TcpHeaderRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-CSUM", "RFC 9293 3.1 MUST-2", Must, "The checksum over pseudo header, header and data is right")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpChecksumRight],
            Broken = [Fact.TcpChecksumWrong],
            Unclear = [Fact.TcpChecksumNotSeen, Fact.TcpChecksumLeftToAdapter],
        },
        new("TCP-CSUM-DROPPED", "RFC 9293 3.1 MUST-3", Must, "A segment with a wrong checksum is not acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpBadSegmentSeen],
            Broken = [Fact.TcpBadSegmentAcknowledged],
        },
        new("TCP-DOFF", "RFC 9293 3.1", Must, "Data Offset is at least 5 and the header fits the segment")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpHeaderWellFormed],
            Broken = [Fact.TcpDataOffsetWrong],
        },
        new("TCP-RESERVED", "RFC 9293 3.1", Must, "The reserved bits are sent as zero")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpReservedClear],
            Broken = [Fact.TcpReservedSet],
        },
        new("TCP-FLAGS-ILLEGAL", "RFC 9293 3.10.7", Must, "The control bits are a combination that means something: not none, SYN with FIN or RST, FIN without ACK, FIN with RST")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpControlBitsLegal],
            Broken = [Fact.TcpControlBitsIllegal],
        },
        new("TCP-ACK-ALWAYS", "RFC 9293 3.1", Must, "Once a connection is open every segment but a reset carries ACK")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynchronizedSegment],
            Broken = [Fact.TcpSynchronizedWithoutAck],
        },
        new("TCP-ACKNZ", "RFC 9293 3.1", Info, "A segment without ACK has an acknowledgment number of zero")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpAcknowledgmentClear],
            Broken = [Fact.TcpAcknowledgmentWithoutAck],
        },
        new("TCP-URGP", "RFC 9293 3.1", Info, "A segment without URG has an urgent pointer of zero")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpUrgentClear],
            Broken = [Fact.TcpUrgentWithoutUrg],
        },
    ];
}
