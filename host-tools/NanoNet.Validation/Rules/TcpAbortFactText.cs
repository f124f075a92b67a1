using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpAbortRules"/>, or leave them open.</summary>
internal static class TcpAbortFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpFinTimeoutNotDoubled, "the time between repetitions of FIN does not grow"),
        (Fact.TcpFinNotRepeated, "FIN was not acknowledged for ten seconds and not repeated"),
        (Fact.TcpRepeatedFinUnacknowledged, "a repeated FIN was not acknowledged again"),
        (Fact.TcpRepeatedFinStillOpen, "the capture does not show whether FIN would have been repeated, or its repetition acknowledged"),
        (Fact.TcpDataAfterCloseIgnored, "data after an end's FIN was neither acknowledged nor answered by a reset"),
        (Fact.TcpOtherFinMissing, "FIN was acknowledged, and the other end has not sent its own for a minute"),
        (Fact.TcpOtherFinNeverSent, "the end has acknowledged a FIN and not sent its own for a minute"),
        (Fact.TcpOtherFinStillOpen, "the capture ends before the other FIN was due"),
        (Fact.TcpSentAfterReset, "the end went on after its reset: another host may have sent that"),
        (Fact.TcpManyResets, "ten or more resets came from one end"),
        (Fact.TcpManyFins, "ten or more FINs came from one end"),
        (Fact.TcpAbortedAfterData, "a connection that carried data was ended by a reset instead of FIN"),
        (Fact.TcpDataAfterCloseStillOpen, "the capture ends before an answer to data after FIN was due"),
    ];
}
