using System;
using NanoNet.Validation;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>An honest TCP endpoint of a synthetic host: for ordinary exchanges and for carrying real clients.</summary>
/// <remarks>
/// RFC 9293's state machine with MSS, sliding window without scaling, retransmission (RFC 6298), congestion control (RFC 5681, 6582), zero-window
/// probes, an out-of-order queue, both closes and resets. Every segment with data is acknowledged at once, so that the board's timing is
/// not hidden behind a delayed acknowledgment of the tester. No SACK, no timestamps: it offers neither. All on the pump's thread.
/// </remarks>
public sealed class TcpPeer : ITcpReceiver, IDisposable
{
    /// <summary>Octets that each of the two buffers holds: the largest window without scaling.</summary>
    public const int BufferLength = ushort.MaxValue;

    /// <summary>For a link with an MTU of 1500 (RFC 9293 section 3.7.1).</summary>
    public const ushort DefaultMaximumSegmentSize = 1460;

    // RFC 9293 section 3.7.1: what a peer takes that announces nothing.
    private const int UnannouncedSegmentSize = 536;

    // R2 of RFC 9293 section 3.8.3: with back-off from 1 s to 60 s these are about 100 s and more.
    private const int MaxRetransmissions = 8;

    // RFC 9293 section 3.4.2 has an MSL of two minutes; 30 s is what hosts use, and lets no port come back in one run.
    private static readonly TimeSpan s_timeWait = TimeSpan.FromSeconds(60);

    private readonly SyntheticHost _host;
    private readonly TcpEndpoints _endpoints;
    private readonly ushort _maximumSegmentSize;
    private readonly OctetRing _outgoing = new(BufferLength);
    private readonly ReceiveSide _incoming = new(BufferLength);
    private readonly RetransmissionTimeout _timeout = new();
    private readonly CongestionWindow _congestion = new();
    private readonly PumpTimer _retransmission;
    private readonly PumpTimer _persist;
    private readonly PumpTimer _timeWait;
    private readonly byte[] _segment;

    private readonly SequenceNumber _initial;
    private SequenceNumber _unacknowledged;
    private SequenceNumber _next;
    private SequenceNumber _highest;
    private SequenceNumber _outgoingFirst;
    private SequenceNumber _recovery;
    private SequenceNumber _windowSequence;
    private SequenceNumber _windowAcknowledgment;
    private int _window;
    private int _largestWindow;
    private int _segmentSize = UnannouncedSegmentSize;
    private int _retransmissions;
    private SequenceNumber? _timed;
    private Instant _timedSent;

    private bool _closing;
    private bool _mustAcknowledge;
    private bool _receiving;

    private TcpPeer(SyntheticHost host, in TcpEndpoints endpoints, ushort maximumSegmentSize)
    {
        _host = host;
        _endpoints = endpoints;
        _maximumSegmentSize = maximumSegmentSize;
        _segment = new byte[maximumSegmentSize];
        _retransmission = host.Pump.CreateTimer(RetransmissionExpired);
        _persist = host.Pump.CreateTimer(PersistExpired);
        _timeWait = host.Pump.CreateTimer(() => Finish(TcpEndReason.Closed));
        _initial = host.InitialSequenceNumber(endpoints);
        _unacknowledged = _initial;
        _next = _initial;
        _highest = _initial;
        _outgoingFirst = _initial + 1;
    }

    public TcpState State { get; private set; } = TcpState.Closed;

    public ushort LocalPort => _endpoints.LocalPort;

    public ushort RemotePort => _endpoints.RemotePort;

    /// <summary>How the connection ended; <see cref="TcpEndReason.None"/> while it lives.</summary>
    public TcpEndReason EndReason { get; private set; }

    /// <summary>Octets that can be read now.</summary>
    public int Available => _incoming.Available;

    /// <summary>True once the peer's FIN has come and everything before it was read.</summary>
    public bool IsAtEnd => _incoming.IsFinReceived && _incoming.Available == 0;

    /// <summary>Octets that <see cref="Write"/> takes now.</summary>
    public int WritableCount => CanWrite ? _outgoing.Free : 0;

