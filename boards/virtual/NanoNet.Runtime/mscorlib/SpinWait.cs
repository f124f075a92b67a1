using NanoNet.Runtime;

namespace System.Threading;

public struct SpinWait
{
    public void SpinOnce() => Interpreter.Current.Scheduler.Yield();

    public static void SpinUntil(int millisecondsTimeout)
    {
        var scheduler = Interpreter.Current.Scheduler;
        var end = scheduler.DeadlineAfter(millisecondsTimeout);

        while (scheduler.Now < end)
        {
            scheduler.Yield();
        }
    }

    public static void SpinUntil(TimeSpan timeout) => SpinUntil(Timeout.Milliseconds(timeout));
}
