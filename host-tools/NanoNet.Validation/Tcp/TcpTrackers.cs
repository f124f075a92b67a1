using System;
using System.Collections.Generic;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// Two trackers, between which connections are divided by their endpoints. They are two whether or not they work at the same time: so the results
/// cannot depend on that.
/// </summary>
internal sealed class TcpTrackers : IDisposable
{
    public const int Count = 2;

    private readonly TcpTracker[] _trackers = new TcpTracker[Count];
    private readonly TlsKeyLog _keyLog;
    private readonly Action<TcpConnection> _takeEnded;
    private readonly TcpWorkers? _workers;
    private long _nowNs = long.MinValue;

    /// <param name="subjects">Who is judged.</param>
    /// <param name="options">What against.</param>
    /// <param name="takeEnded">Takes each connection when it is let go: in the order of frames, one at a time, on whatever thread.</param>
    public TcpTrackers(Subjects subjects, JudgeOptions options, Action<TcpConnection> takeEnded)
    {
        _keyLog = options.KeyLog ?? new TlsKeyLog();
        _takeEnded = takeEnded;
        var memory = new TlsMemory();
        var keys = new HashSet<string>();

        for (var i = 0; i < Count; i++)
        {
            var tracker = i;
            var turn = new FrameTurn();
            var together = new TrackedTogether(
                options,
                new MemoryBudget(TcpTracker.SentOctetsBudget),
                new TlsContext(options, _keyLog, memory, turn),
                new WebSocketKeys(keys, turn),
                subjects);
            _trackers[i] = new TcpTracker(together, turn, connection => TakeBegun(tracker, connection), connection => TakeEnded(tracker, connection));
        }

        // Which connection is asked for by its number has to be known at once.
        IsParallel = options is { IsParallel: true, FollowedConnection: null, KeptConnection: null };
        _workers = IsParallel ? new TcpWorkers(_trackers, Number, LetGo) : null;
    }

    /// <summary>True if segments are judged on other threads.</summary>
    public bool IsParallel { get; }

    /// <summary>Connections so far.</summary>
    public int ConnectionCount { get; private set; }

    /// <summary>Has the place fetched that leads to a connection, for a segment that comes soon.</summary>
    /// <param name="hash">See <see cref="ConnectionTable.Hash"/>.</param>
    public void Fetch(uint hash) => _trackers[Of(hash)].Fetch(hash);

    /// <summary>Has a connection fetched, for a segment that comes soon. Its place should be there by now.</summary>
    /// <param name="hash">See <see cref="ConnectionTable.Hash"/>.</param>
    /// <param name="tag">Of its sender; see <see cref="ConnectionTable.Tag"/>.</param>
    /// <param name="from">Which end of the connection the sender seems to be.</param>
    /// <returns>What seems to be the connection; null if it is not found at once.</returns>
    public TcpConnection? FetchConnection(uint hash, uint tag, out int from) => _trackers[Of(hash)].FetchConnection(hash, tag, out from);

    /// <summary>Takes a segment if it is the one that its connection expects.</summary>
    /// <param name="packet">Its packet.</param>
    /// <param name="connection">The connection that it seems to belong to. It need not live any more.</param>
    /// <param name="from">Which end of it seems to have sent the packet.</param>
    /// <param name="segment">The segment, whose checksum is right.</param>
    /// <param name="arrival">What is known of it besides.</param>
    /// <returns>False if it is another one; then it is as if it had not come.</returns>
    public bool TryAddExpected(in PlainPacket packet, TcpConnection connection, int from, TcpSegment segment, in SegmentArrival arrival)
    {
        _nowNs = Math.Max(_nowNs, arrival.TimeNs);
        return _trackers[Of(packet.Hash)].TryAddExpected(packet, connection, from, segment, arrival, _nowNs);
    }

    /// <summary>Hands on the segment of a plain packet, whose octets stay where they were read: only where segments are judged on other threads.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="frames">Holds its frame.</param>
    /// <param name="index">Which one that is.</param>
    /// <param name="number">Its number in the capture.</param>
    /// <returns>False if one before it came later; then it is as if it had not come.</returns>
    public bool TryHandOn(in PlainPacket packet, FrameBatch frames, int index, long number)
    {
        if (frames.TimeNs(index) < _nowNs)
        {
            return false;
        }

        _nowNs = frames.TimeNs(index);
        _workers!.Add(Of(packet.Hash), packet, frames, index, number);
        return true;
    }

    /// <param name="frame">The frame that brings the segment.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="info">Its datagram.</param>
    /// <param name="checksum">What became of checking it.</param>
    /// <param name="hash">Of its two endpoints; see <see cref="ConnectionTable.Hash"/>.</param>
    public void Add(in FrameStamp frame, TcpSegment segment, in DatagramInfo info, ChecksumFinding checksum, uint hash)
    {
        _nowNs = Math.Max(_nowNs, frame.TimeNs);

        if (_workers is null)
        {
            _trackers[Of(hash)].Add(frame, segment, info, checksum, hash, _nowNs);
        }
        else
        {
            _workers.Add(Of(hash), segment.Octets, new PendingSegment(frame, info, checksum, hash, ConnectionTable.Tag(info.Source, segment.SourcePort), _nowNs));
        }
    }

    /// <summary>Adds secrets, which the segments that come may need.</summary>
    public void AddSecrets(string lines)
    {
        Settle();
        _keyLog.Add(lines);
    }

    /// <summary>Waits until all segments so far are judged.</summary>
    public void Settle() => _workers?.Settle();

    /// <summary>Ends the capture: all segments are judged then, and all connections taken that were let go, but those that still live.</summary>
    public void FinishSegments() => _workers?.Finish();

    /// <summary>Ends the connections that still live.</summary>
    public void FinishConnections(long endNs)
    {
        TcpConnection[] left = [.. _trackers[0].TakeLive(), .. _trackers[1].TakeLive()];
        left.AsSpan().Sort(static (one, other) => one.Index.CompareTo(other.Index));

        for (var i = 0; i < left.Length; i++)
        {
            left[i].Finish(endNs);
            _takeEnded(left[i]);
            left[i].Forget();

            // What a connection leaves is made only now: it can go before the next one's is made, which takes over what it was made with.
            if (i + 1 < left.Length)
            {
                left[i].GiveEvidence(left[i + 1]);
            }

            left[i] = null!;
        }
    }

    /// <summary>Gives up what is not finished.</summary>
    public void Dispose() => _workers?.Dispose();

    // The table takes the low bits.
    private static int Of(uint hash) => (int)(hash >> 31);

    private void TakeBegun(int tracker, TcpConnection connection)
    {
        if (_workers is null)
        {
            Number(connection);
        }
        else
        {
            _workers.TakeBegun(tracker, connection);
        }
    }

    private void TakeEnded(int tracker, TcpConnection connection)
    {
        if (_workers is null)
        {
            LetGo(tracker, connection);
        }
        else
        {
            _workers.TakeEnded(tracker, connection);
        }
    }

    private void Number(TcpConnection connection) => connection.Index = ConnectionCount++;

    private void LetGo(int tracker, TcpConnection connection)
    {
        _takeEnded(connection);
        connection.Forget();
        _trackers[tracker].TakeBack(connection);
    }
}
