using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Runs of sequence numbers below the highest one sent that have not been seen themselves.</summary>
/// <remarks>
/// Kept in order and found by halving, so that a sender who sends in any order costs little. Positions are numbers counted on past 2^32:
/// a hole of long ago is none of the numbers that are used again.
/// </remarks>
internal sealed class SequenceHoles
{
    /// <summary>
    /// A sender whose window holds more separate losses than this is judged as if the oldest ones had been filled. Of full segments in a
    /// window of 10 MB every second may be lost; smaller ones, more of them, no receiver has to hold in so many pieces.
    /// </summary>
    public const int Limit = 4096;

    // Let go together, so that each costs little.
    private const int LetGo = Limit / 4;

    private readonly List<Hole> _holes = [];

    public bool IsEmpty => _holes.Count == 0;

    /// <summary>How many separate runs there are.</summary>
    public int Count => _holes.Count;

    /// <summary>The first number that is missing. Only if there is one.</summary>
    public SequenceNumber First => unchecked((uint)_holes[0].Left);

    /// <summary>Adds a run that is after all others.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">One after the last.</param>
    /// <param name="nowNs">When it is known to be missing.</param>
    public void Add(SequenceNumber left, SequenceNumber right, long nowNs = 0)
    {
        MakeRoom();
        var from = _holes.Count == 0 ? left.Value : _holes[^1].Right + unchecked(left.Value - (uint)_holes[^1].Right);
        _holes.Add(new Hole(from, from + unchecked(right.Value - left.Value), nowNs));
    }

    /// <summary>Since when the first of these numbers that is missing is known to be; null if none of them is.</summary>
    public long? SinceNs(SequenceNumber left, SequenceNumber right)
    {
        if (_holes.Count == 0)
        {
            return null;
        }

        var (from, to) = Place(left, right);
        var i = FirstAfter(from);
        return i < _holes.Count && _holes[i].Left < to ? _holes[i].SinceNs : null;
    }

    /// <summary>Takes a run of numbers out.</summary>
    /// <returns>How many of them were missing.</returns>
    public uint Fill(SequenceNumber left, SequenceNumber right)
    {
        if (_holes.Count == 0)
        {
            return 0;
        }

        var (from, to) = Place(left, right);
        var first = FirstAfter(from);

        if (first == _holes.Count || _holes[first].Left >= to)
        {
            return 0;
        }

        if (_holes[first] is var hole && hole.Left < from)
        {
            if (hole.Right > to)
            {
                _holes[first] = hole with { Right = from };
                _holes.Insert(first + 1, hole with { Left = to });
                MakeRoom();
                return (uint)(to - from);
            }

            _holes[first] = hole with { Right = from };
            return (uint)(hole.Right - from) + Remove(first + 1, to);
        }

        return Remove(first, to);
    }

    /// <summary>Takes out all from one hole on that is before a position.</summary>
    private uint Remove(int first, long to)
    {
        var filled = 0L;
        var i = first;

        for (; i < _holes.Count && _holes[i].Right <= to; i++)
        {
            filled += _holes[i].Right - _holes[i].Left;
        }

        if (i < _holes.Count && _holes[i] is var hole && hole.Left < to)
        {
            filled += to - hole.Left;
            _holes[i] = hole with { Left = to };
        }

        _holes.RemoveRange(first, i - first);
        return (uint)filled;
    }

    private void MakeRoom()
    {
        if (_holes.Count >= Limit)
        {
            _holes.RemoveRange(0, LetGo);
        }
    }

    /// <summary>Positions of numbers that are no more than half the number space from the last hole.</summary>
    private (long From, long To) Place(SequenceNumber left, SequenceNumber right)
    {
        var last = _holes[^1].Right;
        var from = last + (left - (SequenceNumber)unchecked((uint)last));
        return (from, from + unchecked(right.Value - left.Value));
    }

    /// <summary>Index of the first hole that ends after a position.</summary>
    private int FirstAfter(long position)
    {
        var low = 0;
        var high = _holes.Count;

        while (low < high)
        {
            var middle = (low + high) / 2;

            if (_holes[middle].Right > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private readonly record struct Hole(long Left, long Right, long SinceNs);
}
