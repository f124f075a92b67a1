using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The sending half of a connection: what waits to be sent, what is in flight, and when it goes again.</summary>
/// <remarks>RFC 9293 section 3.3.1, send sequence variables; retransmission by RFC 6298, congestion control by RFC 5681 and 6582.</remarks>
internal sealed class SendSide
{
    // RFC 9293 section 3.7.1: what a peer takes that announces nothing.
    public const int UnannouncedSegmentSize = 536;

    // R2 of RFC 9293 section 3.8.3: with back-off from 1 s to 60 s these are about 100 s and more.
    private const int MaxRetransmissions = 8;

    private readonly ISegmentSender _sender;
    private readonly IBenchClock _clock;
    private readonly OctetRing _octets;
    private readonly RetransmissionTimeout _timeout = new();
    private readonly CongestionWindow _congestion = new();
    private readonly PumpTimer _retransmission;
    private readonly PumpTimer _persist;
    private readonly byte[] _segment;

    private SequenceNumber _unacknowledged;
    private SequenceNumber _next;
    private SequenceNumber _first;
    private SequenceNumber _recovery;
    private SequenceNumber _windowSequence;
    private SequenceNumber _windowAcknowledgment;
    private int _window;
    private int _largestWindow;
    private int _retransmissions;
    private SequenceNumber? _timed;
    private Instant _timedSent;

    /// <param name="pump">Its clock and its timers.</param>
    /// <param name="sender">What a segment goes out by.</param>
    /// <param name="initial">ISS.</param>
    /// <param name="capacity">Octets that can wait.</param>
    /// <param name="maximumSegmentSize">Octets of the largest segment, whatever the peer takes.</param>
    public SendSide(Pump pump, ISegmentSender sender, SequenceNumber initial, int capacity, int maximumSegmentSize)
    {
        _sender = sender;
        _clock = pump.Clock;
        _octets = new OctetRing(capacity);
        _segment = new byte[maximumSegmentSize];
        _retransmission = pump.CreateTimer(RetransmissionExpired);
        _persist = pump.CreateTimer(PersistExpired);
        Initial = initial;
        Highest = initial;
        _unacknowledged = initial;
        _next = initial;
        _first = initial + 1;
    }

    /// <summary>ISS.</summary>
    public SequenceNumber Initial { get; }

    /// <summary>Behind the last octet that was ever sent: SND.NXT but for a go-back after a timeout.</summary>
    public SequenceNumber Highest { get; private set; }

    /// <summary>Octets of a full segment to this peer.</summary>
    public int SegmentSize { get; private set; } = UnannouncedSegmentSize;

    /// <summary>True once a FIN is to follow what was written.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Octets that <see cref="Write"/> takes now.</summary>
    public int Free => _octets.Free;

    /// <summary>True if no octet that was written is still without its acknowledgment.</summary>
    public bool IsEmpty => _octets.Count == 0;

    private int InFlight => _next - _unacknowledged;

    /// <summary>Octets in the buffer that were not sent since the last go-back.</summary>
    private int Unsent => _octets.Count - (_next - _first);

    private bool IsFinUnsent => IsClosing && _next - _first <= _octets.Count;

    public int Write(ReadOnlySpan<byte> octets) => _octets.Write(octets);

    public void Close() => IsClosing = true;

    /// <summary>Stops the timers: nothing goes again.</summary>
    public void Stop()
    {
        _retransmission.Stop();
        _persist.Stop();
    }

    /// <summary>The peer's SYN came, and says how much it takes.</summary>
    public void Begin(int segmentSize)
    {
        SegmentSize = segmentSize;
        _congestion.Begin(segmentSize);
    }

    /// <summary>Sends the SYN, until it is acknowledged.</summary>
    public void SendSyn()
    {
        _next = Initial + 1;
        Highest = _next;
        _timed = _next;
        _timedSent = _clock.Now;
        _sender.SendSyn();
        _retransmission.Set(_timeout.Current);
    }

    /// <summary>A segment acknowledges our SYN.</summary>
    public void SynAcknowledged(in TcpSegment segment)
    {
        _unacknowledged = Initial + 1;
        Measure(_unacknowledged);
        TakeWindow(segment);
        _retransmission.Stop();
        _retransmissions = 0;
        _timeout.Progressed();
    }

    /// <summary>Takes acknowledgment and window of a segment that acknowledges nothing beyond <see cref="Highest"/>.</summary>
    /// <returns>True if it acknowledges our FIN.</returns>
    public bool Take(in TcpSegment segment)
    {
        var isFinAcknowledged = false;

        if (segment.AcknowledgmentNumber > _unacknowledged)
        {
            isFinAcknowledged = Progress(segment.AcknowledgmentNumber);
        }
        else if (IsDuplicate(segment) && _congestion.Duplicate(InFlight))
        {
            _recovery = Highest;
            RetransmitFirst();
        }

        if (segment.AcknowledgmentNumber >= _unacknowledged)
        {
            TakeWindow(segment);
        }

        return isFinAcknowledged;
    }

