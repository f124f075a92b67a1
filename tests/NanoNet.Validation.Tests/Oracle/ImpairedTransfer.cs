using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>
/// A transfer over a way that loses, delays and doubles packets, with a capture somewhere on it: a small simulation of a sender with
/// retransmission timer and fast retransmission, and of a receiver that acknowledges at once. Knows what each captured segment really is.
/// </summary>
internal sealed class ImpairedTransfer
{
    private const long Start = 1_700_000_000_000_000_000;
    private const long Millisecond = 1_000_000;
    private const long TimeoutNs = 300 * Millisecond;
    private const int Segments = 60;
    private const int Size = 1000;
    private const int MaxWindow = 16;
    private const int FirstWindow = 4;
    private const int DuplicateThreshold = 3;
    private const ushort ServerPort = 7;
    private const uint ClientIsn = 0xFFFF_E000;
    private const uint ServerIsn = 70_000;

    private readonly PriorityQueue<Action, (long TimeNs, int Order)> _events = new();
    private readonly List<(long TimeNs, byte[] Octets)> _frames = [];
    private readonly Dictionary<long, ImpairedOrigin> _truth = [];
    private readonly Random _random;
    private readonly ushort _port;
    private readonly bool _hasIdentifications;
    private readonly bool _hasSack;
    private readonly bool _isBesideSender;
    private readonly bool _isBesideReceiver;
    private readonly int[] _attempts = new int[Segments];
    private readonly HashSet<int> _passed = [];
    private long _now = Start;
    private int _eventOrder;
    private int _order;
    private int _highestPassed = -1;
    private ushort _clientIdentification = 1000;
    private ushort _serverIdentification = 5000;

    // The sender.
    private int _next;
    private int _acknowledged;
    private int _duplicates;
    private int _recover = -1;
    private int _window = FirstWindow;
    private int _timer;
    private long _timeoutNs = TimeoutNs;

    // The receiver.
    private int _received;
    private ulong _held;

    public ImpairedTransfer(int seed, ushort port)
    {
        _random = new Random(seed);
        _port = port;
        _hasIdentifications = seed % 3 != 0;
        _hasSack = seed % 2 == 0;
        _isBesideSender = seed % 4 == 1;
        _isBesideReceiver = seed % 4 == 2;
        Open();
        Run();
        Close();
    }

    public IReadOnlyList<(long TimeNs, byte[] Octets)> Frames => _frames;

    /// <summary>What each frame with data is.</summary>
    public IReadOnlyDictionary<long, ImpairedOrigin> Truth => _truth;

    private long NearNs(bool isBeside) => isBeside ? Millisecond / 10 : 10 * Millisecond;

    private void Open()
    {
        Emit(true, TcpControlBits.Syn, 0, 0, [], Scene.SynOptions(sack: _hasSack));
        _now += 2 * NearNs(_isBesideReceiver);
        Emit(false, TcpControlBits.Syn | TcpControlBits.Ack, 0, 1, [], Scene.SynOptions(sack: _hasSack));
        _now += 2 * NearNs(_isBesideSender);
        Emit(true, TcpControlBits.Ack, 1, 1, [], []);
        _now += Millisecond;
    }

    private void Run()
    {
        SendWhatFits();

        while (_acknowledged < Segments && _events.TryDequeue(out var happen, out var at))
        {
            _now = at.TimeNs;
            happen();
        }

        // What is still on its way passes before the close.
        while (_events.TryDequeue(out var happen, out var at))
        {
            _now = at.TimeNs;
            happen();
        }

        _now += TimeoutNs;
    }

    private void Close()
    {
        const uint End = 1 + (Segments * Size);
        Emit(true, TcpControlBits.Fin | TcpControlBits.Ack, End, 1, [], []);
        _now += 20 * Millisecond;
        Emit(false, TcpControlBits.Fin | TcpControlBits.Ack, 1, End + 1, [], []);
        _now += 20 * Millisecond;
        Emit(true, TcpControlBits.Ack, End + 1, 2, [], []);
        _now += 2000 * Millisecond;
    }

    private void At(long delayNs, Action happen) => _events.Enqueue(happen, (_now + delayNs, _eventOrder++));

    private void SendWhatFits()
    {
        while (_next < Segments && _next - _acknowledged < _window)
        {
            Send(_next++);
        }
    }

    private void Send(int number)
    {
        var packet = new ImpairedPacket(true, number, _order++, _attempts[number]++, 0);
        _clientIdentification++;
        var identification = _clientIdentification;
        Carry(_isBesideSender, () => PassData(packet, identification));
        StartTimer();
    }

