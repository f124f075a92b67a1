using System;
using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Runtime;

/// <summary>A thread of the interpreter. Every member belongs to the holder of the baton.</summary>
internal sealed class ManagedThread
{
    [ThreadStatic]
    private static ManagedThread? s_current;

    private bool _isAbortThrown;

    public ManagedThread(Interpreter interpreter, int id, Action? body)
    {
        Interpreter = interpreter;
        Id = id;
        Body = body;
    }

    /// <summary>The thread that runs, which is the holder of the baton.</summary>
    /// <exception cref="InvalidOperationException">The caller is no thread of an interpreter.</exception>
    public static ManagedThread Current
    {
        get => s_current ?? throw new InvalidOperationException("This code runs on the virtual board only.");
        set => s_current = value;
    }

    /// <summary>Whether the caller is one.</summary>
    public static bool IsOne => s_current is not null;

    public Interpreter Interpreter { get; }

    public int Id { get; }

    /// <summary>What it runs; nothing once it has ended, so that its objects can be collected.</summary>
    public Action? Body { get; private set; }

    public ThreadPriority Priority { get; set; } = ThreadPriority.Normal;

    /// <summary>What firmware holds of this thread; made when it asks.</summary>
    public Thread? Face { get; set; }

    public ThreadStatus Status { get; set; }

    public bool IsSuspended { get; set; }

    public bool IsAborted { get; set; }

    /// <summary>Became ready while suspended.</summary>
    public bool IsReadyOnResume { get; set; }

    /// <summary>Quanta used, weighted by priority; the lowest runs first.</summary>
    public long Debt { get; set; }

    /// <summary>IL instructions executed until the last time that the thread gave way.</summary>
    public long Executed { get; set; }

    /// <summary>What its frames take on the board, in octets, since the last time that the thread gave way.</summary>
    public int StackUsed { get; set; }

    /// <summary>When a waiting thread goes on unwoken; below 0 never.</summary>
    public long Deadline { get; set; }

    /// <summary>Board events that wake a waiting thread.</summary>
    public BoardEvents Events { get; set; }

    /// <summary>Whether the last wait ended by a wake rather than by its deadline.</summary>
    public bool WasWoken { get; set; }

    /// <summary>The .NET thread that this one runs on; null until it runs for the first time.</summary>
    public Worker? Worker { get; set; }

    /// <summary>Whether memory is reserved for it: firmware started it.</summary>
    public bool HasMemory { get; private set; }

    /// <summary>Threads in Join on this one.</summary>
    public List<ManagedThread> Joiners { get; } = [];

    /// <summary>What one quantum adds to <see cref="Debt"/>: 2 for Highest, doubled a step down, as in nanoCLR.</summary>
    public int QuantumDebit => 2 << (ThreadPriority.Highest - Priority);

    /// <summary>The limit for the time of a method; null without one.</summary>
    public Alarm? Constraint { get; set; }

    /// <summary>The limit has passed.</summary>
    public bool IsOverdue { get; set; }

    /// <summary>Takes the memory of a thread that firmware starts.</summary>
    /// <exception cref="OutOfMemoryException">There is too little.</exception>
    public void TakeMemory()
    {
        HeapHooks.Heap?.Reserve(ObjectSizes.Thread);
        HasMemory = HeapHooks.Heap is not null;
    }

    /// <summary>The thread has run.</summary>
    public void End()
    {
        Status = ThreadStatus.Terminated;
        Body = () => { };

        if (HasMemory)
        {
            Interpreter.Heap.Release(ObjectSizes.Thread);
        }
    }

    /// <summary>Looks at every call that could block.</summary>
    /// <exception cref="ThreadAbortException">Somebody called Abort. Once: handlers and finally blocks run then as they would otherwise.</exception>
    public void ThrowIfAborted()
    {
        if (IsOverdue)
        {
            IsOverdue = false;
            throw new nanoFramework.Runtime.Native.ConstraintException();
        }

        if (IsAborted && !_isAbortThrown)
        {
            _isAbortThrown = true;
            throw new ThreadAbortException();
        }
    }

    /// <summary>A handler has ended.</summary>
    /// <exception cref="ThreadAbortException">The thread is being aborted, and no handler stops that.</exception>
    public void GoOnAborting()
    {
        if (_isAbortThrown)
        {
            throw new ThreadAbortException();
        }
    }
}
