using NanoNet.Runtime;

namespace System;

/// <summary>xorshift32. Without a seed of the firmware's own it comes from the board's, so that a run can be repeated.</summary>
public class Random
{
    // xorshift never leaves 0.
    private const uint NeverZero = 0x6D2B79F5;

    private uint _state;

    public Random()
        : this((int)Interpreter.Current.Board.Random())
    {
    }

    public Random(int seed) => _state = seed == 0 ? NeverZero : (uint)seed;

    public virtual int Next() => (int)(NextBits() >> 1);

    public virtual int Next(int maxValue)
    {
        if (maxValue <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxValue));
        }

        return (int)((ulong)NextBits() * (uint)maxValue >> 32);
    }

    public virtual double NextDouble() => NextBits() / (uint.MaxValue + 1.0);

    public virtual void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);

        for (var index = 0; index < buffer.Length; index++)
        {
            buffer[index] = (byte)(NextBits() >> 24);
        }
    }

    private uint NextBits()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
