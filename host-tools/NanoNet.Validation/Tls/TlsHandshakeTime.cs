using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>How long the handshake took.</summary>
internal sealed class TlsHandshakeTime(TlsEvidence evidence, TlsMessageLog messages)
{
    /// <summary>When the handshake was done, in nanoseconds since 1970; null before.</summary>
    public long? DoneNs { get; private set; }

    /// <summary>The last Finished was sent, or what the client sends after the handshake; only the first time counts.</summary>
    public void Done(long timeNs) => DoneNs ??= timeNs;

    public void Judge()
    {
        if (DoneNs is { } doneNs && messages.First is { Type: TlsHandshakeType.ClientHello } hello)
        {
            evidence.State(
                isClient: true, doneNs - hello.TimeNs <= Patience.AnswerNs, Fact.TlsHandshakeSoonDone, Fact.TlsHandshakeLate, hello.Frame);
        }
    }
}
