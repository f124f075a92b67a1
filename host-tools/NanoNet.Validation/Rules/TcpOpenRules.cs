using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>Opening a connection, and being asked to where there is none.</summary>
internal static class TcpOpenRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-3WHS", "RFC 9293 3.5", Must, "SYN-ACK acknowledges the SYN, and the third segment begins and acknowledges one after the initial sequence numbers")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpThirdSegmentMatches],
            Broken = [Fact.TcpSynAckWrongNumber, Fact.TcpThirdSegmentWrong],
            Unclear = [Fact.TcpOpeningNotSeen, Fact.TcpThirdSegmentGap, Fact.TcpHandshakeUnfinished],
        },
        new("TCP-SYNACK-WRONG-ACK", "RFC 9293 3.10.7.3", Must, "A SYN-ACK that acknowledges what was not sent is answered by a reset with that number")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpWrongSynAckReset],
            Broken = [Fact.TcpWrongSynAckResetWrong, Fact.TcpWrongSynAckAccepted, Fact.TcpWrongSynAckIgnored],
            Unclear = [Fact.TcpWrongSynAckStillOpen],
        },
        new("TCP-SYNACK-DIFFSEQ", "RFC 9293 3.8.1", Must, "A repeated SYN-ACK has the numbers of the first one")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynAckRepeatedSame],
            Broken = [Fact.TcpSynAckRepeatedDifferent],
        },
        new("TCP-SYNACK-ALWAYS", "RFC 9293 3.10.7.2", Must, "A SYN to an open port is answered")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpOpenPortAnswered],
            Broken = [Fact.TcpOpenPortSilent],
            Unclear = [Fact.TcpOpenPortStillOpen],
        },
        new("TCP-SIMOPEN", "RFC 9293 3.5 MUST-10", Must, "Two SYNs that cross open one connection")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSimultaneousOpenDone],
            Broken = [Fact.TcpSimultaneousOpenStuck],
            Unclear = [Fact.TcpSimultaneousOpenStillOpen],
        },
        new("TCP-CLOSED-RST", "RFC 9293 3.10.7.1", Must, "A SYN to a closed port is answered by RST,ACK with sequence number 0 that acknowledges the SYN")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpClosedPortReset],
            Broken = [Fact.TcpClosedPortResetWrong, Fact.TcpClosedPortSilent, Fact.TcpClosedPortOpened],
            Unclear = [Fact.TcpClosedPortStillOpen],
        },
        new("TCP-CLOSED-RST-ACK", "RFC 9293 3.5.2, 3.10.7.1", Must, "A segment with ACK where there is no connection is answered by RST with the number it acknowledged")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpStrayReset],
            Broken = [Fact.TcpStrayResetWrong, Fact.TcpStraySilent],
            Unclear = [Fact.TcpStrayStillOpen],
        },
        new("TCP-CLOSED-RST-BARE", "RFC 9293 3.10.7.1", Must, "The reset that answers a segment with ACK carries no ACK itself")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpStrayResetBare],
            Broken = [Fact.TcpStrayResetWithAck],
        },
        new("TCP-RST-NO-REPLY", "RFC 9293 3.5.2, 3.10.7.1", Must, "A reset is never answered by a reset")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpResetArrived],
            Broken = [Fact.TcpResetAnswered],
        },
    ];
}
