using System;
using System.Threading;

namespace NanoNet.Serial;

/// <summary>Follows a board's serial console: its lines, whether they come as raw text or in packets, and answers to requests.</summary>
/// <remarks>One thread uses it, but for <see cref="Wake"/>. A port that is lost is opened again as soon as it is back.</remarks>
public sealed class SerialSession : ISerialSink, IDisposable
{
    // A packet of 1,056 octets takes 92 ms at 115,200 baud, and a USB adapter holds octets back for 16 ms; the board itself waits 2 s.
    private static readonly TimeSpan s_silence = TimeSpan.FromMilliseconds(250);

    // Silence is counted in waits of that length at most: a machine that stands still during one of them has not heard nothing for long.
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(200);

    private readonly string _device;
    private readonly Func<ISerialLink> _open;
    private readonly Action<BoardLine> _taken;
    private readonly TimeProvider _clock;
    private readonly SerialDemultiplexer _demultiplexer;
    private readonly LineAssembler _text;
    private readonly LineAssembler _messages;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ManualResetEventSlim _woken = new();
    private ISerialLink? _link;
    private TimeSpan _silence;
    private ushort _sequence;
    private WirePacket? _reply;
    private bool _isAwaited;

    /// <param name="device">Name of the port, for messages.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="taken">Called for each line, on the thread that reads.</param>
    /// <param name="clock">Stamps the lines.</param>
    public SerialSession(string device, Func<ISerialLink> open, Action<BoardLine> taken, TimeProvider? clock = null)
    {
        _device = device;
        _open = open;
        _taken = taken;
        _clock = clock ?? TimeProvider.System;
        _demultiplexer = new SerialDemultiplexer(this);
        _text = new LineAssembler(taken);
        _messages = new LineAssembler(taken);
    }

    /// <summary>Packets that began and were damaged or cut off.</summary>
    public int DamagedCount { get; private set; }

    /// <summary>Times the port was lost.</summary>
    public int LostCount { get; private set; }

    /// <summary>False while the port is lost.</summary>
    public bool IsOpen => _link is not null;

    /// <summary>Opens the port.</summary>
    /// <exception cref="SerialLinkException">It cannot be.</exception>
    public void Open()
    {
        _link ??= _open();

        if (_isAwaited)
        {
            _isAwaited = false;
            Say($"{_device} is back");
        }
    }

    /// <summary>Reads for a while.</summary>
    /// <param name="limit">How long; a negative one reads until <see cref="Wake"/>.</param>
    /// <param name="reconnect">Whether to wait for a port that is lost to come back.</param>
    /// <exception cref="SerialLinkException">The port is lost and <paramref name="reconnect"/> is false.</exception>
    public void Read(TimeSpan limit, bool reconnect)
    {
        var begun = _clock.GetTimestamp();

        while (!_woken.IsSet)
        {
            var left = limit < TimeSpan.Zero ? TimeSpan.MaxValue : limit - _clock.GetElapsedTime(begun);

            if (left < TimeSpan.Zero)
            {
                return;
            }

            ReadOnce(left, reconnect);
        }

        _woken.Reset();
    }

    /// <summary>Sends a request and waits for its reply, while lines go on being taken.</summary>
    /// <returns>Null if none came in time: the board is silent, does something else, or speaks no Wire Protocol.</returns>
    /// <exception cref="SerialLinkException">The port is lost.</exception>
    public WirePacket? Request(MonitorCommand command, ReadOnlyMemory<byte> payload, TimeSpan limit)
    {
        var request = Send(command, payload, WireFlags.None);
        var begun = _clock.GetTimestamp();
        _reply = null;

        for (var left = limit; left > TimeSpan.Zero && !_woken.IsSet; left = limit - _clock.GetElapsedTime(begun))
        {
            ReadOnce(left, reconnect: false);

            if (_reply is { } reply && reply.ReplyTo == request && reply.Command == command)
            {
                return reply;
            }
        }

        return null;
    }

