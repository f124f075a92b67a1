using System;
using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Serial.Tests;

/// <summary>A board that answers what native assemblies it has, page by page, as nanoCLR does, or otherwise.</summary>
internal sealed class CapabilityBoard : ISerialSink, IDisposable
{
    private readonly PtyBoard _pty = new();
    private readonly Func<CapabilityQuestion, byte[]?> _answers;
    private volatile bool _isDone;

    /// <param name="answers">The payload of the answer; an empty one is a refusal, null is silence.</param>
    public CapabilityBoard(Func<CapabilityQuestion, byte[]?> answers)
    {
        _answers = answers;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string Device => _pty.Device;

    /// <summary>What was asked, in order.</summary>
    public List<CapabilityQuestion> Questions { get; } = [];

    /// <summary>The octets of each request's payload.</summary>
    public List<byte[]> Payloads { get; } = [];

    public void Text(ReadOnlySpan<byte> octets)
    {
    }

    public void Damaged()
    {
    }

    public void Packet(WirePacket packet)
    {
        if (packet.Command != MonitorCommand.QueryCapabilities)
        {
            return;
        }

        var question = CapabilityQuestion.TryRead(packet.Payload.Span)!.Value;
        Questions.Add(question);
        Payloads.Add(packet.Payload.ToArray());

        if (_answers(question) is { } payload)
        {
            _pty.Say("a line of the firmware in between\r\n");
            _pty.Say(new WirePacket
            {
                Command = packet.Command,
                Sequence = 7,
                ReplyTo = packet.Sequence,
                Flags = WireFlags.Reply | WireFlags.NonCritical | (payload.Length == 0 ? WireFlags.NegativeAcknowledge : WireFlags.Acknowledge),
                Payload = payload,
            }.ToOctets(withChecksums: true));
        }
    }

    public void Dispose()
    {
        _isDone = true;
        _pty.Dispose();
    }

    private void Serve()
    {
        var demultiplexer = new SerialDemultiplexer(this);

        try
        {
            while (!_isDone)
            {
                var octets = _pty.Hear();

                // Nobody has the other end open.
                if (octets.Length == 0)
                {
                    Thread.Sleep(1);
                }

                demultiplexer.Append(octets);
            }
        }
        catch (System.IO.IOException)
        {
            // It was unplugged.
        }
    }
}
