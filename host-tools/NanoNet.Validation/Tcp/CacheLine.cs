using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NanoNet.Validation;

/// <summary>Asks the processor to fetch what will be needed soon. It is a hint: nothing is read or changed.</summary>
internal static class CacheLine
{
    public const int Length = 64;

    /// <summary>Fetches the line of a place. The collector may move what is there meanwhile; then the hint is wasted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }

    /// <summary>Fetches all lines of a place.</summary>
    /// <param name="place">The first of its octets is there.</param>
    /// <param name="length">How many octets.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch<T>(ref readonly T place, int length)
    {
        for (var at = 0; at < length; at += Length)
        {
            Fetch(ref Unsafe.AddByteOffset(ref Unsafe.AsRef(in place), at));
        }
    }
}
