using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpHeaderRules"/>, or leave them open.</summary>
internal static class TcpHeaderFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpChecksumWrong, "the checksum is wrong"),
        (Fact.TcpChecksumNotSeen, "segments were cut by the capture's snap length, or are fragments"),
        (Fact.TcpChecksumLeftToAdapter, "checksums are partial, as those are that the adapter completes after the capture"),
        (Fact.TcpBadSegmentAcknowledged, "octets were acknowledged that only a segment with a wrong checksum carried"),
        (Fact.TcpDataOffsetWrong, "Data Offset is below 5 or beyond the segment"),
        (Fact.TcpReservedSet, "reserved bits are set"),
        (Fact.TcpControlBitsIllegal, "the combination of control bits is illegal"),
        (Fact.TcpSynchronizedWithoutAck, "a segment of an open connection has no ACK"),
        (Fact.TcpAcknowledgmentWithoutAck, "the acknowledgment number is set without ACK"),
        (Fact.TcpUrgentWithoutUrg, "the urgent pointer is set without URG"),
    ];
}
