using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The last octets that one end has sent, to compare with those that it sends again.</summary>
/// <remarks>Holds 2 KiB, or as many octets as have been in flight; the array is only as long as what there is to hold.</remarks>
internal struct SentOctets
{
    /// <summary>Octets held at most, whatever is asked for.</summary>
    public const int MostLimit = 64 * 1024;

    private const int LeastLimit = 2048;
    private const int LeastCapacity = 128;

    // Lent by the budget: most connections are short. A power of two; null before the first octets.
    private byte[]? _ring;

    // The array's own length lies in another line of the cache.
    private int _capacity;
    private int _limit;
    private int _count;
    private SequenceNumber _end;

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

        if (_capacity < _limit && _capacity < _count + octets.Length)
        {
            Grow(budget, Math.Min(_limit, _count + octets.Length));
        }

        // Looked at as a value only: what lies before the array's octets is in another line of the cache.
        if (_ring is not { } ring)
        {
            return;
        }

        if (octets.Length > _capacity)
        {
            first += (uint)(octets.Length - _capacity);
            octets = octets[^_capacity..];
            _count = 0;
        }

        Put(ring, _capacity, first, octets);
        _end = first + (uint)octets.Length;
        _count = Math.Min(_capacity, _count + octets.Length);
    }

    /// <summary>Holds octets that follow those held, if there is room.</summary>
    /// <returns>False if there is none, or if they do not follow; then nothing has changed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAppend(SequenceNumber first, ReadOnlySpan<byte> octets, int needed)
    {
        // Looked at as a value only: what lies before the array's octets is in another line of the cache.
        if (_ring is not { } ring || first != _end || needed > _limit || (_capacity < _limit && _capacity < _count + octets.Length) || octets.Length > _capacity)
        {
            return false;
        }

        Put(ring, _capacity, first, octets);
        _end = first + (uint)octets.Length;
        _count = Math.Min(_capacity, _count + octets.Length);
        return true;
    }

    /// <summary>Has the place fetched where octets will be put that come soon.</summary>
    public readonly void Fetch(SequenceNumber first)
    {
        if (_ring is { } ring)
        {
            CacheLine.Fetch(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ring), PlaceOf(first, _capacity)));
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
        var ring = _ring.AsSpan();
        var at = PlaceOf(first, ring.Length);
        var head = Math.Min(length, ring.Length - at);

        return octets[..head].SequenceEqual(ring.Slice(at, head)) && octets[head..].SequenceEqual(ring[..(length - head)])
            ? RepeatComparison.Same
            : RepeatComparison.Different;
    }

    public void Release(MemoryBudget budget)
    {
        budget.Return(_ring ?? []);
        _ring = null;
        _capacity = 0;
        _limit = 0;
        _count = 0;
    }

    private static int PlaceOf(SequenceNumber number, int capacity) => (int)(number.Value & (uint)(capacity - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(byte[] ring, int capacity, SequenceNumber first, ReadOnlySpan<byte> octets)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(ring);
        var at = PlaceOf(first, capacity);
        var head = Math.Min(octets.Length, capacity - at);
        octets[..head].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, at), head));

        if (head < octets.Length)
        {
            octets[head..].CopyTo(ring);
        }
    }

    /// <summary>Raises how many octets are to be held.</summary>
    private void Raise(int needed)
    {
        _limit = Math.Max(_limit, LeastLimit);

        while (_limit < needed && _limit < MostLimit)
        {
            _limit *= 2;
        }
    }

    private void Grow(MemoryBudget budget, int needed)
    {
        var before = _ring ?? [];

        if (!budget.TryRent(Math.Max(LeastCapacity, (int)BitOperations.RoundUpToPowerOf2((uint)needed)), out var ring))
        {
            return;
        }

        // The place of an octet follows from its number and the capacity, so what is held moves to its new places.
        if (_count > 0)
        {
            var start = _end - (uint)_count;
            var at = PlaceOf(start, before.Length);
            var head = Math.Min(_count, before.Length - at);
            Put(ring, ring.Length, start, before.AsSpan(at, head));
            Put(ring, ring.Length, start + (uint)head, before.AsSpan(0, _count - head));
        }

        budget.Return(before);
        _ring = ring;
        _capacity = ring.Length;
    }
}