    /// <summary>Sends what the peer's window and the congestion window allow.</summary>
    public void Send()
    {
        while (true)
        {
            var unsent = Unsent;
            var usable = Math.Min(_window, _congestion.Octets) - InFlight;
            var count = Math.Min(Math.Min(unsent, usable), SegmentSize);
            var isFin = IsFinUnsent && count == unsent && usable > count;

            if (count <= 0 && !isFin)
            {
                break;
            }

            // Silly window avoidance (RFC 9293 section 3.8.6.2.1): a full segment, all there is, or half of what the peer ever offered.
            if (count < SegmentSize && count < unsent && count < _largestWindow / 2)
            {
                break;
            }

            SendSegment(Math.Max(count, 0), isFin);

            if (isFin)
            {
                break;
            }
        }

        // Nothing in flight means nobody will speak first: a window that stays closed must be probed (section 3.8.6.1).
        if (InFlight == 0 && (Unsent > 0 || IsFinUnsent) && !_persist.IsRunning)
        {
            _persist.Set(_timeout.Current);
        }
    }

    /// <summary>RFC 5681 section 2; with a closed window it is the answer to a probe.</summary>
    private bool IsDuplicate(in TcpSegment segment) =>
        segment.AcknowledgmentNumber == _unacknowledged
        && InFlight > 0
        && segment.SequenceLength() == 0
        && segment.Window == _window
        && _window > 0;

    /// <returns>True if our FIN is acknowledged.</returns>
    private bool Progress(SequenceNumber acknowledged)
    {
        var octets = acknowledged - _unacknowledged;
        var data = Math.Min(acknowledged - _first, _octets.Count);
        _octets.Drop(data);
        _first += (uint)data;
        _unacknowledged = acknowledged;
        _next = SequenceNumber.Max(_next, acknowledged);
        _retransmissions = 0;
        _timeout.Progressed();
        Measure(acknowledged);

        if (_congestion.Acknowledged(octets, acknowledged >= _recovery))
        {
            RetransmitFirst();
        }

        if (_unacknowledged == Highest)
        {
            _retransmission.Stop();
        }
        else
        {
            _retransmission.Set(_timeout.Current);
        }

        return IsClosing && _unacknowledged == _first + 1;
    }

    private void TakeWindow(in TcpSegment segment)
    {
        var isNewer = _windowSequence < segment.SequenceNumber
            || (_windowSequence == segment.SequenceNumber && _windowAcknowledgment <= segment.AcknowledgmentNumber);

        if (!isNewer && _largestWindow > 0)
        {
            return;
        }

        var hasReopened = _window == 0 && segment.Window > 0;
        _window = segment.Window;
        _largestWindow = Math.Max(_largestWindow, _window);
        _windowSequence = segment.SequenceNumber;
        _windowAcknowledgment = segment.AcknowledgmentNumber;

        if (hasReopened && Highest > _unacknowledged)
        {
            // The probe's octet was refused: send it again with what follows, not after a timeout.
            _next = _unacknowledged;
        }

        if (_window > 0)
        {
            _persist.Stop();
        }
    }

    private void SendSegment(int count, bool isFin)
    {
        var data = _segment.AsSpan(0, count);
        _octets.Peek(_next - _first, data);

        var bits = TcpControlBits.Ack
            | (count > 0 && count == Unsent ? TcpControlBits.Psh : TcpControlBits.None)
            | (isFin ? TcpControlBits.Fin : TcpControlBits.None);
        var first = _next;
        _next += (uint)count + (isFin ? 1U : 0U);

        if (_timed is null && _next > Highest)
        {
            _timed = _next;
            _timedSent = _clock.Now;
        }

        Highest = SequenceNumber.Max(Highest, _next);

        if (!_retransmission.IsRunning)
        {
            _retransmission.Set(_timeout.Current);
        }

        if (isFin)
        {
            _sender.FinSent();
        }

        _sender.Send(bits, first, data);
    }

    private void Measure(SequenceNumber acknowledged)
    {
        if (_timed is { } timed && acknowledged >= timed)
        {
            _timeout.Measured(_clock.Now - _timedSent);
            _timed = null;
        }
    }

    private void RetransmitFirst()
    {
        _timed = null;
        var count = Math.Min(_octets.Count, SegmentSize);
        var data = _segment.AsSpan(0, count);
        _octets.Peek(0, data);
        var isFin = IsClosing && count == _octets.Count && Highest == _first + (uint)_octets.Count + 1;
        _sender.Send(TcpControlBits.Ack | TcpControlBits.Psh | (isFin ? TcpControlBits.Fin : TcpControlBits.None), _unacknowledged, data);
    }

    private void RetransmissionExpired()
    {
        _retransmissions++;
        _timed = null;

        if (_retransmissions > MaxRetransmissions)
        {
            _sender.GiveUp();
            return;
        }

        _timeout.Expired();

        if (_unacknowledged == Initial)
        {
            _sender.SendSyn();
        }
        else if (_window == 0)
        {
            // A probe that was answered with a closed window keeps the connection for ever (section 3.8.6.1).
            _retransmissions = 0;
            SendProbe();
        }
        else
        {
            _congestion.Expired(InFlight);
            _next = _unacknowledged;
            Send();
        }

        _retransmission.Set(_timeout.Current);
    }

    private void PersistExpired()
    {
        if (InFlight == 0 && (Unsent > 0 || IsFinUnsent))
        {
            _timeout.Expired();
            SendProbe();
        }
    }

    /// <summary>Sends one octet, or what fits, whatever the window says (section 3.8.6.1).</summary>
    private void SendProbe()
    {
        _next = _unacknowledged;
        var count = Math.Min(Unsent, Math.Clamp(_window, 1, SegmentSize));
        SendSegment(count, isFin: count == Unsent && IsFinUnsent);
    }
}
