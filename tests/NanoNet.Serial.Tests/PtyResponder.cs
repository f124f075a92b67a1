using System;
using System.IO;
using System.Threading;

namespace NanoNet.Serial.Tests;

/// <summary>Answers requests of the Wire Protocol on a pseudo-terminal, until it is disposed of or the terminal is closed.</summary>
internal sealed class PtyResponder : ISerialSink, IDisposable
{
    private readonly PtyBoard _board;
    private readonly Func<WirePacket, byte[]?> _answers;
    private volatile bool _isDone;

    /// <param name="board">Its port.</param>
    /// <param name="answers">The payload of the answer; an empty one is a refusal, null is silence.</param>
    public PtyResponder(PtyBoard board, Func<WirePacket, byte[]?> answers)
    {
        _board = board;
        _answers = answers;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>Number of every answer: the board's own, which nobody may take for the request's.</summary>
    public ushort Sequence { get; init; } = 1;

    /// <summary>Whether answers carry checksums.</summary>
    public bool DoesChecksums { get; init; }

    /// <summary>The only rate at which it understands; null for any.</summary>
    public int? Baud { get; set; }

    public void Text(ReadOnlySpan<byte> octets)
    {
    }

    public void Damaged()
    {
    }

    public void Packet(WirePacket packet)
    {
        if (_answers(packet) is { } payload)
        {
            _board.Say(new WirePacket
            {
                Command = packet.Command,
                Sequence = Sequence,
                ReplyTo = packet.Sequence,
                Flags = WireFlags.Reply | WireFlags.NonCritical | (payload.Length == 0 ? WireFlags.NegativeAcknowledge : WireFlags.Acknowledge),
                Payload = payload,
            }.ToOctets(DoesChecksums));
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
