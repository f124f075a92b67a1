using System;

namespace NanoNet.Bench;

/// <summary>A point in time on the bench's clock, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
/// <remarks>64 bits of nanoseconds reach the year 2262. The same number stamps the frames of the capture.</remarks>
public readonly record struct Instant(long Nanoseconds) : IComparable<Instant>
{
    private const long NanosecondsPerTick = 1_000_000_000 / TimeSpan.TicksPerSecond;

    /// <summary>Later than any other: a wait until then has no deadline.</summary>
    public static Instant Never { get; } = new(long.MaxValue);

    public static Instant operator +(Instant left, TimeSpan right) =>
        left == Never ? Never : new(left.Nanoseconds + (right.Ticks * NanosecondsPerTick));

    public static TimeSpan operator -(Instant left, Instant right) => new((left.Nanoseconds - right.Nanoseconds) / NanosecondsPerTick);

    public static bool operator <(Instant left, Instant right) => left.Nanoseconds < right.Nanoseconds;

    public static bool operator >(Instant left, Instant right) => left.Nanoseconds > right.Nanoseconds;

    public static bool operator <=(Instant left, Instant right) => left.Nanoseconds <= right.Nanoseconds;

    public static bool operator >=(Instant left, Instant right) => left.Nanoseconds >= right.Nanoseconds;

    public static Instant Add(Instant left, TimeSpan right) => left + right;

    public static TimeSpan Subtract(Instant left, Instant right) => left - right;

    /// <summary>The earlier of two.</summary>
    public static Instant Min(Instant left, Instant right) => left < right ? left : right;

    public int CompareTo(Instant other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>The same point as calendar time, to 100 ns.</summary>
    public DateTimeOffset ToDateTime() => DateTimeOffset.UnixEpoch.AddTicks(Nanoseconds / NanosecondsPerTick);
}
