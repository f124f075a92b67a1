using System;
using System.Buffers.Binary;
using System.Net.Sockets;

namespace NanoNet.Bench;

/// <summary>A virtual board's Ethernet port in virtual time: the board and the bench take turns.</summary>
/// <remarks>
/// The messages between the frames are described in boards/virtual/README.md. What a board did in its turn is taken up only when it is
/// complete, instant by instant, so nothing that the bench does depends on how fast the machine is.
/// </remarks>
public sealed class LockStepEndpoint : IBoardEndpoint, IPumpSource
{
    private const uint MessageMark = 0x8000_0000;
    private const int MaxMessageLength = 64;
    private const int NumberLength = sizeof(long);
    private const byte TimeMessage = (byte)'T';
    private const byte IdleMessage = (byte)'I';
    private const byte RestartMessage = (byte)'R';
    private const byte LinkMessage = (byte)'L';
    private const byte GoMessage = (byte)'G';

    private readonly Pump _pump;
    private readonly VirtualClock _clock;
    private readonly Socket _socket;
    private readonly Instant _origin;
    private byte[] _incoming = new byte[64 * 1024];
    private int _start;
    private int _complete;
    private int _end;
    private byte[] _outgoing = new byte[16 * 1024];
    private int _outgoingLength;
    private long _next;
    private bool _disposed;

    public LockStepEndpoint(Pump pump, VirtualClock clock, Socket socket)
    {
        _pump = pump;
        _clock = clock;
        _socket = socket;
        _socket.Blocking = true;
        _origin = clock.Now;
        _pump.Watch(this);
        _clock.Attach(this);
    }

    public int Descriptor => (int)_socket.Handle;

    public PollEvents Interest => PollEvents.Readable;

    public FrameCarrier? Received { get; set; }

    public string? EndReason { get; private set; }

    public bool IsOpen => EndReason is null;

    /// <summary>Whether the board has the turn, and has not said yet that it is idle again.</summary>
    internal bool IsBoardsTurn { get; private set; } = true;

    /// <summary>Whether the board has said that it starts anew, which is still to be taken up.</summary>
    internal bool IsLeaving { get; private set; }

    /// <summary>Whether there is something for the board to be told.</summary>
    internal bool HasNews => _outgoingLength > 0;

    /// <summary>When the board has something to do; <see cref="Instant.Never"/> if nothing.</summary>
    internal Instant Next => ToInstant(_next);

    /// <summary>When the next thing was that the board did in its turn; null if all of it has been taken up.</summary>
    internal Instant? Pending => _start < _complete ? ToInstant(NumberAt(_start, 0)) : null;

