using System;

namespace NanoNet.Bench;

/// <summary>Calls back once on the pump's thread when its time has come. Made by <see cref="Pump.CreateTimer"/>.</summary>
public sealed class PumpTimer
{
    private readonly Pump _pump;
    private readonly Action _elapsed;

    internal PumpTimer(Pump pump, Action elapsed)
    {
        _pump = pump;
        _elapsed = elapsed;
    }

    /// <summary>When it will call; <see cref="Instant.Never"/> while stopped.</summary>
    public Instant Deadline { get; private set; } = Instant.Never;

    public bool IsRunning => Deadline != Instant.Never;

    /// <summary>
    /// The deadline under which the pump's queue holds it. May be earlier than <see cref="Deadline"/>: a retransmission timer moves with every
    /// acknowledgement, and a queue entry for each move would pile up tens of thousands in a fast transfer.
    /// </summary>
    internal Instant Queued { get; private set; } = Instant.Never;

    /// <summary>Starts it, or moves it if it runs.</summary>
    public void Set(TimeSpan fromNow) => SetAt(_pump.Clock.Now + fromNow);

    /// <inheritdoc cref="Set"/>
    public void SetAt(Instant deadline)
    {
        Deadline = deadline;

        if (deadline < Queued)
        {
            Queued = deadline;
            _pump.Schedule(this, deadline);
        }
    }

    public void Stop() => Deadline = Instant.Never;

    /// <summary>Its queue entry is gone, as it was moved or stopped.</summary>
    internal void Moved()
    {
        Queued = Instant.Never;
        SetAt(Deadline);
    }

    /// <summary>Its queue entry is gone, as its time has come.</summary>
    internal void Dequeued()
    {
        Queued = Instant.Never;
        Deadline = Instant.Never;
        _elapsed();
    }
}