    /// <summary>True once everything written, and the FIN if closed, was acknowledged.</summary>
    public bool IsAllAcknowledged => _outgoing.Count == 0 && (!_closing || State is TcpState.FinWait2 or TcpState.TimeWait || EndReason == TcpEndReason.Closed);

    public bool IsOpen => State is TcpState.Established or TcpState.CloseWait;

    /// <summary>The peer's maximum segment size as announced; null if it announced none.</summary>
    public ushort? AnnouncedSegmentSize { get; private set; }

    /// <summary>Called whenever something that these members say has changed.</summary>
    public Action? Changed { get; set; }

    private bool CanWrite => !_closing && EndReason == TcpEndReason.None;

    private int InFlight => _next - _unacknowledged;

    /// <summary>Octets in the buffer that were not sent since the last go-back.</summary>
    private int Unsent => _outgoing.Count - (_next - _outgoingFirst);

    /// <summary>Opens a connection: sends the SYN and returns.</summary>
    public static TcpPeer Connect(
        SyntheticHost host, IPv4Address address, ushort port, ushort maximumSegmentSize = DefaultMaximumSegmentSize, ushort? localPort = null)
    {
        var peer = new TcpPeer(host, new TcpEndpoints(localPort ?? host.NextPort(), address, port), maximumSegmentSize);
        host.Claim(peer._endpoints, peer);
        peer.State = TcpState.SynSent;
        peer.SendSyn();
        return peer;
    }

    /// <summary>Listens on a port of a host; each connection is handed over when its SYN has come.</summary>
    public static void Listen(SyntheticHost host, ushort port, Action<TcpPeer> accepted, ushort maximumSegmentSize = DefaultMaximumSegmentSize) =>
        host.ListenTcp(port, (in TcpEndpoints endpoints, in TcpSegment _) =>
        {
            var peer = new TcpPeer(host, endpoints, maximumSegmentSize) { State = TcpState.Listen };
            accepted(peer);
            return peer;
        });

    /// <summary>Queues octets to be sent.</summary>
    /// <returns>How many were taken: fewer than given, and 0, when the buffer is full or the connection does not send any more.</returns>
    public int Write(ReadOnlySpan<byte> octets)
    {
        if (!CanWrite)
        {
            return 0;
        }

        var count = _outgoing.Write(octets);
        SendUnlessReceiving();
        return count;
    }

    /// <summary>Takes octets that have come.</summary>
    /// <returns>How many; 0 if there are none now.</returns>
    public int Read(Span<byte> destination)
    {
        var count = _incoming.Read(destination);

        if (count > 0 && !_receiving && IsWindowUpdateDue())
        {
            SendAcknowledgment();
        }

        return count;
    }

    /// <summary>Sends a FIN after everything written. What the peer still sends is received (RFC 9293 section 3.6).</summary>
    public void Close()
    {
        if (_closing || EndReason != TcpEndReason.None)
        {
            return;
        }

        _closing = true;

        if (State is TcpState.Listen)
        {
            Finish(TcpEndReason.Closed);
            return;
        }

        SendUnlessReceiving();
    }

    /// <summary>Resets the connection.</summary>
    public void Abort() => Abort(TcpEndReason.Aborted);

    public void Dispose()
    {
        if (EndReason == TcpEndReason.None && State != TcpState.TimeWait)
        {
            Abort();
        }
    }

    public void Receive(in TcpSegment segment, long number)
    {
        _receiving = true;

        switch (State)
        {
            case TcpState.Listen:
                ReceiveInListen(segment);
                break;
            case TcpState.SynSent:
                ReceiveInSynSent(segment);
                break;
            case TcpState.Closed:
                break;
            default:
                ReceiveSynchronized(segment);
                break;
        }

        Changed?.Invoke();
        _receiving = false;

        if (EndReason != TcpEndReason.None)
        {
            return;
        }

        SendUnlessReceiving();

        if (_mustAcknowledge || IsWindowUpdateDue())
        {
            SendAcknowledgment();
        }
    }

    private void Abort(TcpEndReason reason)
    {
        if (State is TcpState.SynReceived or TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 or TcpState.CloseWait)
        {
            Emit(TcpControlBits.Rst | TcpControlBits.Ack, _highest, default);
        }

        Finish(reason);
    }

