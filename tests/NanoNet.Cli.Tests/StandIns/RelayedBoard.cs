using System;
using System.Buffers.Binary;
using System.IO;
using System.Threading;
using NanoNet.Serial;
using NanoNet.Serial.Tests;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A serial port in front of a virtual board's: it hands on what both sides say, may be away meanwhile, and may say a word of its own.</summary>
internal sealed class RelayedBoard : ISerialSink, IDisposable
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(20);

    private readonly ISerialLink _board;
    private readonly Func<string> _name;
    private readonly Lock _gate = new();
    private PtyBoard? _terminal;
    private string? _link;
    private volatile bool _isDone;

    /// <param name="board">The virtual board's own terminal.</param>
    /// <param name="name">The path under which it is next plugged in.</param>
    public RelayedBoard(string board, Func<string> name)
    {
        _board = SerialLink.Open(board);
        _name = name;
        Plug();
        new Thread(Hear) { IsBackground = true }.Start();
        new Thread(Say) { IsBackground = true }.Start();
    }

    /// <summary>Whether it is away from the word to reboot until the board has said that it is ready, as one on its own USB may be; not where the interpreter alone starts anew.</summary>
    public bool LeavesToReboot { get; init; }

    /// <summary>Lets the board reboot although nobody asked for it.</summary>
    public void Reboot() => _board.Write(new WirePacket { Command = MonitorCommand.Reboot, Sequence = 1, Flags = WireFlags.NonCritical, Payload = new byte[4] }.ToOctets(withChecksums: false));

    /// <summary>Is away from now on.</summary>
    public void Unplug()
    {
        lock (_gate)
        {
            if (_link is not null)
            {
                File.Delete(_link);
                _link = null;
            }

            _terminal?.Dispose();
            _terminal = null;
        }
    }

    /// <summary>Is back, under its next name.</summary>
    public void Plug()
    {
        lock (_gate)
        {
            _terminal = new PtyBoard();
            _link = _name();
            File.CreateSymbolicLink(_link, _terminal.Device);
        }
    }

    public void Dispose()
    {
        _isDone = true;
        Unplug();
        _board.Dispose();
    }

    void ISerialSink.Text(ReadOnlySpan<byte> octets)
    {
    }

    void ISerialSink.Damaged()
    {
    }

    void ISerialSink.Packet(WirePacket packet)
    {
        if (packet.Command == MonitorCommand.Reboot && LeavesToReboot && !((RebootOptions)BinaryPrimitives.ReadUInt32LittleEndian(packet.Payload.Span)).HasFlag(RebootOptions.InterpreterOnly))
        {
            Unplug();
        }
    }

    private void Hear()
    {
        var demultiplexer = new SerialDemultiplexer(this);

        while (!_isDone)
        {
            var octets = Terminal?.Hear(s_slice) ?? [];

            if (octets.Length == 0)
            {
                // Nobody has the other end open.
                Thread.Sleep(s_slice);
                continue;
            }

            try
            {
                demultiplexer.Append(octets);
                _board.Write(octets);
            }
            catch (SerialLinkException)
            {
                return;
            }
        }
    }

    private void Say()
    {
        var octets = new byte[4096];
        using var lines = new StringWriter();

        try
        {
            while (!_isDone)
            {
                Take(octets.AsSpan(0, _board.Read(octets, s_slice)), lines);
            }
        }
        catch (SerialLinkException)
        {
            // The virtual board has ended.
        }
    }

    private void Take(ReadOnlySpan<byte> octets, StringWriter lines)
    {
        lock (_gate)
        {
            if (_terminal is not null)
            {
                _terminal.Say(octets);
                return;
            }
        }

        // What it says while it is away nobody hears.
        lines.Write(System.Text.Encoding.Latin1.GetString(octets));

        if (LeavesToReboot && lines.ToString().Contains("Ready", StringComparison.Ordinal))
        {
            lines.GetStringBuilder().Clear();
            Plug();
        }
    }

    private PtyBoard? Terminal
    {
        get
        {
            lock (_gate)
            {
                return _terminal;
            }
        }
    }
}
