using System.Threading;
using NanoNet.Runtime;

namespace nanoFramework.Runtime.Native;

public static class ExecutionConstraint
{
    /// <summary>Gives the calling method, with all that it calls, so long; then it ends with a ConstraintException.</summary>
    /// <param name="timeoutMilliseconds">Below 0 takes an earlier limit away.</param>
    /// <param name="priority">Not looked at: only threads of the lowest priorities would feel it.</param>
    public static void Install(int timeoutMilliseconds, int priority)
    {
        var thread = ManagedThread.Current;
        var scheduler = thread.Interpreter.Scheduler;

        if (thread.Constraint is { } earlier)
        {
            scheduler.SetAlarm(earlier, Scheduler.Never);
            thread.Constraint = null;
        }

        if (timeoutMilliseconds <= Timeout.Infinite)
        {
            return;
        }

        var depth = InterpreterHooks.StackUsed;
        var alarm = new Alarm(_ => scheduler.Constrain(thread, depth));
        thread.Constraint = alarm;
        scheduler.SetAlarm(alarm, scheduler.DeadlineAfter(timeoutMilliseconds));
    }
}
