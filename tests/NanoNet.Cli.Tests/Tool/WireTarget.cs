using System;
using System.Buffers.Binary;
using NanoNet.Serial;
using NanoNet.Serial.Tests;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Answers pings and questions for the target on a pseudo-terminal.</summary>
internal sealed class WireTarget : IDisposable
{
    private readonly string? _target;
    private readonly Action<RebootOptions>? _reboots;
    private readonly Func<CapabilityQuestion, byte[]?> _natives;
    private readonly PtyResponder _responder;

    /// <param name="board">Its port.</param>
    /// <param name="target">nanoff's name of it; null: it answers nothing.</param>
    /// <param name="natives">The payload that answers a question for native assemblies: none refuses it, null is silence. Without this it refuses, as old firmware does.</param>
    /// <param name="reboots">What it does that is told to reboot.</param>
    public WireTarget(PtyBoard board, string? target, Func<CapabilityQuestion, byte[]?>? natives = null, Action<RebootOptions>? reboots = null)
    {
        _reboots = reboots;
        _natives = natives ?? (static _ => []);
        _target = target;
        _responder = new PtyResponder(board, Answer);
    }

    /// <summary>The only rate at which it understands; null for any.</summary>
    public int? Baud { get => _responder.Baud; init => _responder.Baud = value; }

    public void Dispose() => _responder.Dispose();

    private byte[]? Answer(WirePacket packet)
    {
        if (packet.Command == MonitorCommand.Reboot)
        {
            _reboots?.Invoke((RebootOptions)BinaryPrimitives.ReadUInt32LittleEndian(packet.Payload.Span));
        }

        return packet.Command switch
        {
            _ when _target is null => null,
            MonitorCommand.Ping => new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: false, WirePacket.MaxPayloadLength).ToPayload(),
            MonitorCommand.TargetInfo => new TargetInfo(new Version(0, 0, 0, 0), new Version(1, 17, 0, 185), "stand-in", _target, "ESP32", "").ToPayload(),
            MonitorCommand.QueryCapabilities => _natives(CapabilityQuestion.TryRead(packet.Payload.Span)!.Value),
            _ => null,
        };
    }
}
