using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpCloseRules"/>, or leave them open.</summary>
internal static class TcpCloseFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpFinMoved, "FIN is not where the data ends, or not where it was before"),
        (Fact.TcpFinUnacknowledged, "FIN was not acknowledged"),
        (Fact.TcpFinAckStillOpen, "the capture ends before an acknowledgment of FIN was due"),
        (Fact.TcpFinAckNotSeen, "only one direction is in the capture"),
        (Fact.TcpCloseReset, "the close ended with a reset"),
        (Fact.TcpCloseUnfinished, "the last FIN was not acknowledged"),
        (Fact.TcpCloseStillOpen, "the capture ends before the close was complete"),
        (Fact.TcpSimultaneousCloseUnfinished, "two FINs crossed and not both were acknowledged"),
        (Fact.TcpHalfCloseRefused, "data after the other side's FIN was answered by a reset"),
        (Fact.TcpDataAfterFin, "new data comes after FIN"),
        (Fact.TcpResetOutOfWindow, "the reset's number is outside the window"),
        (Fact.TcpResetWindowUnknown, "the window is not known, as the SYNs are not in the capture"),
        (Fact.TcpResetMayAnswerOld, "a reset has an earlier number: it may answer an acknowledgment that was on its way"),
        (Fact.TcpResetWithData, "a reset carries data"),
        (Fact.TcpResetFromElsewhere, "a reset that its receiver does not accept came, and its sender went on as if it had sent none: another host may have made it"),
        (Fact.TcpFinPlaceUnknown, "octets before FIN are not in the capture"),
    ];
}
