using System;
using System.Collections.Generic;

namespace NanoNet.Runtime;

/// <summary>Runs managed threads one at a time, as nanoCLR's interpreter task does.</summary>
/// <remarks>
/// Each managed thread is a .NET thread that sleeps until the baton is passed to it. Whoever holds the baton owns all state here, so there are no
/// locks. A holder that cannot go on picks the next thread itself, waiting in <see cref="IBoardClock.Wait"/> while none is ready, so a lone
/// thread that waits for the network never changes threads. Every wait of the runtime ends up in <see cref="Block"/>.
/// </remarks>
internal sealed class Scheduler
{
    /// <summary>A deadline that does not come.</summary>
    public const long Never = -1;

    /// <summary>How long a thread runs before others of its priority get their turn (nanoCLR: 20 ms).</summary>
    public const long Quantum = 20 * NanosecondsPerMillisecond;

    public const long NanosecondsPerMillisecond = 1_000_000;

    // What a call into the board's own libraries costs of the quantum. They are native code on the board, and some never block.
    private const int NativeCallInstructions = 10;

    private readonly long _instructionsPerSecond;

    // A quantum in IL instructions, which is what counts for instrumented code: the same program is pre-empted at the same places each time.
    private readonly long _quantumInstructions;
    private readonly IBoardClock _clock;
    private readonly Action<BoardEvents> _onEvents;
    private readonly List<ManagedThread> _ready = [];
    private readonly List<ManagedThread> _waiting = [];
    private readonly List<Alarm> _alarms = [];
    private readonly Stack<Worker> _idle = new();
    private long _sliceStart;
    private long _debtFloor;
    private long _sliceBudget;
    private Action? _shutdown;

    /// <param name="clock">The board's clock.</param>
    /// <param name="onEvents">Told of every event, before the threads that wait for it are made ready. It must not block.</param>
    /// <param name="instructionsPerSecond">How fast the board's interpreter is.</param>
    public Scheduler(IBoardClock clock, Action<BoardEvents> onEvents, long instructionsPerSecond)
    {
        _instructionsPerSecond = instructionsPerSecond;
        _quantumInstructions = instructionsPerSecond / 1000 * Quantum / NanosecondsPerMillisecond;
        _clock = clock;
        _onEvents = onEvents;
    }

    public long Now => _clock.Now;

    /// <summary>Whether the code that runs is instrumented. Quanta of other code, which only tests run, are measured by the clock.</summary>
    private bool CountsInstructions => InterpreterHooks.IsOwnedBy(this);

    /// <summary>Set while static constructors run: nothing pre-empts them.</summary>
    public bool IsUninterrupted { get; set; }

    /// <summary>From now on the code that runs is instrumented.</summary>
    public unsafe void CountInstructions()
    {
        InterpreterHooks.Arm(this);
        _clock.UseMeter(InterpreterHooks.Meter, _instructionsPerSecond);
    }

    /// <summary>Ends the time in which nothing pre-empts the calling thread.</summary>
    public void AllowInterruption()
    {
        IsUninterrupted = false;
        Charge(ManagedThread.Current);
        BeginSlice(ManagedThread.Current);
    }

    /// <summary>Gives the baton to the first ready thread. Called once, by the host, when everything is set up.</summary>
    public void Run() => PassBaton(PickNext());

    /// <summary>Makes an unstarted thread ready.</summary>
    public void Start(ManagedThread thread) => MakeReady(thread);

    /// <summary>The deadline that lies a number of milliseconds ahead; below 0 means never.</summary>
    public long DeadlineAfter(long milliseconds) => milliseconds < 0 ? Never : Now + (milliseconds * NanosecondsPerMillisecond);

    /// <summary>The calling thread waits until <see cref="Wake"/>, one of the events, or the deadline.</summary>
    /// <returns>False at the deadline.</returns>
    public bool Block(long deadline, BoardEvents events = BoardEvents.None)
    {
        var self = ManagedThread.Current;
        self.ThrowIfAborted();
        self.Deadline = deadline;
        self.Events = events;
        self.WasWoken = false;
        self.Status = ThreadStatus.Waiting;
        Charge(self);
        _waiting.Add(self);
        SwitchFrom(self);
        return self.WasWoken;
    }

    /// <summary>Ends the wait of a thread; nothing if it does not wait.</summary>
    public void Wake(ManagedThread thread)
    {
        if (thread.Status == ThreadStatus.Waiting && _waiting.Remove(thread))
        {
            thread.WasWoken = true;
            MakeReady(thread);
        }
    }

