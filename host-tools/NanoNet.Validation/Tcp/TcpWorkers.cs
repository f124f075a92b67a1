using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using NanoNet.Capture;

namespace NanoNet.Validation;

/// <summary>Has two trackers worked on by several threads: reading and the lower layers go on meanwhile.</summary>
/// <remarks>
/// Segments go out in rounds, one stretch of the capture for both. A thread takes the next round of a tracker that nobody works on; who sends, when
/// enough waits, does the same instead of waiting: so there are no more threads than processors, and all have something to do.
/// Who is done with a round last puts together what came of it, by the order of frames: so connections have the numbers, and are let go in the order,
/// that one thread alone would give them.
/// </remarks>
internal sealed class TcpWorkers : IDisposable
{
    // Enough that nobody waits for the others' every hiccup, and few enough to stay in the cache that all share.
    private const int MaxOpen = 4;

    private readonly TcpTracker[] _trackers;
    private readonly Action<TcpConnection> _number;
    private readonly Action<int, TcpConnection> _letGo;
    private readonly Stack<SegmentRound> _empty = [];

    // What is shared between threads: the rounds that wait for each tracker, and whether somebody works on it.
    private readonly object _gate = new();
    private readonly Queue<SegmentRound>[] _waiting = [new(), new()];
    private readonly bool[] _isWorkedOn = new bool[TcpTrackers.Count];
    private int _open;
    private bool _isOver;

    // The rounds that are worked on.
    private readonly SegmentRound[] _worked = new SegmentRound[TcpTrackers.Count];
    private readonly PlainSegmentStage[] _stages = [new(), new()];
    private SegmentRound _current = new();
    private Thread[]? _threads;
    private volatile ExceptionDispatchInfo? _failure;
    private volatile bool _isAbandoned;

    /// <param name="trackers">What they run.</param>
    /// <param name="number">Takes each new connection, in the order of frames.</param>
    /// <param name="letGo">Takes each connection that was let go, with its tracker, in the order of frames.</param>
    public TcpWorkers(TcpTracker[] trackers, Action<TcpConnection> number, Action<int, TcpConnection> letGo)
    {
        _trackers = trackers;
        _number = number;
        _letGo = letGo;
    }

    /// <summary>Takes a segment for a tracker.</summary>
    public void Add(int tracker, ReadOnlySpan<byte> octets, in PendingSegment segment)
    {
        if (!_current.TryAdd(tracker, octets, segment))
        {
            Send();
            _current.TryAdd(tracker, octets, segment);
        }
    }

    /// <summary>Takes the segment of a plain packet for a tracker.</summary>
    public void Add(int tracker, in PlainPacket packet, FrameBatch frames, int index, long number)
    {
        if (!_current.TryAdd(tracker, _stages[tracker], packet, frames, index, number))
        {
            Send();
            _current.TryAdd(tracker, _stages[tracker], packet, frames, index, number);
        }
    }

    /// <summary>A tracker has begun a connection.</summary>
    public void TakeBegun(int tracker, TcpConnection connection) => _worked[tracker].Begun(tracker).Add(connection);

    /// <summary>A tracker has let a connection go.</summary>
    public void TakeEnded(int tracker, TcpConnection connection) =>
        _worked[tracker].Ended(tracker).Add(new EndedConnection(_trackers[tracker].Turn.Frame, connection));

    /// <summary>Waits until everything so far is done.</summary>
    public void Settle()
    {
        // A small capture fits the first round, and needs no thread.
        if (_threads is null)
        {
            WorkAlone();
            return;
        }

        Send();
        WorkWhileOpen(0);
        _failure?.Throw();
    }

    /// <summary>Waits until everything is done, and ends the threads.</summary>
    public void Finish()
    {
        Settle();
        Join();
    }

    /// <summary>Ends the threads, whatever is left to do.</summary>
    public void Dispose()
    {
        _isAbandoned = true;
        Join();
    }

    private void Send()
    {
        _current.TakeFrom(_stages);
        _threads ??= Start();
        _failure?.Throw();

        lock (_gate)
        {
            _open++;

            foreach (var queue in _waiting)
            {
                queue.Enqueue(_current);
            }

            Monitor.Pulse(_gate);
        }

        WorkWhileOpen(MaxOpen);

        lock (_gate)
        {
            _current = _empty.TryPop(out var round) ? round : new SegmentRound();
        }
    }

