using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Runs of sequence numbers below the highest one sent that have not been seen themselves.</summary>
internal sealed class SequenceHoles
{
    // A sender whose window holds more separate losses than this is judged as if the oldest ones had been filled.
    private const int MaxHoles = 256;

    private readonly List<(SequenceNumber Left, SequenceNumber Right, long SinceNs)> _holes = [];

    public bool IsEmpty => _holes.Count == 0;

    /// <summary>The first number that is missing. Only if there is one.</summary>
    public SequenceNumber First => _holes[0].Left;

    /// <summary>Adds a run that is after all others.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">One after the last.</param>
    /// <param name="nowNs">When it is known to be missing.</param>
    public void Add(SequenceNumber left, SequenceNumber right, long nowNs = 0)
    {
        if (_holes.Count == MaxHoles)
        {
            _holes.RemoveAt(0);
        }

        _holes.Add((left, right, nowNs));
    }

    /// <summary>Since when the first of these numbers that is missing is known to be; null if none of them is.</summary>
    public long? SinceNs(SequenceNumber left, SequenceNumber right)
    {
        foreach (var hole in _holes)
        {
            if (hole.Left < right && hole.Right > left)
            {
                return hole.SinceNs;
            }
        }

        return null;
    }

    /// <summary>Takes a run of numbers out.</summary>
    /// <returns>How many of them were missing.</returns>
    public uint Fill(SequenceNumber left, SequenceNumber right)
    {
        var filled = 0U;

        for (var i = 0; i < _holes.Count; i++)
        {
            var hole = _holes[i];
            var from = SequenceNumber.Max(hole.Left, left);
            var to = hole.Right < right ? hole.Right : right;

            if (to <= from)
            {
                continue;
            }

            filled += (uint)(to - from);
            _holes.RemoveAt(i);

            if (to < hole.Right)
            {
                _holes.Insert(i, (to, hole.Right, hole.SinceNs));
            }

            if (hole.Left < from)
            {
                _holes.Insert(i, (hole.Left, from, hole.SinceNs));
                i++;
            }

            if (to == hole.Right)
            {
                i--;
            }
        }

        return filled;
    }
}
