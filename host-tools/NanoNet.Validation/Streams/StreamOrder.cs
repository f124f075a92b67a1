using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>The order in which two ends said what they did.</summary>
internal static class StreamOrder
{
    /// <summary>
    /// Orders the pieces of both ends by their frames. What is known to be missing only later, and what was held behind it, goes to where it was said; what an end
    /// sent again stands before what follows it in its stream, and so each end's pieces keep their order.
    /// </summary>
    /// <param name="pieces">Index of the end that sent it, and the piece; of each end in the order of its stream.</param>
    public static IEnumerable<(int End, StreamPiece Piece)> ByFrame(IReadOnlyList<(int End, StreamPiece Piece)> pieces)
    {
        var places = new long[pieces.Count];
        Span<long> next = [0, 0];

        // A hole is where what comes after it is.
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var (end, piece) = pieces[i];
            places[i] = piece.Missing > 0 && next[end] > 0 ? next[end] : piece.Frame;
            next[end] = places[i];
        }

        Span<long> last = [0, 0];

        for (var i = 0; i < places.Length; i++)
        {
            ref var reached = ref last[pieces[i].End];
            reached = places[i] = Math.Max(reached, places[i]);
        }

        return Enumerable.Range(0, places.Length).OrderBy(i => places[i]).Select(i => pieces[i]);
    }
}