    private Thread[] Start()
    {
        FrameTurn.Link(_trackers[0].Turn, _trackers[1].Turn);

        // Who sends is one, and more than one for each tracker would have nothing to do.
        var threads = new Thread[Math.Clamp(Environment.ProcessorCount - 1, 1, TcpTrackers.Count)];

        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(WorkToTheEnd) { IsBackground = true, Name = "TCP" };
            threads[i].Start();
        }

        return threads;
    }

    private void Join()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }

        foreach (var thread in _threads ?? [])
        {
            thread.Join();
        }
    }

    /// <summary>Gives both trackers their segments on this thread.</summary>
    private void WorkAlone()
    {
        _current.TakeFrom(_stages);
        (_worked[0], _worked[1]) = (_current, _current);

        while (Math.Min(_current.NextFrame(0), _current.NextFrame(1)) < long.MaxValue)
        {
            var tracker = _current.NextFrame(0) < _current.NextFrame(1) ? 0 : 1;
            _current.HandOn(tracker, _trackers[tracker], before: _current.NextFrame(tracker) + 1);
        }

        PutTogether(_current);
        _current.Clear();
    }

    private void WorkToTheEnd()
    {
        while (true)
        {
            int tracker;

            lock (_gate)
            {
                while (!TryBegin(out tracker))
                {
                    if (_isOver)
                    {
                        return;
                    }

                    Monitor.Wait(_gate);
                }
            }

            Work(tracker);
        }
    }

    /// <summary>Works as the others do, until no more than some rounds are open.</summary>
    private void WorkWhileOpen(int count)
    {
        while (true)
        {
            int tracker;

            lock (_gate)
            {
                if (_open <= count)
                {
                    return;
                }

                if (!TryBegin(out tracker))
                {
                    Monitor.Wait(_gate);
                    continue;
                }
            }

            Work(tracker);
        }
    }

    /// <summary>Takes on the next round of the tracker that is further behind, of those that nobody works on.</summary>
    private bool TryBegin(out int tracker)
    {
        tracker = _waiting[1].Count > _waiting[0].Count ? 1 : 0;

        if (_isWorkedOn[tracker] || _waiting[tracker].Count == 0)
        {
            tracker = 1 - tracker;
        }

        if (_isWorkedOn[tracker] || !_waiting[tracker].TryDequeue(out var round))
        {
            return false;
        }

        _isWorkedOn[tracker] = true;
        _worked[tracker] = round;
        return true;
    }

    private void Work(int tracker)
    {
        var round = _worked[tracker];
        Do(() => round.HandOn(tracker, _trackers[tracker]));
        _trackers[tracker].Turn.Come(round.LastFrame + 1);

        // Nobody takes the next round of this tracker before: so rounds are put together one after the other.
        var isLast = round.Leave();

        if (isLast)
        {
            Do(() => PutTogether(round));
            round.Clear();
        }

        lock (_gate)
        {
            _isWorkedOn[tracker] = false;

            if (isLast)
            {
                _empty.Push(round);
                _open--;
            }

            // Who sends waits for a round that is done, the others for a tracker.
            Monitor.PulseAll(_gate);
        }
    }

    private void PutTogether(SegmentRound round)
    {
        var (begun, others) = (round.Begun(0), round.Begun(1));

        for (var (i, j) = (0, 0); i < begun.Count || j < others.Count;)
        {
            var isFirst = j == others.Count || (i < begun.Count && begun[i].FirstFrame < others[j].FirstFrame);
            _number(isFirst ? begun[i++] : others[j++]);
        }

        var (ended, gone) = (round.Ended(0), round.Ended(1));

        for (var (i, j) = (0, 0); i < ended.Count || j < gone.Count;)
        {
            var isFirst = j == gone.Count || (i < ended.Count && ended[i].Frame < gone[j].Frame);
            _letGo(isFirst ? 0 : 1, (isFirst ? ended[i++] : gone[j++]).Connection);
        }
    }

#pragma warning disable CA1031 // Whatever it is: the thread that sends rethrows it.
    /// <summary>After a failure the rest is only taken, so that who sends does not wait for ever.</summary>
    private void Do(Action work)
    {
        if (_failure is not null || _isAbandoned)
        {
            return;
        }

        try
        {
            work();
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }
#pragma warning restore CA1031
}
