extern alias host;

using System;
using System.Collections.Concurrent;
using System.Reflection;

namespace NanoNet.Runtime;

/// <summary>Objects of the firmware that .NET found to be garbage and whose finalizers run on a thread of the interpreter.</summary>
internal sealed class FinalizerQueue
{
    private static readonly Action<object> s_finalize =
        typeof(object).GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action<object>>();

    private readonly ConcurrentQueue<object> _garbage = new();
    private readonly SerialDispatcher _thread;

    public FinalizerQueue(Interpreter interpreter) => _thread = new SerialDispatcher(interpreter);

    /// <summary>Called on .NET's thread for finalizers, at any time. Nothing runs yet: .NET collects when it likes, the interpreter when it must.</summary>
    public void Add(object garbage) => _garbage.Enqueue(garbage);

    /// <summary>Whether some have still to run.</summary>
    public bool IsBusy => _thread.IsRunning;

    /// <summary>Makes the finalizers of all garbage ready to run. Called by the holder of the baton after a collection.</summary>
    public void Start()
    {
        host::System.GC.WaitForPendingFinalizers();

        while (_garbage.TryDequeue(out var garbage))
        {
            _thread.Post(() => s_finalize(garbage));
        }
    }
}
