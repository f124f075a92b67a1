using System.Collections.Generic;

namespace NanoNet.Runtime;

/// <summary>The locks that some thread holds: Monitor's other half.</summary>
internal sealed class LockTable
{
    private readonly Dictionary<object, Lock> _held = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Lock> _unused = new();

    /// <summary>Waits until the calling thread owns the lock of an object.</summary>
    public void Enter(object owned)
    {
        var self = ManagedThread.Current;

        if (!_held.TryGetValue(owned, out var held))
        {
            held = _unused.Count > 0 ? _unused.Pop() : new Lock();
            held.Owner = self;
            held.Depth = 1;
            _held.Add(owned, held);
            return;
        }

        if (held.Owner == self)
        {
            held.Depth++;
            return;
        }

        held.Waiters.Add(self);

        try
        {
            while (held.Owner != self)
            {
                self.Interpreter.Scheduler.Block(Scheduler.Never);
            }
        }
        catch
        {
            held.Waiters.Remove(self);

            if (held.Owner == self)
            {
                HandOver(owned, held);
            }

            throw;
        }
    }

    /// <returns>False if the calling thread does not own the lock.</returns>
    public bool Exit(object owned)
    {
        if (!_held.TryGetValue(owned, out var held) || held.Owner != ManagedThread.Current)
        {
            return false;
        }

        if (--held.Depth == 0)
        {
            HandOver(owned, held);
        }

        return true;
    }

    /// <summary>Frees what a thread that ended still held, as nanoCLR does.</summary>
    public void ReleaseAll(ManagedThread thread)
    {
        List<object>? orphans = null;

        foreach (var (owned, held) in _held)
        {
            if (held.Owner == thread)
            {
                (orphans ??= []).Add(owned);
            }
        }

        if (orphans is null)
        {
            return;
        }

        foreach (var owned in orphans)
        {
            HandOver(owned, _held[owned]);
        }
    }

    // The longest waiter owns the lock at once: the one that leaves cannot take it again before.
    private void HandOver(object owned, Lock held)
    {
        if (held.Waiters.Count == 0)
        {
            _held.Remove(owned);
            held.Owner = null;
            _unused.Push(held);
            return;
        }

        var next = held.Waiters[0];
        held.Waiters.RemoveAt(0);
        held.Owner = next;
        held.Depth = 1;
        next.Interpreter.Scheduler.Wake(next);
    }
}
