using System.Collections.Generic;
using NanoNet.Runtime.Redirection;

namespace System.Threading;

public class CancellationTokenSource : IDisposable
{
    private readonly List<Action> _callbacks = [];
    private Timer? _timer;
    private bool _isDisposed;

    public CancellationTokenSource()
    {
    }

    public CancellationTokenSource(int millisecondsDelay) => CancelAfter(millisecondsDelay);

    public CancellationTokenSource(TimeSpan delay)
        : this(Timeout.Milliseconds(delay, isManaged: true))
    {
    }

    public bool IsCancellationRequested { get; private set; }

    public CancellationToken Token
    {
        get
        {
            ThrowIfDisposed();
            return new CancellationToken(this);
        }
    }

    internal ManualResetEvent Event { get; private init; } = new(false);

    public void Cancel() => Cancel(throwOnFirstException: false);

    public void Cancel(bool throwOnFirstException)
    {
        ThrowIfDisposed();

        if (IsCancellationRequested)
        {
            return;
        }

        IsCancellationRequested = true;
        _timer?.Dispose();
        Event.Set();

        var callbacks = _callbacks.ToArray();
        var hasFailed = false;

        for (var i = callbacks.Length - 1; i >= 0; i--)
        {
            try
            {
                callbacks[i]();
            }
            catch (Exception)
            {
                // nanoFramework runs the others, whatever is asked for, and drops this exception for one that says nothing.
                hasFailed = true;
            }
        }

        if (hasFailed)
        {
            throw new Exception();
        }
    }

    public void CancelAfter(int millisecondsDelay)
    {
        ThrowIfDisposed();

        if (millisecondsDelay < Timeout.Infinite)
        {
            throw ManagedErrors.OutOfRange();
        }

        if (IsCancellationRequested)
        {
            return;
        }

        if (_timer is null)
        {
            _timer = new Timer(_ => CancelOnTime(), null, millisecondsDelay, Timeout.Infinite);
        }
        else
        {
            _timer.Change(millisecondsDelay, Timeout.Infinite);
        }
    }

    public void CancelAfter(TimeSpan delay) => CancelAfter(Timeout.Milliseconds(delay, isManaged: true));

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal static CancellationTokenSource MakeCanceled() => new() { IsCancellationRequested = true, Event = new ManualResetEvent(true) };

    internal CancellationTokenRegistration Register(Action callback)
    {
        ThrowIfDisposed();

        if (IsCancellationRequested)
        {
            callback();
            return default;
        }

        _callbacks.Add(callback);
        return new CancellationTokenRegistration(this, callback);
    }

    internal void Unregister(Action callback) => _callbacks.Remove(callback);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _timer?.Dispose();
        }
    }

    private void CancelOnTime()
    {
        if (!_isDisposed)
        {
            Cancel();
        }
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException("");
        }
    }
}
