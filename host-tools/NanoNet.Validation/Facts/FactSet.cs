using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>A set of facts: 256 bits, no heap.</summary>
/// <remarks>Stating a fact for a segment is one OR, and adding a segment's facts to its connection four; rules are looked at once, at the end.</remarks>
[CollectionBuilder(typeof(FactSetBuilder), nameof(FactSetBuilder.Create))]
internal struct FactSet
{
    private const int BitsPerWord = 64;

    private ulong _word0;
    private ulong _word1;
    private ulong _word2;
    private ulong _word3;

    public readonly bool IsEmpty => (_word0 | _word1 | _word2 | _word3) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Fact fact)
    {
        // The fact is a constant at nearly every call: all but one line of this is folded away.
        var bit = 1UL << ((int)fact & (BitsPerWord - 1));

        switch ((int)fact / BitsPerWord)
        {
            case 0:
                _word0 |= bit;
                break;
            case 1:
                _word1 |= bit;
                break;
            case 2:
                _word2 |= bit;
                break;
            default:
                _word3 |= bit;
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in FactSet other)
    {
        _word0 |= other._word0;
        _word1 |= other._word1;
        _word2 |= other._word2;
        _word3 |= other._word3;
    }

    public readonly bool Contains(Fact fact) => (Word((int)fact / BitsPerWord) >> ((int)fact & (BitsPerWord - 1)) & 1) != 0;

    public readonly bool Overlaps(in FactSet other) =>
        ((_word0 & other._word0) | (_word1 & other._word1) | (_word2 & other._word2) | (_word3 & other._word3)) != 0;

    /// <summary>The facts that are in both.</summary>
    public readonly FactSet And(in FactSet other) => new()
    {
        _word0 = _word0 & other._word0,
        _word1 = _word1 & other._word1,
        _word2 = _word2 & other._word2,
        _word3 = _word3 & other._word3,
    };

    /// <summary>The facts, in the order of their enumeration.</summary>
    public readonly IEnumerator<Fact> GetEnumerator()
    {
        for (var i = 0; i < 4; i++)
        {
            for (var rest = Word(i); rest != 0; rest &= rest - 1)
            {
                yield return (Fact)((i * BitsPerWord) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    private readonly ulong Word(int index) => index switch
    {
        0 => _word0,
        1 => _word1,
        2 => _word2,
        _ => _word3,
    };
}