    /// <summary>Lets the other ready threads go first.</summary>
    public void Yield()
    {
        var self = ManagedThread.Current;
        self.ThrowIfAborted();
        Charge(self);
        MakeReady(self);
        SwitchFrom(self);
    }

    /// <summary>Gives way if the quantum is used up. Calls that do not block go through here, so that no thread starves the others with them.</summary>
    public void Safepoint()
    {
        if (!CountsInstructions)
        {
            if (Now - _sliceStart >= Quantum)
            {
                Yield();
                return;
            }
        }
        else if (!InterpreterHooks.Spend(NativeCallInstructions))
        {
            EndMeter();
            return;
        }

        ManagedThread.Current.ThrowIfAborted();
    }

    /// <summary>The meter is empty: the quantum is used up, or the board has something to do before it is.</summary>
    public void EndMeter()
    {
        if (InterpreterHooks.Budget < 0)
        {
            Yield();
            return;
        }

        _clock.Pass();
        ManagedThread.Current.ThrowIfAborted();
    }

    public void Suspend(ManagedThread thread)
    {
        if (thread.IsSuspended || thread.Status is ThreadStatus.Unstarted or ThreadStatus.Terminated)
        {
            return;
        }

        thread.IsSuspended = true;

        if (thread.Status == ThreadStatus.Ready)
        {
            _ready.Remove(thread);
            thread.IsReadyOnResume = true;
        }
        else if (thread.Status == ThreadStatus.Running)
        {
            thread.IsReadyOnResume = true;
            Charge(thread);
            SwitchFrom(thread);
        }
    }

    public void Resume(ManagedThread thread)
    {
        thread.IsSuspended = false;

        if (thread.IsReadyOnResume)
        {
            thread.IsReadyOnResume = false;
            MakeReady(thread);
        }
    }

    public void Abort(ManagedThread thread)
    {
        if (thread.Status is ThreadStatus.Unstarted or ThreadStatus.Terminated)
        {
            return;
        }

        thread.IsAborted = true;
        InterpreterHooks.AnyAborted = true;
        Resume(thread);
        Wake(thread);

        if (thread == ManagedThread.Current)
        {
            thread.ThrowIfAborted();
        }
    }

    /// <summary>Stops all threads, the calling one too.</summary>
    /// <param name="milliseconds">How long; below 0 for ever.</param>
    public void Freeze(long milliseconds)
    {
        var end = DeadlineAfter(milliseconds);

        // What happens meanwhile is delivered at the end.
        var missed = BoardEvents.None;

        while (end == Never || Now < end)
        {
            missed |= _clock.Wait(end);
        }

        Deliver(missed);
    }

    /// <summary>Lets no managed thread run any more once the running one has given way.</summary>
    /// <param name="shutdown">What happens then.</param>
    public void Stop(Action shutdown) => _shutdown ??= shutdown;

    /// <summary>The time of a method is over: its thread ends there, unless it has left it.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="depth">What the frames took when the limit was set.</param>
    public void Constrain(ManagedThread thread, int depth)
    {
        thread.Constraint = null;

        if (thread.Status != ThreadStatus.Terminated && thread.StackUsed >= depth)
        {
            thread.IsOverdue = true;
            Wake(thread);
        }
    }

    public void SetAlarm(Alarm alarm, long due)
    {
        if (alarm.Due < 0 && due >= 0)
        {
            _alarms.Add(alarm);
        }
        else if (alarm.Due >= 0 && due < 0)
        {
            _alarms.Remove(alarm);
        }

        alarm.Due = due;
    }

    private void PassBaton(ManagedThread thread)
    {
        if (thread.Worker is null)
        {
            thread.Worker = _idle.Count > 0 ? _idle.Pop() : new Worker(RunToEnd);
            thread.Worker.Assign(thread);
        }

        thread.Worker.PassBaton();
    }

    private void SwitchFrom(ManagedThread self)
    {
        var next = PickNext();

        if (next != self)
        {
            PassBaton(next);
            self.Worker!.AwaitBaton();
        }

        BeginSlice(self);
        self.ThrowIfAborted();
    }

