using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NanoNet.Validation;

/// <summary>A set of facts: 768 bits, no heap; each connection that lives has one.</summary>
/// <remarks>Stating a fact for a segment is one OR, and adding a segment's facts to its connection two of vectors; rules are looked at once, at the end.</remarks>
[CollectionBuilder(typeof(FactSetBuilder), nameof(FactSetBuilder.Create))]
internal struct FactSet : IEquatable<FactSet>
{
    private const int BitsPerWord = 64;

    /// <summary>Facts that there may be.</summary>
    public const int Capacity = FactWords.Count * BitsPerWord;

    private FactWords _words;

    public readonly bool IsEmpty => Low == Vector512<ulong>.Zero && High == Vector256<ulong>.Zero;

    private readonly Vector512<ulong> Low => Vector512.LoadUnsafe(in _words[0]);

    private readonly Vector256<ulong> High => Vector256.LoadUnsafe(in _words[Vector512<ulong>.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Fact fact) => _words[(int)fact / BitsPerWord] |= 1UL << ((int)fact & (BitsPerWord - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in FactSet other)
    {
        (Low | other.Low).StoreUnsafe(ref _words[0]);
        (High | other.High).StoreUnsafe(ref _words[Vector512<ulong>.Count]);
    }

    public readonly bool Contains(Fact fact) => (_words[(int)fact / BitsPerWord] >> ((int)fact & (BitsPerWord - 1)) & 1) != 0;

    public readonly bool Overlaps(in FactSet other) => (Low & other.Low) != Vector512<ulong>.Zero || (High & other.High) != Vector256<ulong>.Zero;

    /// <summary>The facts that are in both.</summary>
    public readonly FactSet And(in FactSet other)
    {
        var both = default(FactSet);
        (Low & other.Low).StoreUnsafe(ref both._words[0]);
        (High & other.High).StoreUnsafe(ref both._words[Vector512<ulong>.Count]);
        return both;
    }

    /// <summary>The facts of this set that are not in another.</summary>
    public readonly FactSet Except(in FactSet other)
    {
        var rest = default(FactSet);
        Vector512.AndNot(Low, other.Low).StoreUnsafe(ref rest._words[0]);
        Vector256.AndNot(High, other.High).StoreUnsafe(ref rest._words[Vector512<ulong>.Count]);
        return rest;
    }

    public readonly bool Equals(FactSet other) => Low == other.Low && High == other.High;

    public override readonly bool Equals(object? obj) => obj is FactSet other && Equals(other);

    public override readonly int GetHashCode()
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;

        var hash = 0UL;

        foreach (var word in (ReadOnlySpan<ulong>)_words)
        {
            hash = (hash ^ word) * Odd;
            hash ^= hash >> 32;
        }

        return (int)hash;
    }

    /// <summary>The facts, in the order of their enumeration.</summary>
    public readonly IEnumerator<Fact> GetEnumerator()
    {
        for (var i = 0; i < FactWords.Count; i++)
        {
            for (var rest = _words[i]; rest != 0; rest &= rest - 1)
            {
                yield return (Fact)((i * BitsPerWord) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }
}
