using System;
using System.Buffers;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The last octets that one end has sent, to compare with those that it sends again.</summary>
internal sealed class SentOctets(MemoryBudget budget)
{
    private const int FirstCapacity = 2048;
    private const int MaxCapacity = 64 * 1024;

    // Rented: most connections are short, and their rings go from one to the next. A power of two, which the rented array may exceed.
    private byte[] _ring = [];
    private int _capacity;
    private SequenceNumber _end;
    private int _count;

    /// <summary>Holds octets that follow those held; where they do not follow, the old ones are let go.</summary>
    /// <param name="first">Number of the first of them.</param>
    /// <param name="octets">The octets.</param>
    /// <param name="unacknowledged">Octets in flight with these: as many are held if the budget allows.</param>
    public void Append(SequenceNumber first, ReadOnlySpan<byte> octets, int unacknowledged)
    {
        if (_count > 0 && first != _end)
        {
            _count = 0;
        }

        Grow(Math.Max(octets.Length, unacknowledged));

        if (_capacity == 0)
        {
            return;
        }

        if (octets.Length > _capacity)
        {
            first += (uint)(octets.Length - _capacity);
            octets = octets[^_capacity..];
            _count = 0;
        }

        var at = PlaceOf(first, _capacity);
        var head = Math.Min(octets.Length, _capacity - at);
        octets[..head].CopyTo(_ring.AsSpan(at));
        octets[head..].CopyTo(_ring);
        _end = first + (uint)octets.Length;
        _count = Math.Min(_capacity, _count + octets.Length);
    }

    /// <summary>Compares octets with those held under the same numbers.</summary>
    public RepeatComparison Compare(SequenceNumber first, ReadOnlySpan<byte> octets)
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
        var at = PlaceOf(first, _capacity);
        var head = Math.Min(length, _capacity - at);

        return octets[..head].SequenceEqual(_ring.AsSpan(at, head)) && octets[head..].SequenceEqual(_ring.AsSpan(0, length - head))
            ? RepeatComparison.Same
            : RepeatComparison.Different;
    }

    public void Release()
    {
        budget.Return(_capacity);
        GiveBack();
        _ring = [];
        _capacity = 0;
        _count = 0;
    }

    private void Grow(int needed)
    {
        var capacity = Math.Max(FirstCapacity, _capacity);

        while (capacity < needed && capacity < MaxCapacity)
        {
            capacity *= 2;
        }

        if (capacity == _capacity || !budget.TryTake(capacity - _capacity))
        {
            return;
        }

        var ring = ArrayPool<byte>.Shared.Rent(capacity);

        // The place of an octet follows from its number and the capacity, so each moves to its new place.
        for (var number = _end - (uint)_count; number != _end; number += 1)
        {
            ring[PlaceOf(number, capacity)] = _ring[PlaceOf(number, _capacity)];
        }

        GiveBack();
        _ring = ring;
        _capacity = capacity;
    }

    private static int PlaceOf(SequenceNumber number, int capacity) => (int)(number.Value & (uint)(capacity - 1));

    private void GiveBack()
    {
        if (_ring.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_ring);
        }
    }
}
