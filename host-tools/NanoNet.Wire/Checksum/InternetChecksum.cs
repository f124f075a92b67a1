using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NanoNet.Wire;

/// <summary>The ones' complement checksum of IPv4, ICMP, UDP and TCP (RFC 1071).</summary>
/// <remarks>
/// Sums are kept in the machine's own octet order, which RFC 1071 section 2 (B) allows, and turned around once at the end.
/// A partial sum may be continued with more octets only if all octets before them were an even number.
/// </remarks>
public static class InternetChecksum
{
    /// <summary>The checksum to put into a header whose checksum field is zero, or, over a header that holds its checksum, 0 if it is right.</summary>
    public static ushort Compute(ReadOnlySpan<byte> octets) => Finish(Sum(octets));

    /// <summary>Adds octets to a partial sum.</summary>
    /// <param name="octets">Any number; an odd one only in the last call.</param>
    /// <param name="sum">A partial sum so far, 0 at first.</param>
    /// <returns>The new partial sum; not folded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(ReadOnlySpan<byte> octets, ulong sum = 0) => sum + (Avx512BW.IsSupported ? SumMasked(octets) : SumInParts(octets));

    /// <summary>The partial sum of the pseudo header of TCP and UDP over IPv4 (RFC 9293 section 3.1).</summary>
    /// <param name="source">Source address.</param>
    /// <param name="destination">Destination address.</param>
    /// <param name="protocol">Protocol number.</param>
    /// <param name="length">Octets of the upper-layer header and data.</param>
    public static ulong PseudoHeader(IPv4Address source, IPv4Address destination, IPProtocol protocol, int length)
    {
        var sum = (ulong)source.Value + destination.Value + (byte)protocol + (uint)length;

        return BitConverter.IsLittleEndian ? SwapSum(sum) : sum;
    }

    /// <summary>The partial sum of the pseudo header over IPv6 (RFC 8200 section 8.1).</summary>
    /// <param name="source">Source address.</param>
    /// <param name="destination">Destination address.</param>
    /// <param name="protocol">Upper-layer protocol, after the extension headers.</param>
    /// <param name="length">Octets of the upper-layer header and data.</param>
    public static ulong PseudoHeader(in InternetAddress source, in InternetAddress destination, IPProtocol protocol, int length)
    {
        if (source.IsIPv4 && destination.IsIPv4)
        {
            return PseudoHeader(source.IPv4, destination.IPv4, protocol, length);
        }

        var sum = Halves(source.High) + Halves(source.Low) + Halves(destination.High) + Halves(destination.Low)
            + (byte)protocol + (uint)length;

        return BitConverter.IsLittleEndian ? SwapSum(sum) : sum;
    }

    /// <summary>Folds a partial sum to 16 bits, turns it to wire order and complements it.</summary>
    public static ushort Finish(ulong sum)
    {
        var folded = (ushort)~Fold(sum);

        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(folded) : folded;
    }

    /// <summary>True if a partial sum over everything that a checksum covers, itself included, says that it is right.</summary>
    public static bool IsComplete(ulong sum) => Fold(sum) == ushort.MaxValue;

    /// <summary>The checksum after one 16-bit word of what it covers has changed (RFC 1624 equation 3).</summary>
    /// <param name="checksum">The checksum before.</param>
    /// <param name="oldWord">The word before.</param>
    /// <param name="newWord">The word after.</param>
    public static ushort Update(ushort checksum, ushort oldWord, ushort newWord) =>
        (ushort)~Fold((ulong)(ushort)~checksum + (ushort)~oldWord + newWord);

    /// <summary>The sum where the processor can load any number of octets: the rest costs no branches, which lengths at random would mislead.</summary>
    private static unsafe ulong SumMasked(ReadOnlySpan<byte> octets)
    {
        var mask = Vector512.Create(0xFFFF_FFFFUL);
        var low = Vector512<ulong>.Zero;
        var high = Vector512<ulong>.Zero;

        fixed (byte* first = octets)
        {
            var offset = 0;

            // 64-bit lanes that take 32-bit halves overflow after 2^32 rounds; no packet is that long.
            for (; offset <= octets.Length - Vector512<byte>.Count; offset += Vector512<byte>.Count)
            {
                var octetsHere = Vector512.Load(first + offset).AsUInt64();
                low += octetsHere & mask;
                high += octetsHere >> 32;
            }

            // Octets that are not there count as zeros, as the one does that an odd number lacks.
            var isThere = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)(octets.Length - offset)));
            var rest = Avx512BW.MaskLoad(first + offset, isThere, Vector512<byte>.Zero).AsUInt64();
            return Vector512.Sum(low + (rest & mask) + high + (rest >> 32));
        }
    }

    /// <summary>The sum on any processor.</summary>
    private static ulong SumInParts(ReadOnlySpan<byte> octets)
    {
        var sum = 0UL;
        ref var first = ref MemoryMarshal.GetReference(octets);
        var length = octets.Length;
        var offset = 0;

        if (Vector256.IsHardwareAccelerated && length - offset >= Vector256<byte>.Count)
        {
            // 64-bit lanes that take 32-bit halves overflow after 2^31 rounds; no packet is that long.
            var low = Vector256<ulong>.Zero;
            var high = Vector256<ulong>.Zero;
            var mask = Vector256.Create(0xFFFF_FFFFUL);

            for (; offset <= length - Vector256<byte>.Count; offset += Vector256<byte>.Count)
            {
                var octetsHere = Vector256.LoadUnsafe(ref first, (nuint)offset).AsUInt64();
                low += octetsHere & mask;
                high += octetsHere >> 32;
            }

            sum += Vector256.Sum(low + high);
        }

        for (; offset <= length - sizeof(ulong); offset += sizeof(ulong))
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, offset));
            sum += (eight & 0xFFFF_FFFF) + (eight >> 32);
        }

        if (offset <= length - sizeof(uint))
        {
            sum += Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, offset));
            offset += sizeof(uint);
        }

        if (offset <= length - sizeof(ushort))
        {
            sum += Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref first, offset));
            offset += sizeof(ushort);
        }

        if (offset < length)
        {
            // A last odd octet is the upper one of a word whose lower octet is zero.
            var last = Unsafe.Add(ref first, offset);
            sum += BitConverter.IsLittleEndian ? last : (ulong)last << 8;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Fold(ulong sum)
    {
        sum = (sum & 0xFFFF_FFFF) + (sum >> 32);
        sum = (sum & 0xFFFF) + ((sum >> 16) & 0xFFFF) + (sum >> 32);
        sum = (sum & 0xFFFF) + (sum >> 16);

        return (ushort)(sum + (sum >> 16));
    }

    private static ulong Halves(ulong value) => (value & 0xFFFF_FFFF) + (value >> 32);

    // Ones' complement sums commute with turning octets around, once folded (RFC 1071 section 2 (B)).
    private static ulong SwapSum(ulong sum) => BinaryPrimitives.ReverseEndianness(Fold(sum));
}
