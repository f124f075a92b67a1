using System;

namespace NanoNet.Bench;

/// <summary>A first-in, first-out buffer of octets with a fixed capacity.</summary>
internal sealed class OctetRing
{
    private readonly byte[] _octets;
    private int _start;

    public OctetRing(int capacity) => _octets = new byte[capacity];

    public int Count { get; private set; }

    public int Free => _octets.Length - Count;

    public int Capacity => _octets.Length;

    /// <summary>Adds what fits.</summary>
    /// <returns>How many octets were added.</returns>
    public int Write(ReadOnlySpan<byte> octets)
    {
        var count = Math.Min(octets.Length, Free);
        var end = (_start + Count) % _octets.Length;
        var first = Math.Min(count, _octets.Length - end);
        octets[..first].CopyTo(_octets.AsSpan(end));
        octets[first..count].CopyTo(_octets);
        Count += count;
        return count;
    }

    /// <summary>Copies octets from <paramref name="offset"/> on without taking them.</summary>
    public void Peek(int offset, Span<byte> destination)
    {
        var start = (_start + offset) % _octets.Length;
        var first = Math.Min(destination.Length, _octets.Length - start);
        _octets.AsSpan(start, first).CopyTo(destination);
        _octets.AsSpan(0, destination.Length - first).CopyTo(destination[first..]);
    }

    public void Drop(int count)
    {
        _start = (_start + count) % _octets.Length;
        Count -= count;
    }

    /// <summary>Takes what there is.</summary>
    /// <returns>How many octets were taken.</returns>
    public int Read(Span<byte> destination)
    {
        var count = Math.Min(destination.Length, Count);
        Peek(0, destination[..count]);
        Drop(count);
        return count;
    }
}
