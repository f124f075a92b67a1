using System;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace NanoNet.Validation;

/// <summary>Runs two trackers on threads of their own: reading and the lower layers go on meanwhile.</summary>
/// <remarks>
/// Segments go out in rounds, one stretch of the capture for both. Who is done with a round last puts together what came of it, by the order of
/// frames: so connections have the numbers, and are let go in the order, that one thread alone would give them.
/// </remarks>
internal sealed class TcpWorkers : IDisposable
{
    // Enough that nobody waits for the others' every hiccup, and few enough to stay in the cache that all share.
    private const int MaxWaiting = 2;

    private readonly TcpTracker[] _trackers;
    private readonly Action<TcpConnection> _number;
    private readonly Action<int, TcpConnection> _letGo;
    private readonly BlockingCollection<SegmentRound>[] _full = [new(MaxWaiting), new(MaxWaiting)];
    private readonly ConcurrentQueue<SegmentRound> _empty = [];

    // The rounds that the threads work on.
    private readonly SegmentRound[] _worked = new SegmentRound[TcpTrackers.Count];
    private SegmentRound _current = new();
    private int _open;
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
        if (!_current.Batch(tracker).TryAdd(octets, segment))
        {
            Send();
            _current.Batch(tracker).TryAdd(octets, segment);
        }

        _current.LastFrame = segment.Frame.Number;
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
        var spin = default(SpinWait);

        while (Volatile.Read(ref _open) > 0)
        {
            spin.SpinOnce();
        }

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

        foreach (var queue in _full)
        {
            queue.Dispose();
        }
    }

    private void Send()
    {
        _threads ??= Start();
        _failure?.Throw();
        Interlocked.Increment(ref _open);

        foreach (var queue in _full)
        {
            queue.Add(_current);
        }

        _current = _empty.TryDequeue(out var round) ? round : new SegmentRound();
    }

    private Thread[] Start()
    {
        FrameTurn.Link(_trackers[0].Turn, _trackers[1].Turn);
        var threads = new Thread[TcpTrackers.Count];

        for (var i = 0; i < threads.Length; i++)
        {
            var tracker = i;
            threads[i] = new Thread(() => Work(tracker)) { IsBackground = true, Name = "TCP" };
            threads[i].Start();
        }

        return threads;
    }

    private void Join()
    {
        foreach (var queue in _full)
        {
            queue.CompleteAdding();
        }

        foreach (var thread in _threads ?? [])
        {
            thread.Join();
        }
    }

    /// <summary>Gives both trackers their segments on this thread.</summary>
    private void WorkAlone()
    {
        var one = _current.Batch(0);
        var other = _current.Batch(1);
        (_worked[0], _worked[1]) = (_current, _current);

        for (var (i, j) = (0, 0); i < one.Count || j < other.Count;)
        {
            if (j == other.Count || (i < one.Count && one.Frame(i) < other.Frame(j)))
            {
                one.HandOn(i++, _trackers[0]);
            }
            else
            {
                other.HandOn(j++, _trackers[1]);
            }
        }

        PutTogether(_current);
        _current.Clear();
    }

    private void Work(int tracker)
    {
        foreach (var round in _full[tracker].GetConsumingEnumerable())
        {
            _worked[tracker] = round;
            Do(() => HandOn(round, tracker));
            _trackers[tracker].Turn.Come(round.LastFrame + 1);

            // The last one is done with this round before it begins the next: rounds are put together one after the other.
            if (round.Leave())
            {
                Do(() => PutTogether(round));
                round.Clear();
                _empty.Enqueue(round);
                Interlocked.Decrement(ref _open);
            }
        }
    }

    private void HandOn(SegmentRound round, int tracker)
    {
        var batch = round.Batch(tracker);

        for (var i = 0; i < batch.Count; i++)
        {
            batch.HandOn(i, _trackers[tracker]);
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
