extern alias host;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;

namespace NanoNet.Runtime;

/// <summary>Objects of the firmware that .NET found to be garbage and whose finalizers run on a thread of the interpreter.</summary>
/// <remarks>.NET finds them in any order. They run in the order in which they were made, as on nanoCLR: what happens depends on the firmware alone.</remarks>
internal sealed class FinalizerQueue
{
    private static readonly Action<object> s_finalize =
        typeof(object).GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action<object>>();

    private readonly ConditionalWeakTable<object, object> _numbers = [];
    private readonly ConcurrentQueue<object> _garbage = new();
    private readonly Queue<object> _due = new();
    private readonly Interpreter _interpreter;
    private int _threadId;
    private long _made;

    public FinalizerQueue(Interpreter interpreter) => _interpreter = interpreter;

    /// <summary>Whether some have still to run.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>An object that has a finalizer was made.</summary>
    public void Register(object made) => _numbers.TryAdd(made, _made++);

    /// <summary>Called on .NET's thread for finalizers, at any time. Nothing runs yet: .NET collects when it likes, the interpreter when it must.</summary>
    public void Add(object garbage) => _garbage.Enqueue(garbage);

    /// <summary>Makes the finalizers of all garbage ready to run. Called by the holder of the baton after a collection.</summary>
    public void Start()
    {
        host::System.GC.WaitForPendingFinalizers();
        var found = new List<(long Number, object Garbage)>();

        while (_garbage.TryDequeue(out var garbage))
        {
            if (_numbers.TryGetValue(garbage, out var number))
            {
                found.Add(((long)number, garbage));
            }
            else if (garbage.GetType().Assembly == typeof(FinalizerQueue).Assembly)
            {
                // Made by the runtime, for the firmware; what the firmware itself made without a number belongs to another board.
                found.Add((long.MaxValue, garbage));
            }
        }

        found.Sort((left, right) => left.Number.CompareTo(right.Number));

        // What a finalizer that is due may still use waits for the next collection, as on nanoCLR.
        var used = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (var (_, garbage) in found)
        {
            if (used.Contains(garbage))
            {
                host::System.GC.ReRegisterForFinalize(garbage);
            }
            else
            {
                _due.Enqueue(garbage);
                ObjectGraph.AddReferents(garbage, used);
            }
        }

        if (!IsBusy)
        {
            StartNext();
        }
    }

    // Each is a thread of its own, so that others run between two of them; all have one number.
    private void StartNext()
    {
        IsBusy = _due.TryDequeue(out var garbage);

        if (!IsBusy)
        {
            return;
        }

        if (_threadId == 0)
        {
            _threadId = _interpreter.NextThreadId();
        }

        _interpreter.Scheduler.Start(new ManagedThread(_interpreter, _threadId, () => Run(garbage!)) { Priority = ThreadPriority.BelowNormal });
    }

    private void Run(object garbage)
    {
        _interpreter.RunCallback(() => s_finalize(garbage));
        StartNext();
    }
}
