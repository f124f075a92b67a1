using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NanoNet.Validation;

/// <summary>The last few packets of one end, to tell a packet that was captured twice from one that was sent twice.</summary>
[InlineArray(Count)]
internal struct RecentSegments
{
    /// <summary>Packets that a mirror port may put between a packet and its copy.</summary>
    private const int Count = 4;

    /// <summary>A mirror port gives the copy at once; a host that sends the same again waits longer.</summary>
    private const uint MirrorMicroseconds = 500;

    // A print and, in its low bits, when it was taken.
    private const int TimeBits = 24;
    private const ulong TimeMask = (1UL << TimeBits) - 1;

    private ulong _first;

    /// <summary>Looks whether a packet was just there, and remembers it if not.</summary>
    /// <param name="header">The segment's header.</param>
    /// <param name="dataLength">Octets of data that it has on the wire.</param>
    /// <param name="identification">The IPv4 header's; 0 for IPv6.</param>
    /// <param name="timeNs">When it came.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeOrFind(in SegmentHeader header, int dataLength, ushort identification, long timeNs)
    {
        var print = Print(header, dataLength, identification) & ~TimeMask;
        var now = (ulong)(timeNs / 1000) & TimeMask;

        var all = Vector256.LoadUnsafe(ref this[0]);

        if (Vector256.EqualsAny(all & Vector256.Create(~TimeMask), Vector256.Create(print)) && IsThere(print, now))
        {
            return true;
        }

        // The others move up by one; the oldest is forgotten.
        Vector256.Shuffle(all, Vector256.Create(0UL, 0, 1, 2)).WithElement(0, print | now).StoreUnsafe(ref this[0]);
        return false;
    }

    private readonly bool IsThere(ulong print, ulong now)
    {
        for (var i = 0; i < Count; i++)
        {
            if ((this[i] & ~TimeMask) == print && this[i] != 0 && ((now - this[i]) & TimeMask) < MirrorMicroseconds)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Print(in SegmentHeader header, int dataLength, ushort identification)
    {
        const ulong Odd1 = 0x9E37_79B9_7F4A_7C15;
        const ulong Odd2 = 0xC2B2_AE3D_27D4_EB4F;

        var numbers = ((ulong)header.Sequence.Value << 32) | header.Acknowledgment.Value;
        var rest = ((ulong)identification << 48) | ((ulong)header.Checksum << 32)
            | ((ulong)header.Window << 16) | (uint)(dataLength ^ ((int)header.ControlBits << 8));
        var print = (numbers * Odd1) ^ (rest * Odd2);
        return (print ^ (print >> 29)) * Odd1;
    }
}
