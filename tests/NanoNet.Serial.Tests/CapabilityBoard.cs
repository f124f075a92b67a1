using System;
using System.Collections.Generic;

namespace NanoNet.Serial.Tests;

/// <summary>A board that answers what native assemblies it has, page by page, as nanoCLR does, or otherwise.</summary>
internal sealed class CapabilityBoard : IDisposable
{
    private readonly PtyBoard _pty = new();
    private readonly Func<CapabilityQuestion, byte[]?> _answers;
    private readonly PtyResponder _responder;

    /// <param name="answers">The payload of the answer; an empty one is a refusal, null is silence.</param>
    public CapabilityBoard(Func<CapabilityQuestion, byte[]?> answers)
    {
        _answers = answers;
        _responder = new PtyResponder(_pty, Answer) { Sequence = 7, DoesChecksums = true };
    }

    public string Device => _pty.Device;

    /// <summary>What was asked, in order.</summary>
    public List<CapabilityQuestion> Questions { get; } = [];

    /// <summary>The octets of each request's payload.</summary>
    public List<byte[]> Payloads { get; } = [];

    public void Dispose()
    {
        _responder.Dispose();
        _pty.Dispose();
    }

    private byte[]? Answer(WirePacket packet)
    {
        if (packet.Command != MonitorCommand.QueryCapabilities)
        {
            return null;
        }

        var question = CapabilityQuestion.TryRead(packet.Payload.Span)!.Value;
        Questions.Add(question);
        Payloads.Add(packet.Payload.ToArray());
        var payload = _answers(question);

        if (payload is not null)
        {
            _pty.Say("a line of the firmware in between\r\n");
        }

        return payload;
    }
}
