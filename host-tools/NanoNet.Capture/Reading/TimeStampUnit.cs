using System;

namespace NanoNet.Capture;

/// <summary>What the time stamps of one pcapng interface count (if_tsresol and if_tsoffset).</summary>
internal readonly struct TimeStampUnit
{
    private const int NanosecondExponent = 9;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const byte PowerOfTwo = 0x80;

    // 10^19 is the largest power of ten in 64 bits; 2^63 the largest of two that leaves room for a whole second.
    private const int MaxDecimalExponent = 19;
    private const int MaxBinaryExponent = 63;

    private readonly ulong _unitsPerSecond;
    private readonly long _factor;
    private readonly long _offsetNs;

    private TimeStampUnit(ulong unitsPerSecond, long factor, long offsetSeconds)
    {
        _unitsPerSecond = unitsPerSecond;
        _factor = factor;
        _offsetNs = unchecked(offsetSeconds * NanosecondsPerSecond);
    }

    /// <summary>What if_tsresol is where an interface does not say: microseconds.</summary>
    public const byte DefaultResolution = 6;

    /// <summary>Reads the octet of if_tsresol.</summary>
    /// <param name="resolution">Negative power of 10, or of 2 with the highest bit set.</param>
    /// <param name="offsetSeconds">if_tsoffset.</param>
    public static TimeStampUnit From(byte resolution, long offsetSeconds)
    {
        var exponent = resolution & ~PowerOfTwo;

        if ((resolution & PowerOfTwo) != 0)
        {
            return new TimeStampUnit(1UL << Math.Min(exponent, MaxBinaryExponent), 0, offsetSeconds);
        }

        exponent = Math.Min(exponent, MaxDecimalExponent);
        var unitsPerSecond = PowerOfTen(exponent);

        return new TimeStampUnit(
            unitsPerSecond, exponent <= NanosecondExponent ? (long)PowerOfTen(NanosecondExponent - exponent) : 0, offsetSeconds);
    }

    /// <summary>Nanoseconds since the Unix epoch; what is beyond 64 bits wraps, as only a damaged file has it.</summary>
    public long ToNanoseconds(ulong units)
    {
        if (_factor != 0)
        {
            return unchecked(((long)units * _factor) + _offsetNs);
        }

        var seconds = units / _unitsPerSecond;
        var fraction = (ulong)((UInt128)(units % _unitsPerSecond) * NanosecondsPerSecond / _unitsPerSecond);

        return unchecked(((long)seconds * NanosecondsPerSecond) + (long)fraction + _offsetNs);
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;

        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
