using System;
using System.Threading;

namespace NanoNet.VirtualBoard;

/// <summary>Octets on their way out of the UART, up to a limit. What is oldest is lost when a reader does not keep up.</summary>
internal sealed class OutputQueue
{
    private readonly Lock _lock = new();
    private readonly byte[] _ring;
    private int _first;
    private int _count;

    /// <param name="capacity">Octets that it holds at most.</param>
    public OutputQueue(int capacity) => _ring = new byte[capacity];

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _count == 0;
            }
        }
    }

    /// <returns>True if the queue was empty before.</returns>
    public bool Enqueue(ReadOnlySpan<byte> octets)
    {
        octets = octets[Math.Max(0, octets.Length - _ring.Length)..];

        lock (_lock)
        {
            var wasEmpty = _count == 0;
            Skip(Math.Max(0, _count + octets.Length - _ring.Length));
            var start = (_first + _count) % _ring.Length;
            var toEnd = Math.Min(octets.Length, _ring.Length - start);
            octets[..toEnd].CopyTo(_ring.AsSpan(start));
            octets[toEnd..].CopyTo(_ring);
            _count += octets.Length;
            return wasEmpty;
        }
    }

    /// <summary>Takes octets out.</summary>
    /// <returns>How many.</returns>
    public int Dequeue(Span<byte> destination)
    {
        lock (_lock)
        {
            var length = Math.Min(destination.Length, _count);
            var toEnd = Math.Min(length, _ring.Length - _first);
            _ring.AsSpan(_first, toEnd).CopyTo(destination);
            _ring.AsSpan(0, length - toEnd).CopyTo(destination[toEnd..]);
            Skip(length);
            return length;
        }
    }

    private void Skip(int length)
    {
        _first = (_first + length) % _ring.Length;
        _count -= length;
    }
}
