using NanoNet.Runtime;

namespace System;

/// <summary>xorshift32. Without a seed of the firmware's own it comes from the board's, so that a run can be repeated.</summary>
public class Random
{
    // xorshift never leaves 0.
    private const uint NeverZero = 0x6D2B79F5;

    // One generator for all of them, as on the board: a seed sets it for every instance.
    private static uint s_state = NeverZero;

    public Random()
        : this((int)Interpreter.Current.Board.Random())
    {
    }

    public Random(int seed) => s_state = seed == 0 ? NeverZero : (uint)seed;

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
        _ = buffer ?? throw new NullReferenceException();

        for (var index = 0; index < buffer.Length; index++)
        {
            buffer[index] = (byte)(NextBits() >> 24);
        }
    }

    private uint NextBits()
    {
        s_state ^= s_state << 13;
        s_state ^= s_state >> 17;
        s_state ^= s_state << 5;
        return s_state;
    }
}
