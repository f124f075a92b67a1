using System.Collections.Generic;
using System.Numerics;

namespace NanoNet.Validation;

/// <summary>How many segments of each class one end sent. New data, which nearly every connection has, is not counted here.</summary>
public sealed class SegmentTally
{
    private const int Classes = 20;

    private readonly int[] _counts = new int[Classes];

    /// <summary>The tally of an end that sent nothing remarkable.</summary>
    internal static SegmentTally Empty { get; } = new();

    /// <summary>Segments of one class.</summary>
    public int this[SegmentClasses one] => _counts[BitOperations.TrailingZeroCount((int)one)];

    /// <summary>The classes that occurred, with their numbers.</summary>
    public IEnumerable<(SegmentClasses Class, int Count)> Occurring
    {
        get
        {
            for (var i = 0; i < Classes; i++)
            {
                if (_counts[i] > 0)
                {
                    yield return ((SegmentClasses)(1 << i), _counts[i]);
                }
            }
        }
    }

    internal void Add(SegmentClasses classes)
    {
        for (var rest = (uint)classes; rest != 0; rest &= rest - 1)
        {
            _counts[BitOperations.TrailingZeroCount(rest)]++;
        }
    }
}
