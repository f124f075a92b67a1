using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The last octets that one end has sent, to compare with those that it sends again.</summary>
/// <remarks>Holds 2 KiB, or as many octets as have been in flight; the room is only as long as what there is to hold.</remarks>
internal struct SentOctets
{
    /// <summary>Octets held at most, whatever is asked for.</summary>
    public const int MostLimit = 64 * 1024;

    private const int LeastLimit = 2048;
    private const int LeastCapacity = 128;

    // A ring, lent by the budget: most connections are short. Null before the first octets.
    private byte[]? _array;
    private int _offset;
    private int _count;
    private SequenceNumber _end;

    // Both are powers of two, and kept small: there may be 200,000 ends at a time.
    private byte _capacityBits;
    private byte _limitBits;

    // The array's own length is not that of the ring, and lies in another line of the cache.
    private readonly int Capacity => _array is null ? 0 : 1 << _capacityBits;

    private readonly int Limit => 1 << _limitBits;

    /// <summary>Holds octets that follow those held; where they do not follow, the old ones are let go.</summary>
    /// <param name="budget">Lends what is needed.</param>
    /// <param name="first">Number of the first of them.</param>
    /// <param name="octets">The octets.</param>
    /// <param name="needed">Octets that may come again, those in flight at least: as many are held, up to <see cref="MostLimit"/>, if the budget allows.</param>
    public void Append(MemoryBudget budget, SequenceNumber first, ReadOnlySpan<byte> octets, int needed)
    {
        if (TryAppend(first, octets, needed))
        {
            return;
        }

        if (_count > 0 && first != _end)
        {
            _count = 0;
        }

        Raise(Math.Max(octets.Length, needed));

        if (Capacity < Limit && Capacity < _count + octets.Length)
        {
            Grow(budget, Math.Min(Limit, _count + octets.Length));
        }

        if (_array is not { } array)
        {
            return;
        }

        if (octets.Length > Capacity)
        {
            first += (uint)(octets.Length - Capacity);
            octets = octets[^Capacity..];
            _count = 0;
        }

        Take(array, first, octets);
    }

    /// <summary>Holds octets that follow those held, if there is room.</summary>
    /// <returns>False if there is none, or if they do not follow; then nothing has changed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAppend(SequenceNumber first, ReadOnlySpan<byte> octets, int needed)
    {
        var capacity = Capacity;
        var array = _array;

        if (array is null || first != _end || needed > Limit || octets.Length > capacity || (capacity < Limit && capacity < _count + octets.Length))
        {
            return false;
        }

        Take(array, first, octets);
        return true;
    }

    /// <summary>Has the place fetched where octets will be put that come soon.</summary>
    public readonly void Fetch(SequenceNumber first)
    {
        if (_array is { } array)
        {
            CacheLine.Fetch(ref Unsafe.Add(ref First(array), PlaceOf(first, Capacity)));
        }
    }

    /// <summary>Compares octets with those held under the same numbers.</summary>
    public readonly RepeatComparison Compare(SequenceNumber first, ReadOnlySpan<byte> octets)
    {
        var start = _end - (uint)_count;
        var skip = Math.Max(0, start - first);

        // Numbers half the number space apart are before each other, both of them.
        if (_count == 0 || skip >= octets.Length)
        {
            return RepeatComparison.Unknown;
        }

        var length = Math.Min(octets.Length, _end - first) - skip;

        if (length <= 0)
        {
            return RepeatComparison.Unknown;
        }

        first += (uint)skip;
        octets = octets.Slice(skip, length);
        var ring = _array.AsSpan(_offset, Capacity);
        var at = PlaceOf(first, ring.Length);
        var head = Math.Min(length, ring.Length - at);

        return octets[..head].SequenceEqual(ring.Slice(at, head)) && octets[head..].SequenceEqual(ring[..(length - head)])
            ? RepeatComparison.Same
            : RepeatComparison.Different;
    }

    public void Release(MemoryBudget budget)
    {
        if (_array is { } array)
        {
            budget.Return(new LentOctets(array, _offset, Capacity));
        }

        _array = null;
        _limitBits = 0;
        _count = 0;
    }

    private static int PlaceOf(SequenceNumber number, int capacity) => (int)(number.Value & (uint)(capacity - 1));

    // Looked at as a value only: what lies before the array's octets is in another line of the cache. It would be looked at to tell that the array is not null,
    // unless that is known of the variable that is given.
    private readonly ref byte First(byte[] array) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), _offset);

    /// <summary>Takes octets that are no more than there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(byte[] array, SequenceNumber first, ReadOnlySpan<byte> octets)
    {
        var capacity = Capacity;
        ref var start = ref First(array);
        var at = PlaceOf(first, capacity);
        var head = Math.Min(octets.Length, capacity - at);
        octets[..head].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, at), head));

        if (head < octets.Length)
        {
            octets[head..].CopyTo(MemoryMarshal.CreateSpan(ref start, octets.Length - head));
        }

        _end = first + (uint)octets.Length;
        _count = Math.Min(capacity, _count + octets.Length);
    }

    /// <summary>Raises how many octets are to be held.</summary>
    private void Raise(int needed)
    {
        var limit = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(needed, MostLimit)), LeastLimit, MostLimit);
        _limitBits = Math.Max(_limitBits, (byte)BitOperations.Log2((uint)limit));
    }

    private void Grow(MemoryBudget budget, int needed)
    {
        if (!budget.TryRent(Math.Max(LeastCapacity, (int)BitOperations.RoundUpToPowerOf2((uint)needed)), out var lent))
        {
            return;
        }

        var before = this;
        _array = lent.Array;
        _offset = lent.Offset;
        _capacityBits = (byte)BitOperations.Log2((uint)lent.Length);

        if (before._array is not { } array)
        {
            return;
        }

        // The place of an octet follows from its number and the capacity, so what is held moves to its new places.
        var ring = array.AsSpan(before._offset, before.Capacity);

        if (_count > 0)
        {
            var start = _end - (uint)_count;
            var at = PlaceOf(start, ring.Length);
            var head = Math.Min(_count, ring.Length - at);
            var rest = _count - head;
            _count = 0;
            Take(lent.Array, start, ring.Slice(at, head));
            Take(lent.Array, start + (uint)head, ring[..rest]);
        }

        budget.Return(new LentOctets(array, before._offset, ring.Length));
    }
}
