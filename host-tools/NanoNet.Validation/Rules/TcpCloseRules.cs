using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Closing a connection, in order or by reset.</summary>
internal static class TcpCloseRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-FIN-SEQ", "RFC 9293 3.6", Must, "FIN comes right after the last octet and keeps its number when it is repeated")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFinInPlace],
            Broken = [Fact.TcpFinMoved],
            Unclear = [Fact.TcpFinPlaceUnknown],
        },
        new("TCP-FIN-ACKED", "RFC 9293 3.6", Must, "FIN is acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFinAcknowledged],
            Broken = [Fact.TcpFinUnacknowledged],
            Unclear = [Fact.TcpFinAckStillOpen, Fact.TcpFinAckNotSeen],
        },
        new("TCP-CLOSE-4WAY", "RFC 9293 3.6 cases 1 and 2", Must, "A close that either side begins ends with both FINs sent and acknowledged, and no reset")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpClosedFourWay],
            Broken = [Fact.TcpCloseReset, Fact.TcpCloseUnfinished],
            Unclear = [Fact.TcpCloseStillOpen],
        },
        new("TCP-SIM-CLOSE", "RFC 9293 3.6 case 3", Must, "Two FINs that cross are both acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpClosedSimultaneously],
            Broken = [Fact.TcpSimultaneousCloseUnfinished],
            Unclear = [Fact.TcpCloseStillOpen],
        },
        new("TCP-HALF-CLOSE", "RFC 9293 3.6.1", Info, "Data from the side that is still open is taken after the other side's FIN; an end that only calls CLOSE may reset instead")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpHalfCloseUsed],
            Broken = [Fact.TcpHalfCloseRefused],
        },
        new("TCP-DATA-AFTER-FIN", "RFC 9293 3.6", Must, "Nothing new is sent after FIN")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSentOnlyUpToFin],
            Broken = [Fact.TcpDataAfterFin],
        },
        new("TCP-RST-SEQ", "RFC 9293 3.5.3, RFC 5961 3.2", Must, "A reset has a number that its receiver accepts")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpResetInWindow],
            Broken = [Fact.TcpResetOutOfWindow],
            Unclear = [Fact.TcpResetWindowUnknown, Fact.TcpResetMayAnswerOld, Fact.TcpResetFromElsewhere],
        },
        new("TCP-RST-DATA", "RFC 9293 3.5.3 SHLD-2", Should, "A reset carries no data")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpResetWithoutData],
            Broken = [Fact.TcpResetWithData],
        },
    ];
}
