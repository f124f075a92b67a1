using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>A set of ports: 8 KiB, and no hashing for each datagram.</summary>
internal sealed class PortSet
{
    private const int BitsPerWord = 64;

    // Above it there is none, and nothing to look at.
    private int _highest = -1;

    private readonly ulong[] _words = new ulong[(1 << 16) / BitsPerWord];

    public PortSet()
    {
    }

    public PortSet(IEnumerable<ushort> ports)
    {
        foreach (var port in ports)
        {
            Add(port);
        }
    }

    public void Add(ushort port)
    {
        _highest = Math.Max(_highest, port);
        _words[port / BitsPerWord] |= 1UL << (port & (BitsPerWord - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ushort port) => port <= _highest && (_words[port / BitsPerWord] >> (port & (BitsPerWord - 1)) & 1) != 0;
}
