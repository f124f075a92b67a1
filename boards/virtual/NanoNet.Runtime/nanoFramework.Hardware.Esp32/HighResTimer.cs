using System;
using NanoNet.Runtime;

namespace nanoFramework.Hardware.Esp32;

public class HighResTimer : IDisposable
{
    private const long NanosecondsPerMicrosecond = 1000;

    private readonly Interpreter _interpreter = Interpreter.Current;
    private readonly Alarm _alarm;
    private long _period;

    public HighResTimer() => _alarm = new Alarm(Expire);

    ~HighResTimer()
    {
        if (!InterpreterHooks.Defer(this))
        {
            Dispose(false);
        }
    }

    public event HighResTimerExpiredEventHandler? OnHighResTimerExpired;

    /// <summary>Microseconds since power on.</summary>
    public static ulong GetCurrent() => (ulong)(Interpreter.Current.Scheduler.Now / NanosecondsPerMicrosecond);

    public void StartOneShot(ulong timeout_us) => Start(timeout_us, period: 0);

    public void StartOnePeriodic(ulong period_us) => Start(period_us, (long)period_us * NanosecondsPerMicrosecond);

    public void Stop() => _interpreter.Scheduler.SetAlarm(_alarm, Scheduler.Never);

    public void Dispose()
    {
        Stop();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private void Start(ulong microseconds, long period)
    {
        _period = period;
        _interpreter.Scheduler.SetAlarm(_alarm, _interpreter.Scheduler.Now + ((long)microseconds * NanosecondsPerMicrosecond));
    }

    private void Expire(long due)
    {
        if (_period > 0)
        {
            _interpreter.Scheduler.SetAlarm(_alarm, due + _period);
        }

        _interpreter.NativeEvents.Post(() => OnHighResTimerExpired?.Invoke(this, this));
    }
}
