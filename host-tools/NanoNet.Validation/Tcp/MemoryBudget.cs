using System;
using System.Collections.Generic;
using System.Numerics;

namespace NanoNet.Validation;

/// <summary>
/// Octets that all connections together may hold of what was sent, and the arrays for them, which go from one connection to the next.
/// Who gets none judges no repetitions, and says so.
/// </summary>
/// <remarks>The runtime's pool keeps one for each thread, and looking for the thread's costs more than all of this.</remarks>
internal sealed class MemoryBudget(long octets)
{
    // Of each size so many octets are kept for those that come.
    private const int MaxKept = 1 << 20;

    private readonly Stack<byte[]>[] _kept = MakeStacks();
    private long _left = octets;

    /// <summary>Lends an array.</summary>
    /// <param name="size">A power of two.</param>
    /// <param name="array">The array; empty if there is none.</param>
    /// <returns>False if the budget is used up.</returns>
    public bool TryRent(int size, out byte[] array)
    {
        array = [];

        if (_left < size)
        {
            return false;
        }

        _left -= size;
        array = _kept[BitOperations.Log2((uint)size)].TryPop(out var kept) ? kept : GC.AllocateUninitializedArray<byte>(size);
        return true;
    }

    /// <summary>Takes an array back.</summary>
    public void Return(byte[] array)
    {
        if (array.Length == 0)
        {
            return;
        }

        _left += array.Length;
        var kept = _kept[BitOperations.Log2((uint)array.Length)];

        if ((long)kept.Count * array.Length < MaxKept)
        {
            kept.Push(array);
        }
    }

    private static Stack<byte[]>[] MakeStacks()
    {
        const int Sizes = 32;

        var stacks = new Stack<byte[]>[Sizes];

        for (var i = 0; i < Sizes; i++)
        {
            stacks[i] = new Stack<byte[]>();
        }

        return stacks;
    }
}