    /// <summary>Asks who is there.</summary>
    /// <returns>Null if nobody answers.</returns>
    public PingReply? Ping(TimeSpan limit) =>
        Request(MonitorCommand.Ping, PingReply.Request(), limit) is { } packet ? PingReply.TryRead(packet.Payload.Span) : null;

    /// <summary>Asks the target what it is.</summary>
    /// <returns>Null if it does not answer.</returns>
    public TargetInfo? ReadTargetInfo(TimeSpan limit) =>
        Request(MonitorCommand.TargetInfo, ReadOnlyMemory<byte>.Empty, limit) is { } packet ? TargetInfo.TryRead(packet.Payload.Span) : null;

    /// <summary>Tells the board to reboot; it does not answer.</summary>
    public void Reboot(RebootOptions options)
    {
        var payload = new byte[sizeof(uint)];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(payload, (uint)options);
        Send(MonitorCommand.Reboot, payload, WireFlags.NonCritical);
    }

    /// <summary>Ends <see cref="Read"/> or <see cref="Request"/> of another thread.</summary>
    public void Wake()
    {
        _woken.Set();
        _link?.Wake();
    }

    public void Dispose()
    {
        _demultiplexer.Flush();
        FlushLines();
        _link?.Dispose();
        _link = null;
        _woken.Dispose();
    }

    void ISerialSink.Text(ReadOnlySpan<byte> octets) => _text.Append(octets, _clock.GetUtcNow());

    void ISerialSink.Packet(WirePacket packet)
    {
        if (packet.Command == MonitorCommand.Message && !packet.IsReply)
        {
            _messages.Append(packet.Payload.Span, _clock.GetUtcNow());
        }
        else if (packet.Command == MonitorCommand.ProgramExit && !packet.IsReply)
        {
            FlushLines();
            Say("the program has ended");
        }
        else if (packet.IsReply)
        {
            _reply = packet;
        }
    }

    void ISerialSink.Damaged() => DamagedCount++;

    private ushort Send(MonitorCommand command, ReadOnlyMemory<byte> payload, WireFlags flags)
    {
        Open();
        var packet = new WirePacket { Command = command, Sequence = ++_sequence, Flags = flags, Payload = payload };

        // A target that does checksums hears nothing without them; the others do not look.
        _link!.Write(packet.ToOctets(withChecksums: true));
        return packet.Sequence;
    }

    private void ReadOnce(TimeSpan limit, bool reconnect)
    {
        try
        {
            Open();
            var wait = _demultiplexer.IsInPacket && limit > s_wait ? s_wait : limit;
            var count = _link!.Read(_buffer, wait);

            if (count > 0)
            {
                _silence = TimeSpan.Zero;
                _demultiplexer.Append(_buffer.AsSpan(0, count));
            }
            else if (_demultiplexer.IsInPacket && !_woken.IsSet)
            {
                _silence += wait;

                if (_silence >= s_silence)
                {
                    _demultiplexer.Flush();
                }
            }
        }
        catch (SerialLinkException e) when (reconnect && (_isAwaited || e.Fault is SerialFault.Gone or SerialFault.Busy))
        {
            // One that has just appeared may be refused until its rights are set, and its driver ready.
            _isAwaited = true;

            if (_link is not null)
            {
                Lose();
            }

            // There is no event that all systems give for a port that is plugged in.
            _woken.Wait(limit < s_retry ? limit : s_retry);
        }
    }

    private void Lose()
    {
        _demultiplexer.Flush();
        FlushLines();
        _link!.Dispose();
        _link = null;
        LostCount++;
        Say($"{_device} is gone; waiting for it to come back");
    }

    private void FlushLines()
    {
        _text.Flush();
        _messages.Flush();
    }

    private void Say(string text) => _taken(new BoardLine(_clock.GetUtcNow(), text, BoardLineKind.Link));
}
