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
public sealed class TcpPeer : ITcpReceiver, ISegmentSender, IDisposable
{
    /// <summary>Octets that each of the two buffers holds: the largest window without scaling.</summary>
    public const int BufferLength = ushort.MaxValue;

    /// <summary>For a link with an MTU of 1500 (RFC 9293 section 3.7.1).</summary>
    public const ushort DefaultMaximumSegmentSize = 1460;

    // RFC 9293 section 3.4.2 has an MSL of two minutes; 30 s is what hosts use, and lets no port come back in one run.
    private static readonly TimeSpan s_timeWait = TimeSpan.FromSeconds(60);

    private readonly SyntheticHost _host;
    private readonly TcpEndpoints _endpoints;
    private readonly ushort _maximumSegmentSize;
    private readonly SendSide _outgoing;
    private readonly ReceiveSide _incoming = new(BufferLength);
    private readonly PumpTimer _timeWait;

    private bool _mustAcknowledge;
    private bool _receiving;

    private TcpPeer(SyntheticHost host, in TcpEndpoints endpoints, ushort maximumSegmentSize)
    {
        _host = host;
        _endpoints = endpoints;
        _maximumSegmentSize = maximumSegmentSize;
        _outgoing = new SendSide(host.Pump, this, host.InitialSequenceNumber(endpoints), BufferLength, maximumSegmentSize);
        _timeWait = host.Pump.CreateTimer(() => Finish(TcpEndReason.Closed));
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
    public bool IsAllAcknowledged =>
        _outgoing.IsEmpty
        && (!_outgoing.IsClosing || State is TcpState.FinWait2 or TcpState.TimeWait || EndReason == TcpEndReason.Closed);

    public bool IsOpen => State is TcpState.Established or TcpState.CloseWait;

    /// <summary>The peer's maximum segment size as announced; null if it announced none.</summary>
    public ushort? AnnouncedSegmentSize { get; private set; }

    /// <summary>Called whenever something that these members say has changed.</summary>
    public Action? Changed { get; set; }

    private bool CanWrite => !_outgoing.IsClosing && EndReason == TcpEndReason.None;

    /// <summary>Opens a connection: sends the SYN and returns.</summary>
    public static TcpPeer Connect(
        SyntheticHost host, IPv4Address address, ushort port, ushort maximumSegmentSize = DefaultMaximumSegmentSize, ushort? localPort = null)
    {
        var peer = new TcpPeer(host, new TcpEndpoints(localPort ?? host.NextPort(), address, port), maximumSegmentSize);
        host.Claim(peer._endpoints, peer);
        peer.State = TcpState.SynSent;
        peer._outgoing.SendSyn();
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
        if (_outgoing.IsClosing || EndReason != TcpEndReason.None)
        {
            return;
        }

        _outgoing.Close();

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
            Emit(TcpControlBits.Rst | TcpControlBits.Ack, _outgoing.Highest, default);
        }

        Finish(reason);
    }

    private static bool Has(in TcpSegment segment, TcpControlBits bits) => (segment.ControlBits & bits) != 0;

    private void ReceiveInListen(in TcpSegment segment)
    {
        TakeSyn(segment);
        State = TcpState.SynReceived;
        _outgoing.SendSyn();
    }

    /// <summary>RFC 9293 section 3.10.7.3.</summary>
    private void ReceiveInSynSent(in TcpSegment segment)
    {
        var isAcknowledged = Has(segment, TcpControlBits.Ack) && segment.AcknowledgmentNumber == _outgoing.Initial + 1;

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
            _outgoing.SendSyn();
            return;
        }

        _outgoing.SynAcknowledged(segment);
        State = TcpState.Established;
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

        _outgoing.Begin(Math.Clamp((int)(AnnouncedSegmentSize ?? SendSide.UnannouncedSegmentSize), 1, _maximumSegmentSize));
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
            if (acknowledged != _outgoing.Initial + 1)
            {
                Emit(TcpControlBits.Rst, acknowledged, default);
                return false;
            }

            _outgoing.SynAcknowledged(segment);
            State = TcpState.Established;
            return true;
        }

        if (acknowledged > _outgoing.Highest)
        {
            _mustAcknowledge = true;
            return false;
        }

        if (_outgoing.Take(segment))
        {
            FinAcknowledged();
        }

        return EndReason == TcpEndReason.None;
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
        _outgoing.Stop();
        _timeWait.Set(s_timeWait);
    }

    private void SendUnlessReceiving()
    {
        if (!_receiving && State is TcpState.Established or TcpState.CloseWait or TcpState.FinWait1 or TcpState.Closing or TcpState.LastAck)
        {
            _outgoing.Send();
        }
    }

    void ISegmentSender.SendSyn()
    {
        Span<byte> buffer = stackalloc byte[TcpOptionWriter.MaxLength];
        var options = new TcpOptionWriter(buffer);
        options.MaximumSegmentSize(_maximumSegmentSize);
        var bits = TcpControlBits.Syn | (State == TcpState.SynReceived ? TcpControlBits.Ack : TcpControlBits.None);
        Emit(bits, _outgoing.Initial, default, options.Written);
    }

    void ISegmentSender.Send(TcpControlBits bits, SequenceNumber first, ReadOnlySpan<byte> data) => Emit(bits, first, data);

    void ISegmentSender.FinSent() => State = State switch
    {
        TcpState.Established => TcpState.FinWait1,
        TcpState.CloseWait => TcpState.LastAck,
        _ => State,
    };

    void ISegmentSender.GiveUp() => Abort(TcpEndReason.TimedOut);

    // The highest number, not SND.NXT: after a timeout that one is behind what the peer has, and two sides whose bare acknowledgments are both
    // out of the other's window would answer each other for ever.
    private void SendAcknowledgment() => Emit(TcpControlBits.Ack, _outgoing.Highest, default);

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
            Window = State == TcpState.SynSent ? (ushort)BufferLength : _incoming.Offer(_outgoing.SegmentSize),
        };

        _mustAcknowledge &= !isAcknowledging;
        _host.SendTcp(_endpoints.RemoteAddress, header, options, data);
    }

    private bool IsWindowUpdateDue() =>
        State is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 && _incoming.IsUpdateDue(_outgoing.SegmentSize);

    private void Finish(TcpEndReason reason)
    {
        if (EndReason != TcpEndReason.None)
        {
            return;
        }

        EndReason = reason;
        State = TcpState.Closed;
        _outgoing.Stop();
        _timeWait.Stop();
        _host.Release(_endpoints);

        if (!_receiving)
        {
            Changed?.Invoke();
        }
    }
}