    private static bool Has(in TcpSegment segment, TcpControlBits bits) => (segment.ControlBits & bits) != 0;

    private void ReceiveInListen(in TcpSegment segment)
    {
        TakeSyn(segment);
        State = TcpState.SynReceived;
        SendSyn();
    }

    /// <summary>RFC 9293 section 3.10.7.3.</summary>
    private void ReceiveInSynSent(in TcpSegment segment)
    {
        var isAcknowledged = Has(segment, TcpControlBits.Ack) && segment.AcknowledgmentNumber == _initial + 1;

        if (Has(segment, TcpControlBits.Ack) && !isAcknowledged)
        {
            if (!Has(segment, TcpControlBits.Rst))
            {
                Emit(TcpControlBits.Rst, segment.AcknowledgmentNumber, default);
            }

            return;
        }

        if (Has(segment, TcpControlBits.Rst))
        {
            if (isAcknowledged)
            {
                Finish(TcpEndReason.Refused);
            }

            return;
        }

        if (!Has(segment, TcpControlBits.Syn))
        {
            return;
        }

        TakeSyn(segment);

        if (!isAcknowledged)
        {
            // Simultaneous open (section 3.5, figure 7).
            State = TcpState.SynReceived;
            SendSyn();
            return;
        }

        _unacknowledged = _initial + 1;
        Measure(_unacknowledged);
        TakeWindow(segment);
        Establish();
        _mustAcknowledge = true;
        TakeData(segment);
    }

    private void TakeSyn(in TcpSegment segment)
    {
        _incoming.Begin(segment.SequenceNumber);

        foreach (var option in segment.Options)
        {
            if (option.Kind == TcpOptionKind.MaximumSegmentSize && option.Data.Length == sizeof(ushort))
            {
                AnnouncedSegmentSize = System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(option.Data);
            }
        }

        _segmentSize = Math.Clamp((int)(AnnouncedSegmentSize ?? UnannouncedSegmentSize), 1, _maximumSegmentSize);
        _congestion.Begin(_segmentSize);
    }

    private void Establish()
    {
        State = TcpState.Established;
        _retransmission.Stop();
        _retransmissions = 0;
        _timeout.Progressed();
    }

    /// <summary>RFC 9293 section 3.10.7.4, in its order.</summary>
    private void ReceiveSynchronized(in TcpSegment segment)
    {
        if (!_incoming.IsAcceptable(segment))
        {
            _mustAcknowledge |= !Has(segment, TcpControlBits.Rst);

            if (State == TcpState.TimeWait && Has(segment, TcpControlBits.Fin))
            {
                _timeWait.Set(s_timeWait);
            }

            return;
        }

        if (Has(segment, TcpControlBits.Rst))
        {
            if (segment.SequenceNumber == _incoming.Next)
            {
                Finish(TcpEndReason.Reset);
            }
            else
            {
                // RFC 5961 section 3.2: a challenge.
                _mustAcknowledge = true;
            }

            return;
        }

        if (Has(segment, TcpControlBits.Syn))
        {
            _mustAcknowledge = true;
            return;
        }

        if (!Has(segment, TcpControlBits.Ack) || !TakeAcknowledgment(segment))
        {
            return;
        }

        TakeData(segment);
    }

    /// <returns>False if the segment goes no further.</returns>
    private bool TakeAcknowledgment(in TcpSegment segment)
    {
        var acknowledged = segment.AcknowledgmentNumber;

        if (State == TcpState.SynReceived)
        {
            if (acknowledged != _initial + 1)
            {
                Emit(TcpControlBits.Rst, acknowledged, default);
                return false;
            }

            _unacknowledged = acknowledged;
            Measure(acknowledged);
            TakeWindow(segment);
            Establish();
            return true;
        }

        if (acknowledged > _highest)
        {
            _mustAcknowledge = true;
            return false;
        }

        if (acknowledged > _unacknowledged)
        {
            Progress(acknowledged);
        }
        else if (IsDuplicate(segment) && _congestion.Duplicate(InFlight))
        {
            _recovery = _highest;
            RetransmitFirst();
        }

        if (segment.AcknowledgmentNumber >= _unacknowledged)
        {
            TakeWindow(segment);
        }

        return EndReason == TcpEndReason.None;
    }

