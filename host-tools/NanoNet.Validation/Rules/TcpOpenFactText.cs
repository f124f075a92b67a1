using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpOpenRules"/>, or leave them open.</summary>
internal static class TcpOpenFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpSynAckWrongNumber, "SYN-ACK does not acknowledge the SYN"),
        (Fact.TcpThirdSegmentWrong, "the third segment has wrong numbers"),
        (Fact.TcpThirdSegmentGap, "the third segment is not in the capture"),
        (Fact.TcpHandshakeUnfinished, "the capture shows no third segment"),
        (Fact.TcpOpeningNotSeen, "the capture begins in mid-connection"),
        (Fact.TcpWrongSynAckResetWrong, "the reset has not the number that the SYN-ACK acknowledged"),
        (Fact.TcpWrongSynAckAccepted, "a SYN-ACK with a wrong number was accepted"),
        (Fact.TcpWrongSynAckIgnored, "a SYN-ACK with a wrong number got no reset"),
        (Fact.TcpWrongSynAckStillOpen, "the capture ends before a reset was due"),
        (Fact.TcpSynAckRepeatedDifferent, "a repeated SYN-ACK has other numbers"),
        (Fact.TcpOpenPortSilent, "a SYN to an open port got no answer"),
        (Fact.TcpOpenPortStillOpen, "the capture ends before an answer to a SYN was due"),
        (Fact.TcpSimultaneousOpenStuck, "two SYNs crossed and no connection came of it"),
        (Fact.TcpClosedPortResetWrong, "the reset has wrong numbers or no ACK"),
        (Fact.TcpClosedPortSilent, "a SYN to a closed port got no reset"),
        (Fact.TcpClosedPortStillOpen, "the capture ends before a reset was due"),
        (Fact.TcpClosedPortOpened, "a SYN to a port that should be closed was answered by SYN-ACK"),
        (Fact.TcpStrayResetWrong, "the reset has not the number that was acknowledged"),
        (Fact.TcpStrayResetWithAck, "the reset carries ACK"),
        (Fact.TcpStraySilent, "a segment where there is no connection got no reset"),
        (Fact.TcpStrayStillOpen, "the capture ends before a reset was due"),
        (Fact.TcpResetAnswered, "a reset was answered by a reset"),
        (Fact.TcpSimultaneousOpenStillOpen, "the capture ends before an answer to the SYNs was due"),
    ];
}
