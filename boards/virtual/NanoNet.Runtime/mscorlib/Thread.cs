using NanoNet.Runtime;

namespace System.Threading;

public sealed class Thread
{
    private readonly ManagedThread _thread;
    private readonly bool _isMade;

    public Thread(ThreadStart start)
    {
        var interpreter = Interpreter.Current;
        _thread = new ManagedThread(interpreter, interpreter.NextThreadId(), start is null ? null : new Action(start)) { Face = this };
        _isMade = true;
    }

    private Thread(ManagedThread thread) => _thread = thread;

    public static Thread CurrentThread
    {
        get
        {
            var current = ManagedThread.Current;
            return current.Face ??= new Thread(current);
        }
    }

    /// <summary>0 of a thread that the interpreter made, such as the main one.</summary>
    public int ManagedThreadId => _isMade ? _thread.Id : 0;

    public ThreadPriority Priority
    {
        get => _thread.Priority;
        set => _thread.Priority = value is >= ThreadPriority.Lowest and <= ThreadPriority.Highest ? value : throw new ArgumentException(null, nameof(value));
    }

    public bool IsAlive => _thread.Status is not (ThreadStatus.Unstarted or ThreadStatus.Terminated);

    public ThreadState ThreadState
    {
        get
        {
            var state = _thread.Status switch
            {
                ThreadStatus.Unstarted => ThreadState.Unstarted,
                ThreadStatus.Terminated => ThreadState.Stopped,
                ThreadStatus.Waiting => ThreadState.WaitSleepJoin,
                _ => ThreadState.Running,
            };

            if (_thread.IsSuspended)
            {
                state |= ThreadState.Suspended;
            }

            if (_thread.IsAborted && _thread.Status != ThreadStatus.Terminated)
            {
                state |= ThreadState.Aborted;
            }

            return state;
        }
    }

    // The interpreter has no exception of its own for a thread that does not exist yet.
    private ManagedThread Started => _thread.Status != ThreadStatus.Unstarted ? _thread : throw new Exception();

    public static void Sleep(int millisecondsTimeout)
    {
        Timeout.Check(millisecondsTimeout);
        var scheduler = Interpreter.Current.Scheduler;

        if (millisecondsTimeout == 0)
        {
            scheduler.Yield();
        }
        else
        {
            scheduler.Block(scheduler.DeadlineAfter(millisecondsTimeout));
        }
    }

    public static void Sleep(TimeSpan timeout) => Sleep(Timeout.Milliseconds(timeout, isManaged: true));

    public static void SpinWait(int iterations)
    {
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            Interpreter.Current.Scheduler.Safepoint();
        }
    }

    public void Start()
    {
        if (_thread.Status != ThreadStatus.Unstarted)
        {
            throw new ArgumentException();
        }

        _ = _thread.Body ?? throw new NullReferenceException();
        _thread.TakeMemory();
        _thread.Interpreter.Scheduler.Start(_thread);
    }

    public void Abort() => Started.Interpreter.Scheduler.Abort(_thread);

    public void Suspend() => Started.Interpreter.Scheduler.Suspend(_thread);

    public void Resume() => Started.Interpreter.Scheduler.Resume(_thread);

    public void Join() => Join(Timeout.Infinite);

    public bool Join(int millisecondsTimeout)
    {
        Timeout.Check(millisecondsTimeout);

        if (_thread.Status == ThreadStatus.Unstarted)
        {
            throw new Exception();
        }

        if (_thread.Status == ThreadStatus.Terminated)
        {
            return true;
        }

        var self = ManagedThread.Current;

        if (_thread == self)
        {
            throw new ArgumentException();
        }

        var scheduler = _thread.Interpreter.Scheduler;
        _thread.Joiners.Add(self);

        try
        {
            scheduler.Block(scheduler.DeadlineAfter(millisecondsTimeout));
        }
        finally
        {
            _thread.Joiners.Remove(self);
        }

        return _thread.Status == ThreadStatus.Terminated;
    }

    public bool Join(TimeSpan timeout) => Join(Timeout.Milliseconds(timeout));
}