    /// <summary>RFC 5681 section 2; with a closed window it is the answer to a probe.</summary>
    private bool IsDuplicate(in TcpSegment segment) =>
        segment.AcknowledgmentNumber == _unacknowledged
        && InFlight > 0
        && segment.SequenceLength() == 0
        && segment.Window == _window
        && _window > 0;

    private void Progress(SequenceNumber acknowledged)
    {
        var octets = acknowledged - _unacknowledged;
        var data = Math.Min(acknowledged - _outgoingFirst, _outgoing.Count);
        _outgoing.Drop(data);
        _outgoingFirst += (uint)data;
        _unacknowledged = acknowledged;
        _next = SequenceNumber.Max(_next, acknowledged);
        _retransmissions = 0;
        _timeout.Progressed();
        Measure(acknowledged);

        if (_congestion.Acknowledged(octets, acknowledged >= _recovery))
        {
            RetransmitFirst();
        }

        if (_unacknowledged == _highest)
        {
            _retransmission.Stop();
        }
        else
        {
            _retransmission.Set(_timeout.Current);
        }

        if (_closing && _unacknowledged == _outgoingFirst + 1)
        {
            FinAcknowledged();
        }
    }

    private void FinAcknowledged()
    {
        switch (State)
        {
            case TcpState.FinWait1:
                State = TcpState.FinWait2;
                break;
            case TcpState.Closing:
                EnterTimeWait();
                break;
            case TcpState.LastAck:
                Finish(TcpEndReason.Closed);
                break;
            default:
                break;
        }
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

        if (hasReopened && _highest > _unacknowledged)
        {
            // The probe's octet was refused: send it again with what follows, not after a timeout.
            _next = _unacknowledged;
        }

        if (_window > 0)
        {
            _persist.Stop();
        }
    }

    private void TakeData(in TcpSegment segment)
    {
        // Whatever takes sequence numbers is acknowledged at once, in its turn or not (RFC 5681 section 4.2).
        _mustAcknowledge |= segment.SequenceLength() > 0;

        if (_incoming.Take(segment))
        {
            FinReceived();
        }
    }

    private void FinReceived()
    {
        switch (State)
        {
            case TcpState.SynReceived:
            case TcpState.Established:
                State = TcpState.CloseWait;
                break;
            case TcpState.FinWait1:
                State = TcpState.Closing;
                break;
            case TcpState.FinWait2:
                EnterTimeWait();
                break;
            default:
                break;
        }
    }

    private void EnterTimeWait()
    {
        State = TcpState.TimeWait;
        _retransmission.Stop();
        _persist.Stop();
        _timeWait.Set(s_timeWait);
    }

    private void SendUnlessReceiving()
    {
        if (!_receiving && State is TcpState.Established or TcpState.CloseWait or TcpState.FinWait1 or TcpState.Closing or TcpState.LastAck)
        {
            SendData();
        }
    }

