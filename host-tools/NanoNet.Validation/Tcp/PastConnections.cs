using System;

namespace NanoNet.Validation;

/// <summary>Pairs of endpoints that have had a connection which was let go, each as a number of 64 bits.</summary>
/// <remarks>
/// That two pairs have one number happens once in many billions of captures, and makes no verdict: the second one's connection is said to be
/// another one of the first. In return a look costs one line of memory.
/// </remarks>
internal sealed class PastConnections
{
    /// <summary>Pairs that are remembered.</summary>
    private const int MaxPairs = 65536 / TcpTrackers.Count;

    private const int FirstCapacity = 256;

    // Open addressing with linear probing, at most half full; 0 is a free place.
    private ulong[] _prints = new ulong[FirstCapacity];
    private int _count;

    /// <summary>Has the place fetched where a pair is looked for.</summary>
    /// <param name="hash">See <see cref="ConnectionTable.Hash"/>.</param>
    public void Fetch(uint hash) => CacheLine.Fetch(ref _prints[(int)hash & (_prints.Length - 1)]);

    /// <summary>Remembers a pair, unless there are too many.</summary>
    /// <param name="print">See <see cref="ConnectionTable.Print"/>.</param>
    public void Add(ulong print)
    {
        ref var place = ref Find(_prints, print);

        if (place != 0 || _count == MaxPairs)
        {
            return;
        }

        place = print;

        if (++_count * 2 > _prints.Length)
        {
            Grow();
        }
    }

    public bool Contains(ulong print) => Find(_prints, print) != 0;

    private static ref ulong Find(ulong[] prints, ulong print)
    {
        var at = (int)(print >> 32) & (prints.Length - 1);

        while (prints[at] != 0 && prints[at] != print)
        {
            at = (at + 1) & (prints.Length - 1);
        }

        return ref prints[at];
    }

    private void Grow()
    {
        var prints = new ulong[_prints.Length * 2];

        foreach (var print in _prints.AsSpan())
        {
            if (print != 0)
            {
                Find(prints, print) = print;
            }
        }

        _prints = prints;
    }
}
