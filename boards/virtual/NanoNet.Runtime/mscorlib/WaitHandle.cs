using System.Collections.Generic;
using NanoNet.Runtime;

namespace System.Threading;

public abstract class WaitHandle : MarshalByRefObject
{
    public const int WaitTimeout = 258;

    internal bool IsSignaled { get; private set; }

    /// <summary>Who waits for this handle, in the order in which they came.</summary>
    internal List<WaitOperation> Waits { get; } = [];

    public virtual bool WaitOne() => WaitOne(Timeout.Infinite, exitContext: false);

    public virtual bool WaitOne(int millisecondsTimeout, bool exitContext) => Wait([this], millisecondsTimeout, all: false) != WaitTimeout;

    public static bool WaitAll(WaitHandle[] waitHandles) => WaitAll(waitHandles, Timeout.Infinite, exitContext: false);

    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) =>
        Wait(Copy(waitHandles), millisecondsTimeout, all: true) != WaitTimeout;

    public static int WaitAny(WaitHandle[] waitHandles) => WaitAny(waitHandles, Timeout.Infinite, exitContext: false);

    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) =>
        Wait(Copy(waitHandles), millisecondsTimeout, all: false);

    /// <summary>Called for each wait that this handle's signal ends.</summary>
    internal virtual void Consume()
    {
    }

    private protected bool Signal()
    {
        var interpreter = Interpreter.Current;
        interpreter.Scheduler.Safepoint();
        IsSignaled = true;

        foreach (var wait in Waits)
        {
            if (!IsSignaled)
            {
                break;
            }

            if (wait.SatisfiedBy < 0 && wait.TrySatisfy())
            {
                // It leaves the lists itself when it runs; until then SatisfiedBy keeps it from taking a second signal.
                interpreter.Scheduler.Wake(wait.Thread);
            }
        }

        return true;
    }

    private protected bool Clear()
    {
        IsSignaled = false;
        return true;
    }

    private static int Wait(WaitHandle[] handles, int millisecondsTimeout, bool all)
    {
        Timeout.Check(millisecondsTimeout);
        return new WaitOperation(ManagedThread.Current, handles, all).Run(millisecondsTimeout);
    }

    // The array is the caller's, who may change it while the thread waits.
    private static WaitHandle[] Copy(WaitHandle[] waitHandles)
    {
        _ = waitHandles ?? throw new NullReferenceException();

        foreach (var handle in waitHandles)
        {
            _ = handle ?? throw new NullReferenceException();
        }

        return (WaitHandle[])waitHandles.Clone();
    }

    private protected void SetInitially(bool signaled) => IsSignaled = signaled;
}