    private void SendData()
    {
        while (true)
        {
            var unsent = Unsent;
            var usable = Math.Min(_window, _congestion.Octets) - InFlight;
            var count = Math.Min(Math.Min(unsent, usable), _segmentSize);
            var isFin = _closing && count == unsent && usable > count && _next - _outgoingFirst <= _outgoing.Count;

            if (count <= 0 && !isFin)
            {
                break;
            }

            // Silly window avoidance (RFC 9293 section 3.8.6.2.1): a full segment, all there is, or half of what the peer ever offered.
            if (count < _segmentSize && count < unsent && count < _largestWindow / 2)
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

    private bool IsFinUnsent => _closing && _next - _outgoingFirst <= _outgoing.Count;

    private void SendSegment(int count, bool isFin)
    {
        var data = _segment.AsSpan(0, count);
        _outgoing.Peek(_next - _outgoingFirst, data);

        var bits = TcpControlBits.Ack
            | (count > 0 && count == Unsent ? TcpControlBits.Psh : TcpControlBits.None)
            | (isFin ? TcpControlBits.Fin : TcpControlBits.None);
        var first = _next;
        _next += (uint)count + (isFin ? 1U : 0U);

        if (_timed is null && _next > _highest)
        {
            _timed = _next;
            _timedSent = _host.Clock.Now;
        }

        _highest = SequenceNumber.Max(_highest, _next);

        if (!_retransmission.IsRunning)
        {
            _retransmission.Set(_timeout.Current);
        }

        if (isFin)
        {
            State = State switch
            {
                TcpState.Established => TcpState.FinWait1,
                TcpState.CloseWait => TcpState.LastAck,
                _ => State,
            };
        }

        Emit(bits, first, data);
    }

    private void SendSyn()
    {
        _next = _initial + 1;
        _highest = _next;
        _timed = _next;
        _timedSent = _host.Clock.Now;
        EmitSyn();
        _retransmission.Set(_timeout.Current);
    }

    private void EmitSyn()
    {
        Span<byte> buffer = stackalloc byte[TcpOptionWriter.MaxLength];
        var options = new TcpOptionWriter(buffer);
        options.MaximumSegmentSize(_maximumSegmentSize);
        var bits = TcpControlBits.Syn | (State == TcpState.SynReceived ? TcpControlBits.Ack : TcpControlBits.None);
        Emit(bits, _initial, default, options.Written);
    }

    // The highest number, not SND.NXT: after a timeout that one is behind what the peer has, and two sides whose bare acknowledgments are both
    // out of the other's window would answer each other for ever.
    private void SendAcknowledgment() => Emit(TcpControlBits.Ack, _highest, default);

    private void Emit(TcpControlBits bits, SequenceNumber first, ReadOnlySpan<byte> data, ReadOnlySpan<byte> options = default)
    {
        var isAcknowledging = (bits & TcpControlBits.Ack) != 0;
        var header = new TcpHeader
        {
            SourcePort = _endpoints.LocalPort,
            DestinationPort = _endpoints.RemotePort,
            SequenceNumber = first,
            AcknowledgmentNumber = isAcknowledging ? _incoming.Next : 0U,
            ControlBits = bits,
            Window = State == TcpState.SynSent ? (ushort)BufferLength : _incoming.Offer(_segmentSize),
        };

        _mustAcknowledge &= !isAcknowledging;
        _host.SendTcp(_endpoints.RemoteAddress, header, options, data);
    }

    private bool IsWindowUpdateDue() =>
        State is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 && _incoming.IsUpdateDue(_segmentSize);

    private void Measure(SequenceNumber acknowledged)
    {
        if (_timed is { } timed && acknowledged >= timed)
        {
            _timeout.Measured(_host.Clock.Now - _timedSent);
            _timed = null;
        }
    }

    private void RetransmitFirst()
    {
        _timed = null;
        var count = Math.Min(_outgoing.Count, _segmentSize);
        var data = _segment.AsSpan(0, count);
        _outgoing.Peek(0, data);
        var isFin = _closing && count == _outgoing.Count && _highest == _outgoingFirst + (uint)_outgoing.Count + 1;
        Emit(TcpControlBits.Ack | TcpControlBits.Psh | (isFin ? TcpControlBits.Fin : TcpControlBits.None), _unacknowledged, data);
    }

    private void RetransmissionExpired()
    {
        _retransmissions++;
        _timed = null;

        if (_retransmissions > MaxRetransmissions)
        {
            Abort(TcpEndReason.TimedOut);
            return;
        }

        _timeout.Expired();

        if (State is TcpState.SynSent or TcpState.SynReceived)
        {
            EmitSyn();
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
            SendData();
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
        var count = Math.Min(Unsent, Math.Clamp(_window, 1, _segmentSize));
        SendSegment(count, isFin: count == Unsent && IsFinUnsent);
    }

    private void Finish(TcpEndReason reason)
    {
        if (EndReason != TcpEndReason.None)
        {
            return;
        }

        EndReason = reason;
        State = TcpState.Closed;
        _retransmission.Stop();
        _persist.Stop();
        _timeWait.Stop();
        _host.Release(_endpoints);

        if (!_receiving)
        {
            Changed?.Invoke();
        }
    }
}
