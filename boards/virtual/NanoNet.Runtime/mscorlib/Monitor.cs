using NanoNet.Runtime;

namespace System.Threading;

public static class Monitor
{
    public static void Enter(object obj)
    {
        _ = obj ?? throw new ArgumentNullException();
        var interpreter = Interpreter.Current;
        interpreter.Scheduler.Safepoint();
        interpreter.Locks.Enter(obj);
    }

    public static void Exit(object obj)
    {
        _ = obj ?? throw new ArgumentNullException();

        if (!Interpreter.Current.Locks.Exit(obj))
        {
            // nanoCLR has no type for this.
            throw new Exception();
        }
    }
}
