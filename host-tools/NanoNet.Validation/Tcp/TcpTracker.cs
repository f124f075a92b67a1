using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Finds the connection of each segment.</summary>
internal sealed class TcpTracker
{
    /// <summary>Octets that all connections together hold to compare repetitions with; see <see cref="SentOctets"/>.</summary>
    public const long SentOctetsBudget = (64L << 20) / TcpTrackers.Count;

    private const ushort FirstUserPort = 1024;

    /// <summary>Open connections from which on it is looked for those that can be let go, and fewer than that until no longer.</summary>
    private const int Crowd = 65_536 / TcpTrackers.Count;
    private const int CrowdIsOver = Crowd / 2;

    /// <summary>Connections that linger after their close, and after a reset: for those no time is known after which nothing can come.</summary>
    private const int MaxEnded = 3072 / TcpTrackers.Count;
    private const int MaxReset = 1024 / TcpTrackers.Count;

    private readonly ConnectionTable _live = new();
    private readonly PastConnections _past = new();
    private readonly EndedConnections _ended;
    private readonly EndedConnections _reset;
    private readonly Action<TcpConnection> _takeBegun;
    private readonly Action<TcpConnection> _takeEnded;
    private long _nowNs = long.MinValue;

    // Null while few connections are open: then none is let go that is not over.
    private UnfinishedAttempts? _attempts;
    private int _sweepAt;
    private readonly TrackedTogether _together;
    private readonly ConnectionPool _pool;

    /// <param name="together">What its connections share.</param>
    /// <param name="turn">Told of every frame.</param>
    /// <param name="takeBegun">Takes each connection when it is begun.</param>
    /// <param name="takeEnded">Takes each connection when it is let go.</param>
    public TcpTracker(TrackedTogether together, FrameTurn turn, Action<TcpConnection> takeBegun, Action<TcpConnection> takeEnded)
    {
        _together = together;
        _pool = new ConnectionPool(together);
        Turn = turn;
        _takeBegun = takeBegun;
        _takeEnded = takeEnded;
        _ended = new EndedConnections(LetGo, EndedConnections.LingerNs, MaxEnded);
        _reset = new EndedConnections(LetGo, long.MaxValue, MaxReset);
    }

    /// <summary>How far it is.</summary>
    public FrameTurn Turn { get; }

    /// <summary>Has the place fetched that leads to a connection, for a segment that comes soon.</summary>
    /// <param name="hash">See <see cref="ConnectionTable.Hash"/>.</param>
    public void Fetch(uint hash) => _live.Fetch(hash);

    /// <summary>Has a connection fetched, for a segment that comes soon. Its place should be there by now.</summary>
    /// <param name="hash">See <see cref="ConnectionTable.Hash"/>.</param>
    /// <param name="tag">Of its sender; see <see cref="ConnectionTable.Tag"/>.</param>
    /// <param name="from">Which end of the connection the sender seems to be.</param>
    /// <returns>What seems to be the connection; null if it is not found at once.</returns>
    public TcpConnection? FetchConnection(uint hash, uint tag, out int from)
    {
        var connection = _live.Peek(hash, tag, out from);

        if (connection is null)
        {
            // It begins, nearly always.
            _past.Fetch(hash);
        }
        else
        {
            connection.Fetch(from);
        }

        return connection;
    }

    /// <summary>Comes to a segment, and lets go of what has lingered until then.</summary>
    /// <param name="frame">Number of the frame that brings the segment.</param>
    /// <param name="nowNs">The latest time of all segments so far, those of other trackers included.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Come(long frame, long nowNs)
    {
        Turn.Come(frame);
        _nowNs = nowNs;
        _ended.Expire(nowNs);
    }

