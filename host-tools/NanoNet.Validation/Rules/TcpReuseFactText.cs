using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TcpReuseRules"/>, or leave them open.</summary>
internal static class TcpReuseFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpSynRepeatedTooSoon, "SYN was repeated within half a second"),
        (Fact.TcpSynTimeoutNotDoubled, "the time between repetitions of SYN does not grow"),
        (Fact.TcpSynAckRepeatedTooSoon, "SYN-ACK was repeated within half a second"),
        (Fact.TcpSynAckTimeoutNotDoubled, "the time between repetitions of SYN-ACK does not grow"),
        (Fact.TcpSynNumberChanged, "SYN was repeated with another initial sequence number"),
        (Fact.TcpSynNumberMayBeNew, "a later SYN with another number may belong to a new attempt"),
        (Fact.TcpSynDataLost, "data of a SYN was repeated and not acknowledged all the same"),
        (Fact.TcpSynDataStillOpen, "the capture does not show that the data of a SYN was sent again"),
        (Fact.TcpDataBeforeOpenedUnknown, "data came from an end whose third segment of the handshake is not in the capture"),
        (Fact.TcpDataBeforeOpened, "data came from an end that had not yet got the third segment of the handshake"),
        (Fact.TcpLateThirdRefused, "data that came as the third segment of the handshake was not taken"),
        (Fact.TcpLateThirdStillOpen, "the capture ends before the data that came as the third segment of the handshake was acknowledged"),
        (Fact.TcpManySyns, "ten or more SYNs or SYN-ACKs were sent for one connection"),
        (Fact.TcpPortReusedLive, "a SYN came for a connection that was open"),
        (Fact.TcpTimeWaitCutShort, "a connection was opened anew within 60 s after its close, with neither a larger number nor a later timestamp"),
        (Fact.TcpTimeWaitUnknown, "a connection was opened anew within four minutes after its close: which maximum segment lifetime the host has is not known"),
        (Fact.TcpSynAckRepeatMayAnswer, "a repeated SYN-ACK may answer a repeated SYN, as the other direction is not in the capture"),
    ];
}
