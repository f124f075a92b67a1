using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The last octets that one end has sent, to compare with those that it sends again.</summary>
internal sealed class SentOctets(MemoryBudget budget)
{
    private const int FirstCapacity = 2048;
    private const int MaxCapacity = 64 * 1024;

    private byte[] _ring = [];
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

        if (_ring.Length == 0)
        {
            return;
        }

        if (octets.Length > _ring.Length)
        {
            first += (uint)(octets.Length - _ring.Length);
            octets = octets[^_ring.Length..];
            _count = 0;
        }

        var at = (int)(first.Value & (uint)(_ring.Length - 1));
        var head = Math.Min(octets.Length, _ring.Length - at);
        octets[..head].CopyTo(_ring.AsSpan(at));
        octets[head..].CopyTo(_ring);
        _end = first + (uint)octets.Length;
        _count = Math.Min(_ring.Length, _count + octets.Length);
    }

    /// <summary>Compares octets with those held under the same numbers.</summary>
    public RepeatComparison Compare(SequenceNumber first, ReadOnlySpan<byte> octets)
    {
        var start = _end - (uint)_count;
        var skip = Math.Max(0, start - first);
        var length = Math.Min(octets.Length, _end - first) - skip;

        if (_count == 0 || length <= 0)
        {
            return RepeatComparison.Unknown;
        }

        first += (uint)skip;
        octets = octets.Slice(skip, length);
        var at = (int)(first.Value & (uint)(_ring.Length - 1));
        var head = Math.Min(length, _ring.Length - at);

        return octets[..head].SequenceEqual(_ring.AsSpan(at, head)) && octets[head..].SequenceEqual(_ring.AsSpan(0, length - head))
            ? RepeatComparison.Same
            : RepeatComparison.Different;
    }

    public void Release()
    {
        budget.Return(_ring.Length);
        _ring = [];
        _count = 0;
    }

    private void Grow(int needed)
    {
        var capacity = Math.Max(FirstCapacity, _ring.Length);

        while (capacity < needed && capacity < MaxCapacity)
        {
            capacity *= 2;
        }

        if (capacity == _ring.Length || !budget.TryTake(capacity - _ring.Length))
        {
            return;
        }

        var ring = new byte[capacity];

        // The place of an octet follows from its number and the capacity, so each moves to its new place.
        for (var number = _end - (uint)_count; number != _end; number += 1)
        {
            ring[number.Value & (uint)(capacity - 1)] = _ring[number.Value & (uint)(_ring.Length - 1)];
        }

        _ring = ring;
    }
}
