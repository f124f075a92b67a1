using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The order in which two ends said what they did.</summary>
internal static class StreamOrder
{
    /// <summary>
    /// Orders the pieces of both ends by their frames (<see cref="FrameOrder"/>). What is known to be missing only later goes to where it was said.
    /// </summary>
    /// <param name="pieces">Index of the end that sent it, and the piece; of each end in the order of its stream.</param>
    public static IEnumerable<(int End, StreamPiece Piece)> ByFrame(IReadOnlyList<(int End, StreamPiece Piece)> pieces)
    {
        var frames = new long[pieces.Count];
        Span<long> next = [0, 0];

        // A hole is where what comes after it is.
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var (end, piece) = pieces[i];
            frames[i] = piece.Missing > 0 && next[end] > 0 ? next[end] : piece.Frame;
            next[end] = frames[i];
        }

        return FrameOrder.Of(pieces, static one => one.End == 0, i => frames[i]);
    }
}
