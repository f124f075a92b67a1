using System;
using NanoNet.Runtime;

namespace nanoFramework.Runtime.Events;

public class NativeEventDispatcher : IDisposable
{
    protected NativeEventHandler? threadSpawn;

    protected NativeEventHandler? callbacks;

    protected bool disposed;

    public NativeEventDispatcher(string driverName, ulong driverData)
    {
        _ = driverName;
        _ = driverData;
    }

    ~NativeEventDispatcher()
    {
        if (!InterpreterHooks.Defer(this))
        {
            Dispose(false);
        }
    }

    public event NativeEventHandler OnInterrupt
    {
        add
        {
            ThrowIfDisposed();
            callbacks += value;
        }

        remove
        {
            ThrowIfDisposed();
            callbacks -= value;
        }
    }

    public virtual void EnableInterrupt() => ThrowIfDisposed();

    public virtual void DisableInterrupt() => ThrowIfDisposed();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        disposed = true;
        callbacks = null;
    }

    private void ThrowIfDisposed()
    {
        if (disposed)
        {
            throw new ObjectDisposedException("");
        }
    }
}
