using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;

namespace NanoNet.Validation;

/// <summary>
/// Octets that all connections together may hold of what was sent, and the room for them, which goes from one connection to the next.
/// Who gets none judges no repetitions, and says so.
/// </summary>
/// <remarks>
/// The runtime's pool keeps one array for each thread, and looking for the thread's costs more than all of this. Most connections hold little: small pieces
/// are cut from large arrays, as an array of its own would cost a fifth more, and the collector a look at each.
/// </remarks>
internal sealed class MemoryBudget(long octets)
{
    // Of each size so many octets are kept for those that come.
    private const int MaxKept = 1 << 20;

    /// <summary>The largest pieces that share an array.</summary>
    private const int MaxShared = 256;

    // Its first octets say which one it is. Pieces that are given back stay: no more of them can be than were lent at a time.
    private const int SharedLength = 1 << 16;
    private const int Sizes = 32;

    private readonly Stack<LentOctets>[] _kept = MakeStacks();
    private long _left = octets;
    private readonly List<byte[]> _shared = [];
    private int _sharedUsed = SharedLength;

    // Of each small size the first piece that is free: its place in all shared arrays, one after the other. In the piece stands where the next one is; 0 ends that.
    private readonly int[] _free = new int[Sizes];

    /// <summary>Lends octets.</summary>
    /// <param name="size">How many: a power of two.</param>
    /// <param name="lent">The octets; empty if there are none.</param>
    /// <returns>False if the budget is used up.</returns>
    public bool TryRent(int size, out LentOctets lent)
    {
        lent = default;

        if (_left < size)
        {
            return false;
        }

        _left -= size;

        if (size <= MaxShared)
        {
            lent = Cut(size);
        }
        else if (!_kept[BitOperations.Log2((uint)size)].TryPop(out lent))
        {
            lent = new LentOctets(GC.AllocateUninitializedArray<byte>(size), 0, size);
        }

        return true;
    }

    /// <summary>Takes octets back.</summary>
    public void Return(in LentOctets lent)
    {
        if (lent.Length == 0)
        {
            return;
        }

        _left += lent.Length;

        if (lent.Length <= MaxShared)
        {
            ref var free = ref _free[BitOperations.Log2((uint)lent.Length)];
            BinaryPrimitives.WriteInt32LittleEndian(lent.Array.AsSpan(lent.Offset), free);
            free = BinaryPrimitives.ReadInt32LittleEndian(lent.Array) + lent.Offset;
            return;
        }

        var kept = _kept[BitOperations.Log2((uint)lent.Length)];

        if ((long)kept.Count * lent.Length < MaxKept)
        {
            kept.Push(lent);
        }
    }

    private LentOctets Cut(int size)
    {
        ref var free = ref _free[BitOperations.Log2((uint)size)];

        if (free != 0)
        {
            var piece = new LentOctets(_shared[free / SharedLength], free % SharedLength, size);
            free = BinaryPrimitives.ReadInt32LittleEndian(piece.Array.AsSpan(piece.Offset));
            return piece;
        }

        if (SharedLength - _sharedUsed < size)
        {
            // Below the limit of large objects, whose number has the whole heap collected.
            var array = GC.AllocateUninitializedArray<byte>(SharedLength);
            BinaryPrimitives.WriteInt32LittleEndian(array, _shared.Count * SharedLength);
            _shared.Add(array);
            _sharedUsed = MaxShared;
        }

        _sharedUsed += size;
        return new LentOctets(_shared[^1], _sharedUsed - size, size);
    }

    private static Stack<LentOctets>[] MakeStacks()
    {
        var stacks = new Stack<LentOctets>[Sizes];

        for (var i = 0; i < Sizes; i++)
        {
            stacks[i] = new Stack<LentOctets>();
        }

        return stacks;
    }
}
