using System;
using System.Globalization;
using NanoNet.Serial;

namespace NanoNet.Bench;

/// <summary>The serial port of a board on the desk: its lines, as text and in messages of the Wire Protocol, and the word that lets it reboot.</summary>
internal sealed class DeskConsole : IPumpSource, ISerialSink, IDisposable
{
    private const int ChunkLength = 4096;

    // What floods faster than it is read must not keep the rest of the bench waiting.
    private const int MaxChunks = 16;

    // A packet of 1,056 octets takes 92 ms at 115,200 baud.
    private static readonly TimeSpan s_silence = TimeSpan.FromMilliseconds(250);

    // What a board said before anybody listened is of no interest; one that never stops talking is listened to in the middle.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_quietLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_writeLimit = TimeSpan.FromSeconds(5);

    // A board on its own USB takes its port with it when it starts anew, and is on the bus again within seconds.
    private static readonly TimeSpan s_returnLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(50);

    private readonly Pump _pump;
    private readonly NamedPort _port;
    private readonly int _baud;
    private readonly ConsoleLog _log;
    private readonly SerialDemultiplexer _demultiplexer;
    private readonly PumpTimer _flush;
    private readonly PumpTimer _reopen;
    private int _descriptor;
    private bool _isPassedOver = true;
    private Instant _lastOctet;
    private Instant _backBefore;
    private bool _isStarting;
    private string _device = "";
    private string? _absence;

    /// <exception cref="BenchBrokenException">The port is not found or cannot be opened, or another program has it.</exception>
    public DeskConsole(Pump pump, NamedPort port, int baud, ConsoleLog log)
    {
        _pump = pump;
        _port = port;
        _baud = baud;
        _log = log;
        _demultiplexer = new SerialDemultiplexer(this);
        _flush = pump.CreateTimer(_demultiplexer.Flush);
        _reopen = pump.CreateTimer(TryReopen);

        try
        {
            _descriptor = Open();
        }
        catch (SerialLinkException e)
        {
            throw new BenchBrokenException(e.Message, e);
        }

        pump.Watch(this);
    }

    /// <summary>Why nothing more is heard; null while something may be.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Why the port is not there although its board may come back; null while it is.</summary>
    public string? Absence => _reopen.IsRunning ? $"the serial port {_port.Name} is gone since the reboot{(_absence is null ? string.Empty : $": {_absence}")}" : null;

    /// <summary>What to look at where the board did not get ready: the rate, who else listens, and the command that shows what it says.</summary>
    public string Advice
    {
        get
        {
            var holder = _descriptor < 0 ? null : PortHolder.Find(_device);
            return (holder is null ? string.Empty : $"{holder} has {_port.Name} open too; ")
                + string.Create(CultureInfo.InvariantCulture, $"'nanonet console --port {_port.Name} --baud {_baud} --reboot' shows what it says at that rate");
        }
    }

    /// <summary>Whether the port was away since the reboot: what the board said meanwhile is lost.</summary>
    public bool HasMissedSome { get; private set; }

    public int Descriptor => _descriptor;

    public PollEvents Interest => PollEvents.Readable;

    public void Ready(PollEvents events)
    {
        Span<byte> octets = stackalloc byte[ChunkLength];
        var count = 0;

        for (var chunk = 0; chunk < MaxChunks && (count = RawTerminal.Read(_descriptor, octets)) > 0; chunk++)
        {
            _lastOctet = _pump.Clock.Now;
            _demultiplexer.Append(octets[..count]);
        }

        if (_demultiplexer.IsInPacket)
        {
            _flush.Set(s_silence);
        }
        else
        {
            _flush.Stop();
        }

        if (count == RawTerminal.Gone)
        {
            Lose();
        }
    }

    /// <summary>Waits until the board has said what it had to say before.</summary>
    public void PassOver()
    {
        _lastOctet = _pump.Clock.Now;

        // Nothing wakes the pump when nothing comes.
        for (var end = _pump.Clock.Now + s_quietLimit; EndReason is null && _pump.Clock.Now - _lastOctet < s_quiet && _pump.Clock.Now < end;)
        {
            _pump.RunUntil(() => EndReason is not null, s_quiet);
        }
    }

    /// <summary>Lets the board reboot. What it says from now on is heard.</summary>
    public void Reboot()
    {
        _isPassedOver = false;
        _isStarting = true;
        HasMissedSome = false;
        Write(new WirePacket { Command = MonitorCommand.Reboot, Sequence = 1, Flags = WireFlags.NonCritical, Payload = new byte[sizeof(uint)] }.ToOctets(withChecksums: true));
    }

    /// <summary>The board runs: a port that goes away from now on was unplugged.</summary>
    public void EndStart() => _isStarting = false;

    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            Ready(PollEvents.Readable);
        }

        _reopen.Stop();
        Close();
    }

    void ISerialSink.Text(ReadOnlySpan<byte> octets)
    {
        if (!_isPassedOver)
        {
            _log.Append(octets);
        }
    }

    void ISerialSink.Packet(WirePacket packet)
    {
        if (packet.Command == MonitorCommand.Message && !packet.IsReply && !_isPassedOver)
        {
            _log.Append(packet.Payload.Span);
        }
    }

    // Its octets come as text.
    void ISerialSink.Damaged()
    {
    }

    private int Open()
    {
        var device = _device = _port.FindToOpen();
        var descriptor = RawTerminal.Open(device, _baud);

        try
        {
            RawTerminal.Lock(descriptor, device);
            return descriptor;
        }
        catch
        {
            RawTerminal.Close(descriptor);
            throw;
        }
    }

    private void Write(byte[] octets)
    {
        var sent = 0;

        bool Send()
        {
            if (_descriptor < 0)
            {
                return true;
            }

            var count = RawTerminal.Write(_descriptor, octets.AsSpan(sent));

            if (count == RawTerminal.Gone)
            {
                Lose();
                return true;
            }

            sent += count;
            return sent == octets.Length;
        }

        if (!Send() && !_pump.RunUntil(Send, s_writeLimit))
        {
            throw new BenchBrokenException($"{_port.Name} took nothing for {s_writeLimit.TotalSeconds} s: is the board held in reset?");
        }
    }

    private void Lose()
    {
        Close();

        if (_isStarting)
        {
            HasMissedSome = true;
            _absence = null;
            _backBefore = _pump.Clock.Now + s_returnLimit;
            _reopen.Set(s_retry);
        }
        else
        {
            EndReason = $"the serial port {_port.Name} is gone";
        }
    }

    private void TryReopen()
    {
        try
        {
            _descriptor = Open();
            _pump.Watch(this);
        }
        catch (SerialLinkException e) when (_pump.Clock.Now < _backBefore)
        {
            // Not there yet, or its rights are not.
            _absence = e.Message;
            _reopen.Set(s_retry);
        }
        catch (SerialLinkException e)
        {
            EndReason = $"the serial port {_port.Name} is gone since the reboot, and was not back within {s_returnLimit.TotalSeconds} s: {e.Message}";
        }
    }

    private void Close()
    {
        if (_descriptor >= 0)
        {
            _demultiplexer.Flush();
            _log.CutOff();
            _flush.Stop();
            _pump.Unwatch(this);
            RawTerminal.Close(_descriptor);
            _descriptor = -1;
        }
    }
}
