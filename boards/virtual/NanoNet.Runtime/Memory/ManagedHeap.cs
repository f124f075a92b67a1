extern alias host;

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Host = host::System.GC;

namespace NanoNet.Runtime;

/// <summary>The board's managed heap: what objects would take there, and which of them are still there.</summary>
/// <remarks>
/// Objects are .NET's. A table of weak handles knows the size of each on the board; when the heap is full, .NET's collector says which have
/// gone. A heap of the board has no generations and is not fragmented here: an allocation fails when the sum does not fit.
/// Everything belongs to the holder of the baton.
/// </remarks>
internal sealed class ManagedHeap
{
    /// <summary>A block's length is a 16-bit number of pieces of 12 octets.</summary>
    public const int MaxOctets = 0xFFFF * ObjectSizes.Block;

    // Where a collection of what is young leaves less than this part of the heap, all of it is looked through.
    private const int EnoughFree = 8;
    private const int FirstSlots = 1024;

    private readonly bool _isRepeatable;
    private readonly long _limit;
    private readonly Stack<int> _free = new();
    private GCHandle[] _handles = [];
    private int[] _octets = [];
    private int _slots;
    private int _collections;
    private long _used;

    /// <param name="limit">Size of the heap; 0 if unknown, and then there is no end.</param>
    /// <param name="isRepeatable">Whether the same is free at the same instruction in each run: then nothing counts that .NET has collected by itself, nor which
    /// objects it takes for old, which depend on the machine and on what else the process does.</param>
    public ManagedHeap(long limit, bool isRepeatable = false)
    {
        _limit = limit > 0 ? limit : long.MaxValue;
        _isRepeatable = isRepeatable;
        WeakTargets = isRepeatable ? new WeakTargets() : null;
    }

    /// <summary>All garbage has been found. Raised to the holder of the baton.</summary>
    public event Action? Collected;

    /// <summary>An object was put on the heap. Raised with the object and its octets.</summary>
    public event Action<object, int>? Added;

    /// <summary>What weak references lead to; null where they may lose it at any moment.</summary>
    public WeakTargets? WeakTargets { get; }

    /// <summary>What is free as far as is known without a collection.</summary>
    public long Free => _limit - _used;

    /// <summary>What firmware is told: the stack of the running thread is on the heap too.</summary>
    public uint FreeOctets => (uint)Math.Min(Math.Max(Free - InterpreterHooks.StackUsed, 0), uint.MaxValue);

    /// <summary>Puts an object on the heap until it is collected.</summary>
    /// <returns>Its place, for <see cref="Resize"/>.</returns>
    /// <exception cref="OutOfMemoryException">It does not fit.</exception>
    public int Add(object made, int octets)
    {
        MakeRoom(octets);
        var slot = TakeSlot();
        _handles[slot].Target = made;
        _octets[slot] = octets;
        Use(octets);
        Added?.Invoke(made, octets);
        return slot;
    }

    /// <summary>An object that is on the heap gets another size.</summary>
    /// <exception cref="OutOfMemoryException">It does not fit.</exception>
    public void Resize(int slot, int octets)
    {
        MakeRoom(Math.Max(octets - _octets[slot], 0));
        Use(octets - _octets[slot]);
        _octets[slot] = octets;
    }

    /// <summary>Takes memory that no object stands for.</summary>
    /// <exception cref="OutOfMemoryException">It is not there.</exception>
    public void Reserve(int octets)
    {
        MakeRoom(octets);
        Use(octets);
    }

    /// <summary>Gives back what <see cref="Reserve"/> took.</summary>
    public void Release(int octets) => Use(-octets);

    /// <summary>Collects until that much is free beside the stack of the running thread.</summary>
    /// <exception cref="OutOfMemoryException">It is not to be had.</exception>
    public void MakeRoom(long octets)
    {
        if (octets > MaxOctets)
        {
            throw new OutOfMemoryException();
        }

        var needed = octets + InterpreterHooks.StackUsed;

        if (needed <= Free)
        {
            return;
        }

        if (!_isRepeatable)
        {
            Collect(generation: 0);
        }

        if (needed > Free || Free - needed < _limit / EnoughFree)
        {
            Collect();
        }

        if (needed > Free)
        {
            throw new OutOfMemoryException();
        }
    }

    /// <summary>Says how far the stack of the running thread may grow without a question.</summary>
    public void LimitStack() => InterpreterHooks.StackLimit = (int)Math.Min(Free, int.MaxValue);

    /// <summary>Gives back what nothing refers to.</summary>
    public void Collect()
    {
        Collect(Host.MaxGeneration);
        Collected?.Invoke();
    }

    private void Collect(int generation)
    {
        WeakTargets?.LetGo();
        Host.Collect(generation, GCCollectionMode.Forced, blocking: true, compacting: false);
        WeakTargets?.TakeBack();
        Sweep();
    }

    private void Use(int octets)
    {
        _used += octets;
        LimitStack();
    }

    private int TakeSlot()
    {
        // Whatever .NET has collected in the meantime makes places: the table stays as small as it can without a collection of its own.
        if (_free.Count == 0 && !_isRepeatable && _collections != Host.CollectionCount(0))
        {
            Sweep();
        }

        return _free.TryPop(out var slot) ? slot : NewSlot();
    }

    private int NewSlot()
    {
        if (_slots == _handles.Length)
        {
            var length = Math.Max(FirstSlots, 2 * _slots);
            Array.Resize(ref _handles, length);
            Array.Resize(ref _octets, length);
        }

        _handles[_slots] = GCHandle.Alloc(null, GCHandleType.Weak);
        return _slots++;
    }

    private void Sweep()
    {
        _collections = Host.CollectionCount(0);
        var freed = 0L;

        for (var slot = 0; slot < _slots; slot++)
        {
            if (_octets[slot] != 0 && _handles[slot].Target is null)
            {
                freed += _octets[slot];
                _octets[slot] = 0;
                _free.Push(slot);
            }
        }

        _used -= freed;
        LimitStack();
    }
}
