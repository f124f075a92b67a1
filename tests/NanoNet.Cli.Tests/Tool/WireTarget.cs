using System;
using System.IO;
using System.Threading;
using NanoNet.Serial;
using NanoNet.Serial.Tests;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Answers pings and questions for the target on a pseudo-terminal.</summary>
internal sealed class WireTarget : ISerialSink, IDisposable
{
    private readonly PtyBoard _board;
    private readonly string? _target;
    private readonly Action? _reboots;
    private readonly Func<CapabilityQuestion, byte[]?> _natives;
    private volatile bool _isDone;

    /// <param name="board">Its port.</param>
    /// <param name="target">nanoff's name of it; null: it answers nothing.</param>
    /// <param name="natives">The payload that answers a question for native assemblies: none refuses it, null is silence. Without this it refuses, as old firmware does.</param>
    /// <param name="reboots">What it does that is told to reboot.</param>
    public WireTarget(PtyBoard board, string? target, Func<CapabilityQuestion, byte[]?>? natives = null, Action? reboots = null)
    {
        _reboots = reboots;
        _natives = natives ?? (static _ => []);
        _board = board;
        _target = target;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>The only rate at which it understands; null for any.</summary>
    public int? Baud { get; init; }

    public void Text(ReadOnlySpan<byte> octets)
    {
    }

    public void Damaged()
    {
    }

    public void Packet(WirePacket packet)
    {
        if (packet.Command == MonitorCommand.Reboot)
        {
            _reboots?.Invoke();
        }

        var payload = packet.Command switch
        {
            _ when _target is null => null,
            MonitorCommand.Ping => new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: false, WirePacket.MaxPayloadLength).ToPayload(),
            MonitorCommand.TargetInfo => new TargetInfo(new Version(0, 0, 0, 0), new Version(1, 17, 0, 185), "stand-in", _target, "ESP32", "").ToPayload(),
            MonitorCommand.QueryCapabilities => _natives(CapabilityQuestion.TryRead(packet.Payload.Span)!.Value),
            _ => null,
        };

        if (payload is not null)
        {
            _board.Say(new WirePacket
            {
                Command = packet.Command,
                Sequence = 1,
                ReplyTo = packet.Sequence,
                Flags = WireFlags.Reply | WireFlags.NonCritical | (payload.Length == 0 ? WireFlags.NegativeAcknowledge : WireFlags.Acknowledge),
                Payload = payload,
            }.ToOctets(withChecksums: false));
        }
    }

    public void Dispose() => _isDone = true;

    private void Serve()
    {
        var demultiplexer = new SerialDemultiplexer(this);

        try
        {
            while (!_isDone)
            {
                var octets = _board.Hear();

                // Nobody has the other end open.
                if (octets.Length == 0)
                {
                    Thread.Sleep(20);
                }

                if (Baud is null || Baud == _board.Baud)
                {
                    demultiplexer.Append(octets);
                }
            }
        }
        catch (IOException)
        {
            // It was unplugged.
        }
    }
}