    private void StartTimer()
    {
        var timer = ++_timer;
        At(_timeoutNs, () =>
        {
            if (timer != _timer || _acknowledged >= _next)
            {
                return;
            }

            _timeoutNs *= 2;
            _window = 1;
            _duplicates = 0;
            _recover = _next;
            Send(_acknowledged);
        });
    }

    /// <summary>One part of the way: to the capture, or from it.</summary>
    private void Carry(bool isNear, Action arrive)
    {
        if (!isNear && _random.NextDouble() < 0.04)
        {
            return;
        }

        var delay = NearNs(isNear);

        // Some are held up, and those that come after overtake them.
        delay += !isNear && _random.NextDouble() < 0.04 ? (long)(_random.NextDouble() * 6 * Millisecond) : 0;
        At(delay, arrive);

        if (!isNear && _random.NextDouble() < 0.01)
        {
            At(delay + Millisecond, arrive);
        }
    }

    private void PassData(ImpairedPacket packet, ushort identification)
    {
        var isLast = packet.Number == Segments - 1;
        var bits = TcpControlBits.Ack | (isLast ? TcpControlBits.Psh : TcpControlBits.None);
        Emit(true, bits, 1 + (uint)(packet.Number * Size), 1, new byte[Size], [], identification);
        _truth[_frames.Count] = !_passed.Add(packet.Order) ? ImpairedOrigin.Copy
            : packet.Attempt > 0 ? ImpairedOrigin.SentAgain
            : packet.Order < _highestPassed ? ImpairedOrigin.Overtaken
            : ImpairedOrigin.New;
        _highestPassed = Math.Max(_highestPassed, packet.Order);
        Carry(_isBesideReceiver, () => Receive(packet.Number));
    }

    private void Receive(int number)
    {
        if (number == _received)
        {
            _received++;

            for (; (_held & 1) != 0; _held >>= 1)
            {
                _received++;
            }

            _held >>= 1;
        }
        else if (number > _received)
        {
            _held |= 1UL << (number - _received - 1);
        }

        var packet = new ImpairedPacket(false, _received, _order++, 0, _held);
        _serverIdentification++;
        var identification = _serverIdentification;
        Carry(_isBesideReceiver, () =>
        {
            Emit(false, TcpControlBits.Ack, 1, 1 + (uint)(packet.Number * Size), [], _hasSack ? Sack(packet) : [], identification);
            Carry(_isBesideSender, () => Acknowledge(packet.Number));
        });
    }

    private void Acknowledge(int received)
    {
        if (received > _acknowledged)
        {
            _acknowledged = received;
            _duplicates = 0;
            _timeoutNs = TimeoutNs;
            _window = Math.Min(MaxWindow, _window + 1);
            StartTimer();

            if (_acknowledged < _recover && _acknowledged < _next)
            {
                Send(_acknowledged);
            }

            SendWhatFits();
        }
        else if (received == _acknowledged && _acknowledged < _next && ++_duplicates == DuplicateThreshold && _acknowledged >= _recover)
        {
            _recover = _next;
            Send(_acknowledged);
        }
    }

    private static byte[] Sack(ImpairedPacket packet)
    {
        if (packet.Held == 0)
        {
            return [];
        }

        var first = System.Numerics.BitOperations.TrailingZeroCount(packet.Held);
        var count = System.Numerics.BitOperations.TrailingZeroCount(~(packet.Held >> first));
        var left = (SequenceNumber)ClientIsn + (uint)(1 + ((packet.Number + 1 + first) * Size));
        var writer = new TcpOptionWriter(new byte[12]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Sack([(left, left + (uint)(count * Size))]);
        return writer.Written.ToArray();
    }

    private void Emit(bool fromClient, TcpControlBits bits, uint sequence, uint acknowledgment, byte[] data, byte[] options, ushort identification = 0)
    {
        var header = new TcpHeader
        {
            SourcePort = fromClient ? _port : ServerPort,
            DestinationPort = fromClient ? ServerPort : _port,
            SequenceNumber = (SequenceNumber)(fromClient ? ClientIsn : ServerIsn) + sequence,
            AcknowledgmentNumber = (bits & TcpControlBits.Ack) == 0 ? 0 : (SequenceNumber)(fromClient ? ServerIsn : ClientIsn) + acknowledgment,
            ControlBits = bits,
            Window = 65535,
        };
        var ip = Scene.IP(fromClient, IPProtocol.Tcp) with { Identification = _hasIdentifications ? identification : (ushort)0 };
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.Tcp(buffer, Scene.Ethernet(fromClient, EtherType.IPv4), ip, header, options, data);
        _frames.Add((_now, buffer[..Math.Max(length, EthernetFrame.MinLength)]));
    }
}
