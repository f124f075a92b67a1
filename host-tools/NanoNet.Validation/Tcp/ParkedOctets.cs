using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.Intrinsics;

namespace NanoNet.Validation;

/// <summary>What connections have sent that have closed, one after the other: hardly ever is it looked at again.</summary>
/// <remarks>
/// Thousands of connections linger. If each kept its octets where they came to lie, every new one would put its own into memory that has left the cache long ago,
/// and most of what a short connection takes would be waiting for that. They are written past the cache: a copy through it gains nothing.
/// </remarks>
internal sealed class ParkedOctets
{
    // Below the limit of large objects, whose number has the whole heap collected.
    private const int BlockLength = 1 << 16;

    /// <summary>More than this stays where it is: few connections have it, and a block takes several of it.</summary>
    private const int MaxLength = BlockLength / 4;

    // The first octets of a block say which one it is.
    private const int Header = sizeof(int);

    // Of each block how many runs are in it. One in which none is left is used again.
    private readonly List<int> _runs = [];
    private readonly Stack<byte[]> _empty = [];
    private byte[] _block = [];
    private int _used = BlockLength;

    /// <summary>Copies octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="parked">The copy.</param>
    /// <returns>False if they are too many.</returns>
    public bool TryAdd(in LentOctets octets, out LentOctets parked)
    {
        parked = default;

        if (octets.Length > MaxLength)
        {
            return false;
        }

        if (BlockLength - _used < octets.Length + CacheLine.Length)
        {
            Begin();
        }

        var at = CopyPastCache(octets);
        parked = new LentOctets(_block, at, octets.Length);
        _used = at + octets.Length;
        _runs[IndexOf(_block)]++;
        return true;
    }

    /// <summary>Gives up octets that were copied.</summary>
    public void Remove(in LentOctets parked)
    {
        if (--_runs[IndexOf(parked.Array)] > 0)
        {
            return;
        }

        if (parked.Array == _block)
        {
            _used = Header;
        }
        else
        {
            _empty.Push(parked.Array);
        }
    }

    /// <summary>Copies octets to the end of the block as whole lines of the cache, which they do not go through.</summary>
    /// <returns>Where in the block they begin.</returns>
    private unsafe int CopyPastCache(in LentOctets octets)
    {
        ref readonly var from = ref octets.Array[octets.Offset];

        fixed (byte* block = _block)
        {
            var at = _used + (int)(-(nint)(block + _used) & (CacheLine.Length - 1));

            // A power of two, and the least that is lent has two lines.
            for (var i = 0; i < octets.Length; i += CacheLine.Length)
            {
                Vector512.LoadUnsafe(in from, (nuint)i).StoreAlignedNonTemporal(block + at + i);
            }

            return at;
        }
    }

    private static int IndexOf(byte[] block) => BinaryPrimitives.ReadInt32LittleEndian(block);

    private void Begin()
    {
        _used = Header;

        if (_empty.TryPop(out var block))
        {
            _block = block;
            return;
        }

        _block = GC.AllocateUninitializedArray<byte>(BlockLength);
        BinaryPrimitives.WriteInt32LittleEndian(_block, _runs.Count);
        _runs.Add(0);
    }
}
