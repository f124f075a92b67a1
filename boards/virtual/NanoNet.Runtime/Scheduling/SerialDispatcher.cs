using System;
using System.Collections.Generic;

namespace NanoNet.Runtime;

/// <summary>Runs callbacks one at a time on one managed thread, which exists while there are any.</summary>
/// <remarks>nanoCLR has such a thread for timers and one for native events.</remarks>
internal sealed class SerialDispatcher
{
    private readonly Interpreter _interpreter;
    private readonly Queue<Action> _pending = new();
    private int _threadId;

    public SerialDispatcher(Interpreter interpreter) => _interpreter = interpreter;

    /// <summary>Whether a callback runs or waits to.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Called by the holder of the baton, or by the scheduler.</summary>
    public void Post(Action callback)
    {
        _pending.Enqueue(callback);

        if (IsRunning)
        {
            return;
        }

        IsRunning = true;

        if (_threadId == 0)
        {
            _threadId = _interpreter.NextThreadId();
        }

        _interpreter.Scheduler.Start(new ManagedThread(_interpreter, _threadId, Drain));
    }

    private void Drain()
    {
        while (_pending.TryDequeue(out var callback))
        {
            _interpreter.RunCallback(callback);
        }

        IsRunning = false;
    }
}
