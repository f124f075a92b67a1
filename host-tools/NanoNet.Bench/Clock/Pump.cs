using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Bench;

/// <summary>The bench's only loop: descriptors, timers and what other threads post, all on the thread that calls RunUntil.</summary>
/// <remarks>
/// One thread, so no locks and one order of events: what a scenario's line sees is what happened before it. Frames wait in the
/// kernel while that thread computes, which takes microseconds.
/// </remarks>
public sealed class Pump : IDisposable
{
    private readonly List<IPumpSource> _sources = [];
    private readonly PriorityQueue<PumpTimer, Instant> _timers = new();
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly Wakeup _wakeup = new();
    private PollDescriptor[] _descriptors = new PollDescriptor[8];
    private IPumpSource[] _watched = new IPumpSource[8];

    public Pump(IBenchClock clock)
    {
        Clock = clock;
        _sources.Add(_wakeup);
    }

    public IBenchClock Clock { get; }

    /// <summary>Called each time just before the pump waits: the place to hand on what was gathered (frames, capture, log).</summary>
    public event Action? Idle;

    public void Watch(IPumpSource source) => _sources.Add(source);

    public void Unwatch(IPumpSource source) => _sources.Remove(source);

    /// <summary>A timer, stopped. <paramref name="elapsed"/> runs on the pump's thread.</summary>
    public PumpTimer CreateTimer(Action elapsed) => new(this, elapsed);

    /// <summary>Runs <paramref name="action"/> on the pump's thread, soon. Any thread may call this.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        _wakeup.Wake();
    }

    /// <summary>Lets the bench live until <paramref name="condition"/> holds.</summary>
    /// <returns>False if <paramref name="deadline"/> came first.</returns>
    public bool RunUntil(Func<bool> condition, Instant deadline, CancellationToken cancellation = default)
    {
        using var wake = cancellation.Register(static pump => ((Pump)pump!)._wakeup.Wake(), this);

        while (true)
        {
            RunPosted();
            RunTimers();

            if (condition())
            {
                return true;
            }

            cancellation.ThrowIfCancellationRequested();

            if (Clock.Now >= deadline)
            {
                return false;
            }

            // Asked last: a condition may do something, and set timers by it.
            Turn(Instant.Min(deadline, NextDeadline()));
        }
    }

    /// <inheritdoc cref="RunUntil(Func{bool}, Instant, CancellationToken)"/>
    public bool RunUntil(Func<bool> condition, TimeSpan within) => RunUntil(condition, Clock.Now + within);

    public void Dispose()
    {
        _sources.Clear();
        _wakeup.Dispose();
    }

    internal void Schedule(PumpTimer timer, Instant deadline) => _timers.Enqueue(timer, deadline);

    private void RunPosted()
    {
        while (_posted.TryDequeue(out var action))
        {
            action();
        }
    }

    /// <summary>Calls what is due.</summary>
    private void RunTimers()
    {
        while (NextDeadline() <= Clock.Now)
        {
            _timers.Dequeue().Dequeued();
        }
    }

    /// <summary>The deadline of the first timer that is still wanted then.</summary>
    private Instant NextDeadline()
    {
        while (_timers.TryPeek(out var timer, out var deadline))
        {
            if (timer.Queued == deadline && timer.Deadline == deadline)
            {
                return deadline;
            }

            _timers.Dequeue();

            if (timer.Queued == deadline)
            {
                timer.Moved();
            }
        }

        return Instant.Never;
    }

    private void Turn(Instant deadline)
    {
        Idle?.Invoke();

        var count = _sources.Count;

        if (_descriptors.Length < count)
        {
            _descriptors = new PollDescriptor[count * 2];
            _watched = new IPumpSource[count * 2];
        }

        for (var i = 0; i < count; i++)
        {
            _watched[i] = _sources[i];
            _descriptors[i] = new PollDescriptor { Descriptor = _sources[i].Descriptor, Requested = _sources[i].Interest };
        }

        Clock.Wait(_descriptors.AsSpan(0, count), deadline);

        for (var i = 0; i < count; i++)
        {
            // One source may take another off the list in its turn.
            if (_descriptors[i].Returned != PollEvents.None && _sources.Contains(_watched[i]))
            {
                _watched[i].Ready(_descriptors[i].Returned);
            }
        }

        Array.Clear(_watched, 0, count);
    }
}
