using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="CrossRules"/>, or leave them open.</summary>
internal static class CrossFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.ConnectionOneWay, "only one direction is in the capture"),
        (Fact.RoundTripLong, "the SYN-ACK came more than a second after the SYN"),
        (Fact.TransferLimitedByWindow, "the sender filled the window that the receiver offered"),
        (Fact.CapturedInBetween, "neither end answered at once: the capture was taken between them"),
        (Fact.CapturedWhereUnknown, "the handshake took no longer than its ends need to answer: where it was captured it does not show"),
        (Fact.TimeToLiveStep, "the time to live differs from the one before by more than routes do: something in between may have sent the segment"),
        (Fact.PathSwallowsFullSegments, "a long segment was repeated three times without being acknowledged"),
        (Fact.ConnectionsLeak, "more than sixteen connections of the host have been idle for a minute and not been closed"),
        (Fact.ReconnectsTooFast, "three attempts to connect in a row failed and were repeated within less than a second"),
        (Fact.BootSentTooEarly, "the host sent datagrams while it asked for an address"),
    ];
}
