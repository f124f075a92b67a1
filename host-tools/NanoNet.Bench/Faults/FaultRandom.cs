using System;

namespace NanoNet.Bench;

/// <summary>Random numbers that can be split: each impairment draws from a stream of its own, so that one more does not shift another's.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014): a counter and a mixing of it. The same on every machine and every .NET.</remarks>
public sealed class FaultRandom(ulong seed)
{
    // 2^64 divided by the golden ratio, odd: the counter passes every value before it comes back.
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong _state = seed;

    /// <summary>The generator of a named part; it depends on the seed and the name, not on what was drawn.</summary>
    public static FaultRandom Of(ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var state = Mix(seed + Step);

        foreach (var character in name)
        {
            state = Mix((state ^ character) + Step);
        }

        return new FaultRandom(state);
    }

    public ulong Next()
    {
        _state += Step;
        return Mix(_state);
    }

    /// <summary>From 0 up to, but not, 1.</summary>
    public double NextShare()
    {
        // The 53 bits that a double holds.
        const int Unused = 11;
        return (Next() >> Unused) * (1.0 / (1UL << (64 - Unused)));
    }

    /// <summary>From 0 up to, but not, <paramref name="count"/>.</summary>
    public int NextBelow(int count) => (int)(NextShare() * count);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
