using System.Threading;

namespace NanoNet.Runtime;

/// <summary>One wait for one or all of some handles.</summary>
internal sealed class WaitOperation
{
    private const int Unsatisfied = -1;

    private readonly WaitHandle[] _handles;
    private readonly bool _all;

    public WaitOperation(ManagedThread thread, WaitHandle[] handles, bool all)
    {
        Thread = thread;
        _handles = handles;
        _all = all;
    }

    public ManagedThread Thread { get; }

    /// <summary>Index of the handle that ended the wait, 0 for all of them, -1 while it goes on.</summary>
    public int SatisfiedBy { get; private set; } = Unsatisfied;

    /// <summary>Takes the signals that the wait is for, if they are there.</summary>
    public bool TrySatisfy()
    {
        return _all ? TryAll() : TryAny();
    }

    /// <summary>Waits.</summary>
    /// <returns><see cref="SatisfiedBy"/>, or <see cref="WaitHandle.WaitTimeout"/>.</returns>
    public int Run(int milliseconds)
    {
        var scheduler = Thread.Interpreter.Scheduler;
        scheduler.Safepoint();

        if (TrySatisfy())
        {
            return SatisfiedBy;
        }

        foreach (var handle in _handles)
        {
            handle.Waits.Add(this);
        }

        try
        {
            scheduler.Block(scheduler.DeadlineAfter(milliseconds));
        }
        finally
        {
            foreach (var handle in _handles)
            {
                handle.Waits.Remove(this);
            }
        }

        return SatisfiedBy == Unsatisfied ? WaitHandle.WaitTimeout : SatisfiedBy;
    }

    private bool TryAny()
    {
        for (var index = 0; index < _handles.Length; index++)
        {
            if (_handles[index].IsSignaled)
            {
                _handles[index].Consume();
                SatisfiedBy = index;
                return true;
            }
        }

        return false;
    }

    private bool TryAll()
    {
        foreach (var handle in _handles)
        {
            if (!handle.IsSignaled)
            {
                return false;
            }
        }

        foreach (var handle in _handles)
        {
            handle.Consume();
        }

        SatisfiedBy = 0;
        return true;
    }
}
