using NanoNet.Runtime;

namespace System.Threading;

/// <summary>As in nanoCLR: all callbacks run on one thread, and a period starts again only when its callback has returned.</summary>
public sealed class Timer : MarshalByRefObject, IDisposable
{
    private readonly Interpreter _interpreter = Interpreter.Current;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly Alarm _alarm;
    private long _period = Timeout.Infinite;
    private long _lastDue;
    private bool _isPending;
    private bool _isDisposed;

    public Timer(TimerCallback callback, object? state, int dueTime, int period)
    {
        _callback = callback ?? throw new ArgumentNullException();
        _state = state;
        _alarm = new Alarm(Expire);
        Change(dueTime, period);
    }

    public Timer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        : this(callback, state, Timeout.Milliseconds(dueTime), Timeout.Milliseconds(period))
    {
    }

    public bool Change(int dueTime, int period)
    {
        if (dueTime < Timeout.Infinite || period < Timeout.Infinite)
        {
            throw new ArgumentOutOfRangeException(dueTime < Timeout.Infinite ? nameof(dueTime) : nameof(period));
        }

        if (_isDisposed)
        {
            return true;
        }

        var scheduler = _interpreter.Scheduler;
        _period = period;
        scheduler.SetAlarm(_alarm, scheduler.DeadlineAfter(dueTime));
        return true;
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => Change(Timeout.Milliseconds(dueTime), Timeout.Milliseconds(period));

    public void Dispose()
    {
        _isDisposed = true;
        _interpreter.Scheduler.SetAlarm(_alarm, Scheduler.Never);
    }

    private void Expire(long due)
    {
        _lastDue = due;

        if (!_isPending)
        {
            _isPending = true;
            _interpreter.Timers.Post(Fire);
        }
    }

    private void Fire()
    {
        try
        {
            if (!_isDisposed)
            {
                _callback(_state);
            }
        }
        finally
        {
            _isPending = false;
            Rearm();
        }
    }

    private void Rearm()
    {
        // Armed already means that the callback called Change.
        if (_isDisposed || _period <= 0 || _alarm.Due != Scheduler.Never)
        {
            return;
        }

        var scheduler = _interpreter.Scheduler;
        var now = scheduler.Now;
        var period = _period * Scheduler.NanosecondsPerMillisecond;
        var next = _lastDue + period;

        if (next < now)
        {
            // Missed periods are skipped, not made up for.
            next = now - ((now - next) % period) + period;
        }

        scheduler.SetAlarm(_alarm, next);
    }
}
