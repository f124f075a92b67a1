using System;
using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Runtime;

/// <summary>One nanoCLR: what the types of nanoFramework's API work on.</summary>
public sealed class Interpreter
{
    private int _lastThreadId;

    /// <param name="board">The native half.</param>
    /// <param name="serial">Where the console goes.</param>
    /// <param name="identity">What the board says it is.</param>
    /// <param name="time">The time of day; null for the host's.</param>
    public Interpreter(IBoard board, ISerialPort serial, BoardIdentity identity, WallClock? time = null)
    {
        Time = time ?? new WallClock();
        Board = board;
        Identity = identity;
        Heap = new ManagedHeap(identity.HeapBytes, isRepeatable: board.IsVirtual);
        Console = new BoardConsole(serial);
        Scheduler = new Scheduler(board, OnBoardEvents, identity.InstructionsPerSecond);
        Sockets = new SocketDriver(board);
        Tls = new TlsDriver(board, Sockets, Time);
        Timers = new SerialDispatcher(this);
        NativeEvents = new SerialDispatcher(this);
        Finalizers = new FinalizerQueue(this);
        Heap.Collected += Finalizers.Start;
        Network = new NetworkMonitor(this);
        Pins = new PinTable(PinRules.For(identity.Platform));
        Sntp = new SntpClient(this);
    }

    /// <summary>The board's time of day.</summary>
    public WallClock Time { get; }

    /// <summary>Starts the board anew, which ends this interpreter; null where nothing can.</summary>
    public Action<BoardRestart>? Restarter { get; init; }

    /// <summary>What woke the board for this start, as firmware reads it; 0 for nothing.</summary>
    public int WakeupCause { get; set; }

    /// <summary>When a sleeping board wakes by its timer, in milliseconds; below 0 never.</summary>
    internal long WakeupTimer { get; set; } = -1;

    internal SntpClient Sntp { get; }

    /// <summary>The board's pins. As all of the interpreter's state they belong to the managed thread that runs.</summary>
    public PinTable Pins { get; }

    internal static Interpreter Current => ManagedThread.Current.Interpreter;

    internal IBoard Board { get; }

    internal BoardIdentity Identity { get; }

    internal ManagedHeap Heap { get; }

    internal BoardConsole Console { get; }

    internal Scheduler Scheduler { get; }

    internal LockTable Locks { get; } = new();

    internal SocketDriver Sockets { get; }

    internal TlsDriver Tls { get; }

    /// <summary>Timer callbacks, one at a time.</summary>
    internal SerialDispatcher Timers { get; }

    /// <summary>Events that come from native code, one at a time.</summary>
    internal SerialDispatcher NativeEvents { get; }

    internal FinalizerQueue Finalizers { get; }

    internal NetworkMonitor Network { get; }

    /// <summary>The state of NetworkHelper, which is a static class for firmware.</summary>
    internal NetworkSetup NetworkSetup { get; private set; } = new();

    internal NativeEventSink EventSink { get; } = new();

    /// <summary>Starts instrumented firmware and returns. The board runs until the process ends.</summary>
    /// <param name="staticConstructors">What runs before the entry point, in this order. One that throws ends; the next one runs.</param>
    /// <param name="main">The entry point.</param>
    public void Start(IReadOnlyList<Action> staticConstructors, Action main)
    {
        HeapHooks.Arm(Heap);
        Scheduler.CountInstructions();
        InterpreterHooks.Finalizers = Finalizers;
        Scheduler.IsUninterrupted = true;

        Start(() =>
        {
            foreach (var constructor in staticConstructors)
            {
                RunCallback(constructor);
            }

            Scheduler.AllowInterruption();
            main();
        });
    }

    /// <summary>Starts the main thread and returns.</summary>
    /// <param name="main">The entry point.</param>
    public void Start(Action main)
    {
        Scheduler.Start(new ManagedThread(this, NextThreadId(), main));

        // The static constructors have a thread of their own on the board, which is counted.
        NextThreadId();
        Scheduler.Run();
    }

    /// <summary>Before the board starts anew.</summary>
    internal event nanoFramework.Runtime.Native.RebootEventHandler? Rebooting;

    internal void RaiseRebooting() => Rebooting?.Invoke();

    /// <summary>Asks for a new start: at the end of the running thread's quantum, or when it waits.</summary>
    internal void Restart(BoardRestart restart) => Scheduler.Stop(() => Restarter?.Invoke(restart));

    /// <summary>Forgets what NetworkHelper did so far.</summary>
    internal void ResetNetworkSetup()
    {
        NetworkSetup.Stop();
        NetworkSetup = new NetworkSetup();
    }

    internal int NextThreadId() => ++_lastThreadId;

    /// <summary>Runs a thread's body to its end: an exception that nothing catches ends this thread only.</summary>
    internal void RunBody(ManagedThread thread)
    {
        if (!thread.IsAborted && thread.Body is { } body)
        {
            RunCallback(body);
        }

        Locks.ReleaseAll(thread);
    }

    /// <summary>Runs firmware code that nobody waits for.</summary>
    internal void RunCallback(Action callback)
    {
        var stack = InterpreterHooks.StackUsed;

        try
        {
            callback();
        }
        catch (ThreadAbortException)
        {
            InterpreterHooks.StackUsed = stack;
            // Abort is how the thread was meant to end; nanoCLR says nothing of it either.
        }
        catch (Exception exception)
        {
            InterpreterHooks.StackUsed = stack;
            Console.Write(UncaughtException.Describe(exception, ManagedThread.Current.Id));
        }
    }

    private void OnBoardEvents(BoardEvents events)
    {
        if ((events & BoardEvents.Network) != 0)
        {
            Network.OnChange();
        }
    }
}
