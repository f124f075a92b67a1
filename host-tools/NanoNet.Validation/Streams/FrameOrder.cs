using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>The order in which two ends said what they did: what is held behind a hole is read later than what the other end says in between.</summary>
internal static class FrameOrder
{
    /// <summary>Orders what both ends said by frames; each end's keep their own order, though their segments may have changed places.</summary>
    /// <param name="items">Of each end in its own order.</param>
    /// <param name="isFirst">True for what one of the ends said.</param>
    /// <param name="frameOf">The frame of each, by its place among the items.</param>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> items, Func<T, bool> isFirst, Func<int, long> frameOf)
    {
        var (first, second) = (0L, 0L);
        var places = new long[items.Count];

        for (var i = 0; i < places.Length; i++)
        {
            ref var last = ref isFirst(items[i]) ? ref first : ref second;
            last = places[i] = Math.Max(last, frameOf(i));
        }

        return Enumerable.Range(0, places.Length).OrderBy(i => places[i]).Select(i => items[i]);
    }
}