    private void RunToEnd(Worker worker, ManagedThread thread)
    {
        ManagedThread.Current = thread;
        BeginSlice(thread);
        thread.Interpreter.RunBody(thread);
        thread.End();
        thread.Worker = null;

        foreach (var joiner in thread.Joiners)
        {
            Wake(joiner);
        }

        // This worker, which no managed thread owns any more, waits for the next one to become ready: after the last thread
        // has ended the board stays powered.
        var next = PickNext();
        _idle.Push(worker);
        PassBaton(next);
    }

    private unsafe void BeginSlice(ManagedThread thread)
    {
        thread.Status = ThreadStatus.Running;
        _debtFloor = thread.Debt;
        _sliceStart = Now;

        if (CountsInstructions)
        {
            _sliceBudget = IsUninterrupted ? long.MaxValue : _quantumInstructions;
            _clock.Grant(InterpreterHooks.Meter, _sliceBudget);
            InterpreterHooks.StackUsed = thread.StackUsed;
        }
    }

    // Only full quanta cost, as in nanoCLR: a thread that blocks before its quantum ends owes nothing.
    private void Charge(ManagedThread thread)
    {
        var quanta = (Now - _sliceStart) / Quantum;

        if (CountsInstructions)
        {
            var executed = _sliceBudget - InterpreterHooks.Budget;
            thread.Executed += executed;
            thread.StackUsed = InterpreterHooks.StackUsed;
            _sliceBudget = InterpreterHooks.Budget;
            quanta = executed / _quantumInstructions;
        }

        thread.Debt += quanta * thread.QuantumDebit;
    }

    private void MakeReady(ManagedThread thread)
    {
        thread.Status = ThreadStatus.Ready;

        if (thread.IsSuspended)
        {
            thread.IsReadyOnResume = true;
            return;
        }

        // A thread that slept for long has no right to the time that it did not use.
        if (thread.Debt < _debtFloor)
        {
            thread.Debt = _debtFloor;
        }

        var index = _ready.Count;

        while (index > 0 && _ready[index - 1].Debt > thread.Debt)
        {
            index--;
        }

        _ready.Insert(index, thread);
    }

    private ManagedThread PickNext()
    {
        if (_shutdown is not null)
        {
            _shutdown();

            while (true)
            {
                _clock.Wait(Never);
            }
        }

        // A look at the events first: threads that are always ready must not keep the network from the others.
        Deliver(_clock.Wait(0));

        while (true)
        {
            RaiseWhatIsDue();

            if (_ready.Count > 0)
            {
                var next = _ready[0];
                _ready.RemoveAt(0);
                return next;
            }

            Deliver(_clock.Wait(NextDeadline()));
        }
    }

    private void Deliver(BoardEvents events)
    {
        if (events == BoardEvents.None)
        {
            return;
        }

        _onEvents(events);

        for (var index = 0; index < _waiting.Count;)
        {
            var thread = _waiting[index];

            if ((thread.Events & events) == 0)
            {
                index++;
                continue;
            }

            _waiting.RemoveAt(index);
            thread.WasWoken = true;
            MakeReady(thread);
        }
    }

    // In the order of the deadlines, not of the lists, so that what happens does not depend on how late the look comes.
    private void RaiseWhatIsDue()
    {
        var now = Now;

        while (true)
        {
            ManagedThread? thread = null;
            Alarm? alarm = null;
            var earliest = now;

            foreach (var candidate in _waiting)
            {
                if (candidate.Deadline >= 0 && (candidate.Deadline < earliest || (thread is null && candidate.Deadline == earliest)))
                {
                    thread = candidate;
                    earliest = candidate.Deadline;
                }
            }

            foreach (var candidate in _alarms)
            {
                if (candidate.Due < earliest || (thread is null && alarm is null && candidate.Due == earliest))
                {
                    alarm = candidate;
                    earliest = candidate.Due;
                }
            }

            if (alarm is not null)
            {
                SetAlarm(alarm, Never);
                alarm.Ring(earliest);
            }
            else if (thread is not null)
            {
                _waiting.Remove(thread);
                MakeReady(thread);
            }
            else
            {
                return;
            }
        }
    }

    private long NextDeadline()
    {
        var next = long.MaxValue;

        foreach (var thread in _waiting)
        {
            if (thread.Deadline >= 0 && thread.Deadline < next)
            {
                next = thread.Deadline;
            }
        }

        foreach (var alarm in _alarms)
        {
            if (alarm.Due < next)
            {
                next = alarm.Due;
            }
        }

        return next == long.MaxValue ? Never : next;
    }
}