    /// <summary>For the board's next turn.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        if (IsOpen)
        {
            PutLength((uint)frame.Length);
            frame.CopyTo(Put(frame.Length));
        }
    }

    /// <summary>The carrier comes or goes, in the board's next turn.</summary>
    public void SetCarrier(bool isUp)
    {
        if (IsOpen)
        {
            PutMessage(LinkMessage, isUp ? 1 : 0);
        }
    }

    /// <summary>Takes up what the board did at the next instant of its turn.</summary>
    public void Ready(PollEvents events)
    {
        if (_start == _complete)
        {
            return;
        }

        var kind = _incoming[_start + FrameStream.PrefixLength];
        var numbers = _start;
        _start += FrameStream.PrefixLength + ItemLength(_start);

        if (kind == IdleMessage)
        {
            _next = NumberAt(numbers, 1);
            _clock.AwaitConsole(NumberAt(numbers, 2));
        }
        else if (kind == RestartMessage)
        {
            End("the board starts anew");
            _clock.AwaitSuccessor(ToInstant(NumberAt(numbers, 1)), NumberAt(numbers, 2));
        }

        while (_start < _complete && !IsMessage(_start))
        {
            var frame = _start + FrameStream.PrefixLength;
            var length = ItemLength(_start);
            _start = frame + length;
            Received?.Invoke(_incoming.AsSpan(frame, length), 0);
        }
    }

    /// <summary>Nothing is read but in the board's turn.</summary>
    public void Drain()
    {
        while (IsOpen && _socket.Poll(0, SelectMode.SelectRead))
        {
            Receive();
        }
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            End("closed by the bench");
            _socket.Dispose();
        }
    }

    /// <summary>Hands the board the turn, and what was sent to it before.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limit">When the bench has something to do itself.</param>
    internal void Go(Instant now, Instant limit)
    {
        PutMessage(GoMessage, ToBoard(now), ToBoard(limit));
        IsBoardsTurn = true;

        try
        {
            _socket.Send(_outgoing.AsSpan(0, _outgoingLength));
        }
        catch (SocketException e)
        {
            End($"the cable failed: {e.SocketErrorCode}");
        }

        _outgoingLength = 0;
    }

    /// <summary>Reads once. The board's turn is over when its last message has come.</summary>
    internal void Receive()
    {
        if (_start == _end)
        {
            _start = _complete = _end = 0;
        }

        if (_end == _incoming.Length)
        {
            Array.Resize(ref _incoming, _incoming.Length * 2);
        }

        var count = _socket.Receive(_incoming.AsSpan(_end), SocketFlags.None, out var error);

        if (error != SocketError.Success || count == 0)
        {
            End(error == SocketError.Success ? "the board closed the cable" : $"the cable failed: {error}");
            return;
        }

        _end += count;
        LookForTheEndOfTurn();
    }

    private void LookForTheEndOfTurn()
    {
        for (var at = _complete; _end - at >= FrameStream.PrefixLength; at += FrameStream.PrefixLength + ItemLength(at))
        {
            var length = ItemLength(at);

            if (length > (IsMessage(at) ? MaxMessageLength : FrameStream.MaxFrameLength))
            {
                End("the cable carries something other than frames and messages");
                return;
            }

            if (_end - at - FrameStream.PrefixLength < length)
            {
                return;
            }

            if (IsMessage(at) && _incoming[at + FrameStream.PrefixLength] is IdleMessage or RestartMessage)
            {
                IsLeaving = _incoming[at + FrameStream.PrefixLength] == RestartMessage;
                _complete = at + FrameStream.PrefixLength + length;
                IsBoardsTurn = false;
                return;
            }
        }
    }

    private bool IsMessage(int at) => (_incoming[at] & (MessageMark >> 24)) != 0;

    private int ItemLength(int at) => (int)(BinaryPrimitives.ReadUInt32BigEndian(_incoming.AsSpan(at)) & ~MessageMark);

    private long NumberAt(int message, int index) =>
        BinaryPrimitives.ReadInt64BigEndian(_incoming.AsSpan(message + FrameStream.PrefixLength + 1 + (index * NumberLength)));

    private Instant ToInstant(long board) => board == long.MaxValue ? Instant.Never : new(_origin.Nanoseconds + board);

    private long ToBoard(Instant instant) => instant == Instant.Never ? long.MaxValue : instant.Nanoseconds - _origin.Nanoseconds;

    private void PutMessage(byte kind, params ReadOnlySpan<long> numbers)
    {
        PutLength(MessageMark | (uint)(1 + (numbers.Length * NumberLength)));
        Put(1)[0] = kind;

        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64BigEndian(Put(NumberLength), number);
        }
    }

    private void PutLength(uint length) => BinaryPrimitives.WriteUInt32BigEndian(Put(FrameStream.PrefixLength), length);

    private Span<byte> Put(int count)
    {
        if (_outgoingLength + count > _outgoing.Length)
        {
            Array.Resize(ref _outgoing, Math.Max(_outgoingLength + count, _outgoing.Length * 2));
        }

        _outgoingLength += count;
        return _outgoing.AsSpan(_outgoingLength - count, count);
    }

    private void End(string reason)
    {
        if (EndReason is null)
        {
            EndReason = reason;
            _pump.Unwatch(this);
            _clock.Detach(this);
        }
    }
}