    /// <summary>Takes a segment if it is the one that its connection expects.</summary>
    /// <param name="packet">Its packet.</param>
    /// <param name="connection">The connection that it seems to belong to. It need not live any more.</param>
    /// <param name="from">Which end of it seems to have sent the packet.</param>
    /// <param name="segment">The segment, whose checksum is right.</param>
    /// <param name="arrival">What is known of it besides.</param>
    /// <param name="nowNs">The latest time of all segments so far, those of other trackers included.</param>
    /// <returns>False if it is another one; then it is as if it had not come.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAddExpected(
        in PlainPacket packet, TcpConnection connection, int from, TcpSegment segment, in SegmentArrival arrival, long nowNs)
    {
        Come(arrival.Frame, nowNs);

        // None is calm that was let go, and of those with the same endpoints only one lives.
        if (!connection.IsCalm || !connection.IsSent(packet, from) || !ExpectedSegment.TryTake(connection, from, segment, arrival, packet.TimeToLive))
        {
            return false;
        }

        if (!connection.IsCalm)
        {
            LetLinger(connection);
        }

        return true;
    }

    /// <param name="frame">The frame that brings the segment.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="info">Its datagram.</param>
    /// <param name="checksum">What became of checking it.</param>
    /// <param name="hash">Of its two endpoints; see <see cref="ConnectionTable.Hash"/>.</param>
    /// <param name="nowNs">The latest time of all segments so far, those of other trackers included.</param>
    public void Add(in FrameStamp frame, TcpSegment segment, in DatagramInfo info, ChecksumFinding checksum, uint hash, long nowNs)
    {
        Come(frame.Number, nowNs);
        var connection = _live.Find(info.Source, segment.SourcePort, info.Destination, segment.DestinationPort, hash, out var from);
        var arrival = new SegmentArrival(
            frame.Number, frame.TimeNs, info.PayloadLength - segment.HeaderLength, checksum, info.Identification, info.Congestion);

        if (connection is null)
        {
            MakeRoom();
            connection = Begin(frame, info, segment, isOverLive: false);
            connection.Reuse = _past.Contains(ConnectionTable.PrintOf(connection)) ? SegmentClasses.PortReuse : SegmentClasses.None;
            _live.Add(connection, hash);
            from = 0;
        }
        else if (connection.IsCalm && checksum == ChecksumFinding.Right && ExpectedSegment.TryTake(connection, from, segment, arrival, info.TimeToLive))
        {
            if (!connection.IsCalm)
            {
                LetLinger(connection);
            }

            return;
        }
        else if (IsNewIncarnation(connection, from, segment) && !IsDropped(connection, checksum))
        {
            var before = connection;
            var isLive = IsLive(before) || before.HidesLive;
            before.IsReplaced = true;
            End(before, frame.TimeNs);
            connection = Begin(frame, info, segment, isLive || IsAgain(before, from, segment));
            connection.Reuse = ReuseOf(before, frame.TimeNs);
            ReuseInspector.Take(before, from, connection, frame, isLive);
            _live.Replace(before, connection);
            _ended.LookAgain();
            from = 0;
        }

        CrossInspector.TakeTimeToLive(connection, from, info.TimeToLive, frame.Number);
        SegmentInspector.Add(connection, from, segment, arrival);

        LetLinger(connection);
    }

    /// <summary>Looks whether a connection has closed: it waits to be let go then.</summary>
    public void LetLinger(TcpConnection connection)
    {
        if (!connection.IsLingering && connection.IsClosed)
        {
            connection.IsLingering = true;
            connection.LetHttpGo();

            // A reset ends no time after which nothing can come: who has not taken it goes on, and who answers a forged SYN does so again.
            if (connection.IsReset && !connection.Options.IsLossless)
            {
                _reset.Add(connection);
                _reset.Expire(_nowNs);
            }
            else
            {
                _ended.Add(connection);
            }
        }
    }

    /// <summary>Takes a connection back of which all is told.</summary>
    public void TakeBack(TcpConnection connection)
    {
        // Who lingers is still waited for, and who was replaced is still looked at.
        if (!connection.IsLingering && !connection.IsReplaced)
        {
            _pool.Return(connection);
        }
    }

    /// <summary>Gives away all connections that live.</summary>
    public List<TcpConnection> TakeLive()
    {
        var left = _live.InOrder();
        _live.Clear();
        return left;
    }

    private void End(TcpConnection connection, long endNs)
    {
        connection.Finish(endNs);
        _takeEnded(connection);
    }

    private void LetGo(TcpConnection connection)
    {
        // Both places are waited for at once.
        var print = ConnectionTable.PrintOf(connection);
        _past.Fetch((uint)(print >> 32));
        _live.Remove(connection);
        _past.Add(print);
        End(connection, _nowNs);
    }

    /// <summary>Lets go of attempts that have opened no connection where too many connections are open: a flood must not fill the memory.</summary>
    private void MakeRoom()
    {
        if (_live.Count < (_attempts is null ? Crowd : CrowdIsOver))
        {
            _attempts = null;
            return;
        }

        if (_attempts is null || _live.Count + _attempts.Count >= _sweepAt)
        {
            _attempts = Sweep();
            _sweepAt = 2 * (_live.Count + _attempts.Count);
        }

        _attempts.LetGo(_live.Count, _nowNs);
    }

    /// <summary>Lets go of connections of which one end alone was seen and that have been given up.</summary>
    /// <returns>The attempts among the others.</returns>
    private UnfinishedAttempts Sweep()
    {
        var doubtful = _live.InOrder(static connection => connection.IsOneSided || connection.IsAttempt);

        foreach (var connection in doubtful.Where(IsGivenUp))
        {
            LetGo(connection);
        }

        return new UnfinishedAttempts(LetGo, doubtful.Where(static connection => connection is { IsFinished: false, IsAttempt: true }));
    }

    private bool IsGivenUp(TcpConnection connection) => connection.IsOneSided && _nowNs - connection.LastTimeNs > EndedConnections.LingerNs;

    /// <summary>A SYN with another initial sequence number than this end has, or on the tool's own cable any once all is said and done, begins a new connection.</summary>
    private static bool IsNewIncarnation(TcpConnection connection, int from, TcpSegment segment)
    {
        if ((segment.ControlBits & (TcpControlBits.Syn | TcpControlBits.Ack | TcpControlBits.Rst | TcpControlBits.Fin)) != TcpControlBits.Syn)
        {
            return false;
        }

        ref var sender = ref connection.Ends[from];

        // Who has sent nothing but resets before has no number of his own, and had no connection.
        return sender.IsNextKnown
            ? !IsAgain(connection, from, segment) || (connection.IsOverAndDone && connection.Options.IsLossless)
            : sender.Resets > 0 && !connection.Options.IsLossless;
    }

    /// <summary>True for a damaged segment: on the tool's own cable no adapter was yet to fill its checksum in.</summary>
    private static bool IsDropped(TcpConnection connection, ChecksumFinding checksum) =>
        checksum is ChecksumFinding.Headless or ChecksumFinding.HeadlessAndWrong
        || (connection.Options.IsLossless && checksum == ChecksumFinding.Wrong);

    /// <summary>True if a SYN is one that came before: an old one, which whoever remembers the connection answers with that one's numbers.</summary>
    private static bool IsAgain(TcpConnection connection, int from, TcpSegment segment) =>
        segment.SequenceNumber == connection.Ends[from].InitialSequenceNumber;

    private static SegmentClasses ReuseOf(TcpConnection connection, long timeNs)
    {
        // 2 MSL: twice two minutes (RFC 9293 section 3.4.2).
        const long TimeWaitNs = 240L * 1_000_000_000;

        var isWaiting = connection.ResetFrom < 0 && timeNs - connection.LastTimeNs < TimeWaitNs
            && (connection.Ends[0].State == TcpState.TimeWait || connection.Ends[1].State == TcpState.TimeWait);
        return isWaiting ? SegmentClasses.PortReuse | SegmentClasses.TimeWaitReuse : SegmentClasses.PortReuse;
    }

    private static bool IsLive(TcpConnection connection) =>
        connection.Ends[0].State is >= TcpState.Established and < TcpState.TimeWait
        || connection.Ends[1].State is >= TcpState.Established and < TcpState.TimeWait;

    /// <summary>Whether the first segment of a connection comes from the end that was connected to.</summary>
    private static bool IsFromServer(TcpSegment segment) =>
        (segment.ControlBits & (TcpControlBits.Syn | TcpControlBits.Ack)) switch
        {
            TcpControlBits.Syn => false,
            TcpControlBits.Syn | TcpControlBits.Ack => true,
            // Of a connection joined in the middle only the ports tell; services sit below 1024 (RFC 6335 section 6).
            _ => segment.SourcePort < FirstUserPort && segment.DestinationPort >= FirstUserPort,
        };

    private TcpConnection Begin(in FrameStamp frame, in DatagramInfo info, TcpSegment segment, bool isOverLive)
    {
        var connection = _pool.Begin(
            frame.Number, new TcpEndpoint(info.Source, segment.SourcePort), new TcpEndpoint(info.Destination, segment.DestinationPort));
        connection.IsOverLive = isOverLive;
        connection.Client = IsFromServer(segment) ? 1 : 0;
        connection.Ends[0].IsJudged = _together.Subjects.IsSender(frame.Source, info.Source);
        connection.Ends[1].IsJudged = _together.Subjects.IsAddressed(frame.Destination, info.Destination);
        _attempts?.Add(connection);
        _takeBegun(connection);
        return connection;
    }
}
