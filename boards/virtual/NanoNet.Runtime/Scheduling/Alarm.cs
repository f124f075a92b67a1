using System;

namespace NanoNet.Runtime;

/// <summary>Something that the scheduler does at a given time, on no managed thread.</summary>
internal sealed class Alarm
{
    private readonly Action<long> _ring;

    /// <param name="ring">Gets the time at which it was due, makes threads ready and returns; it must not block.</param>
    public Alarm(Action<long> ring) => _ring = ring;

    /// <summary>Nanoseconds since power on; below 0 the alarm is off.</summary>
    public long Due { get; set; } = Scheduler.Never;

    public void Ring(long due) => _ring(due);
}
