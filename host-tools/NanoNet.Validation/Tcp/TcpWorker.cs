using System;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace NanoNet.Validation;

/// <summary>Runs the TCP tracker on a thread of its own: reading and the lower layers go on meanwhile. Same segments, same order, same results.</summary>
internal sealed class TcpWorker(TcpTracker tracker) : IDisposable
{
    // Enough that neither side waits for the other's every hiccup, and few enough to stay in the cache that both share.
    private const int MaxWaiting = 3;

    private readonly BlockingCollection<SegmentBatch> _full = new(MaxWaiting);
    private readonly ConcurrentQueue<SegmentBatch> _empty = [];
    private SegmentBatch _current = new();
    private Thread? _thread;
    private volatile ExceptionDispatchInfo? _failure;
    private volatile bool _isAbandoned;

    public void Add(in FrameStamp frame, ReadOnlySpan<byte> octets, in DatagramInfo datagram, ChecksumFinding checksum, uint hash)
    {
        if (!_current.TryAdd(frame, octets, datagram, checksum, hash))
        {
            Send();
            _current.TryAdd(frame, octets, datagram, checksum, hash);
        }
    }

    /// <summary>Does something after the segments so far and before the next.</summary>
    public void Then(Action action)
    {
        _current.Then = action;
        Send();
    }

    /// <summary>Waits until everything is done.</summary>
    public void Finish()
    {
        // A small capture fits the first batch, and needs no thread.
        if (_thread is null)
        {
            _current.Empty(tracker);
            return;
        }

        Send();
        Join();
        _failure?.Throw();
    }

    /// <summary>Ends the thread, whatever is left to do.</summary>
    public void Dispose()
    {
        _isAbandoned = true;
        Join();
        _full.Dispose();
    }

    private void Send()
    {
        if (_thread is null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "TCP" };
            _thread.Start();
        }

        _failure?.Throw();
        _full.Add(_current);
        _current = _empty.TryDequeue(out var batch) ? batch : new SegmentBatch();
    }

    private void Join()
    {
        if (!_full.IsAddingCompleted)
        {
            _full.CompleteAdding();
        }

        _thread?.Join();
    }

    private void Work()
    {
        foreach (var batch in _full.GetConsumingEnumerable())
        {
            // After a failure the rest is only taken, so that who sends does not wait for ever.
            if (_failure is null && !_isAbandoned)
            {
                Empty(batch);
            }

            batch.Clear();
            _empty.Enqueue(batch);
        }
    }

#pragma warning disable CA1031 // Whatever it is: the thread that sends rethrows it.
    private void Empty(SegmentBatch batch)
    {
        try
        {
            batch.Empty(tracker);
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }
#pragma warning restore CA1031
}
