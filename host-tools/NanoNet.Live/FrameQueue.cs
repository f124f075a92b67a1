using System;
using System.Collections.Concurrent;

namespace NanoNet.Live;

/// <summary>Carries frames from the thread that captures to one that judges, in batches; what does not fit is counted and lost, so that capturing never waits.</summary>
public sealed class FrameQueue : IDisposable
{
    private const int BatchLength = 256 * 1024;

    private readonly BlockingCollection<FrameBatch> _full;
    private readonly ConcurrentBag<FrameBatch> _empty = [];
    private readonly int _capacity;
    private FrameBatch _current = new(BatchLength);
    private bool _lostBefore;

    /// <param name="capacity">Octets that may wait; about so many are allocated when the judge falls behind.</param>
    public FrameQueue(long capacity)
    {
        _capacity = (int)Math.Max(2, capacity / BatchLength);
        _full = new BlockingCollection<FrameBatch>(_capacity);
    }

    /// <summary>Frames that did not fit.</summary>
    public long Lost { get; private set; }

    /// <summary>Takes a frame; one thread.</summary>
    public void Add(long timeNs, ReadOnlySpan<byte> frame, int originalLength)
    {
        if (!_current.TryAdd(timeNs, frame, originalLength, _lostBefore))
        {
            if (!_full.TryAdd(_current))
            {
                Lost++;
                _lostBefore = true;
                return;
            }

            _current = _empty.TryTake(out var batch) ? batch : new FrameBatch(Math.Max(BatchLength, frame.Length + FrameBatch.Overhead));
            _current.TryAdd(timeNs, frame, originalLength, _lostBefore);
        }

        _lostBefore = false;
    }

    /// <summary>Hands on what is there, however little; the thread of <see cref="Add"/>.</summary>
    public void Flush()
    {
        if (_current.Length > 0 && _full.TryAdd(_current))
        {
            _current = _empty.TryTake(out var batch) ? batch : new FrameBatch(BatchLength);
        }
    }

    /// <summary>Hands on the last ones; no more come.</summary>
    public void Complete()
    {
        if (_current.Length > 0)
        {
            _full.Add(_current);
        }

        _full.CompleteAdding();
    }

    /// <summary>Gives frames until <see cref="Complete"/>; another thread.</summary>
    /// <param name="handler">Called for each frame.</param>
    /// <param name="lost">Called before a frame in front of which others were lost.</param>
    public void Drain(FrameHandler handler, Action lost)
    {
        foreach (var batch in _full.GetConsumingEnumerable())
        {
            batch.Read(handler, lost);
            batch.Clear();
            _empty.Add(batch);
        }
    }

    public void Dispose() => _full.Dispose();
}
