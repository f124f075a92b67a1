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
    private bool _isRunning;

    public SerialDispatcher(Interpreter interpreter) => _interpreter = interpreter;

    /// <summary>Called by the holder of the baton, or by the scheduler.</summary>
    public void Post(Action callback)
    {
        _pending.Enqueue(callback);

        if (_isRunning)
        {
            return;
        }

        _isRunning = true;

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

        _isRunning = false;
    }
}
