using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>The fragments of one datagram that have come so far.</summary>
internal sealed class PartialDatagram(long timeNs)
{
    // The largest datagram in the smallest fragments that a link makes of it; more than this is an attack.
    private const int MaxFragments = 256;

    private readonly List<(int Offset, byte[] Octets)> _fragments = [];
    private int _length = -1;

    public long TimeNs { get; } = timeNs;

    /// <summary>The payload; only once it is whole.</summary>
    public byte[] Octets { get; private set; } = [];

    /// <summary>Compares a fragment with those that came before it.</summary>
    public FragmentOverlap OverlapOf(int offset, ReadOnlySpan<byte> octets)
    {
        var overlap = FragmentOverlap.None;

        foreach (var (otherOffset, other) in _fragments)
        {
            var start = Math.Max(offset, otherOffset);
            var length = Math.Min(offset + octets.Length, otherOffset + other.Length) - start;

            if (length <= 0)
            {
                continue;
            }

            if (!octets.Slice(start - offset, length).SequenceEqual(other.AsSpan(start - otherOffset, length)))
            {
                return FragmentOverlap.Different;
            }

            // A fragment that comes twice as it is was repeated, by the network or by the capture.
            overlap = offset == otherOffset && octets.Length == other.Length ? overlap : FragmentOverlap.Same;
        }

        return overlap;
    }

    /// <summary>Adds a fragment; of octets that come twice the first are kept.</summary>
    /// <returns>True once the datagram is whole.</returns>
    public bool Add(int offset, bool isLast, ReadOnlySpan<byte> octets)
    {
        if (_fragments.Count == MaxFragments)
        {
            return false;
        }

        _fragments.Add((offset, octets.ToArray()));

        if (isLast)
        {
            _length = offset + octets.Length;
        }

        return _length >= 0 && TryJoin();
    }

    private bool TryJoin()
    {
        var next = 0;

        foreach (var (offset, octets) in _fragments.OrderBy(fragment => fragment.Offset))
        {
            if (offset > next)
            {
                return false;
            }

            next = Math.Max(next, offset + octets.Length);
        }

        if (next < _length)
        {
            return false;
        }

        Octets = new byte[_length];

        // Backwards, so that where fragments overlap the one that came first is written last.
        for (var i = _fragments.Count - 1; i >= 0; i--)
        {
            var (offset, octets) = _fragments[i];
            var length = Math.Min(octets.Length, _length - offset);

            if (length > 0)
            {
                octets.AsSpan(0, length).CopyTo(Octets.AsSpan(offset));
            }
        }

        return true;
    }
}
