using System;
using System.Globalization;

namespace NanoNet.Bench;

/// <summary>Times, rates and sizes as the options spell them.</summary>
internal static class FaultText
{
    private static readonly (string Unit, long Ticks)[] s_times =
    [
        ("us", TimeSpan.TicksPerMicrosecond),
        ("µs", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("min", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
    ];

    private static readonly (string Unit, double Bits)[] s_rates =
    [
        ("Gbit/s", 1e9), ("Mbit/s", 1e6), ("kbit/s", 1e3), ("bit/s", 1),
    ];

    // Units of 1000, as the rates beside them: a queue is no memory.
    private static readonly (string Unit, long Octets)[] s_sizes = [("MB", 1_000_000), ("kB", 1_000), ("KB", 1_000), ("B", 1)];

    public static string Time(TimeSpan time)
    {
        foreach (var (unit, ticks) in ((string, long)[])[("h", TimeSpan.TicksPerHour), ("min", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("ms", TimeSpan.TicksPerMillisecond)])
        {
            if (time.Ticks != 0 && time.Ticks % ticks == 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{time.Ticks / ticks}{unit}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.#}us");
    }

    public static string Rate(double bitsPerSecond)
    {
        foreach (var (unit, bits) in s_rates)
        {
            if (bitsPerSecond >= bits)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{bitsPerSecond / bits:0.######}{unit}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bitsPerSecond}bit/s");
    }

    public static string Size(long octets) => string.Create(CultureInfo.InvariantCulture, $"{octets}B");

    public static bool TryTime(ReadOnlySpan<char> text, out TimeSpan time)
    {
        foreach (var (unit, ticks) in s_times)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && TryNumber(text[..^unit.Length], out var number) && number * ticks < TimeSpan.MaxValue.Ticks)
            {
                time = new TimeSpan((long)Math.Round(number * ticks));
                return true;
            }
        }

        time = default;
        return false;
    }

    public static bool TryRate(ReadOnlySpan<char> text, out double bitsPerSecond)
    {
        foreach (var (unit, bits) in s_rates)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && TryNumber(text[..^unit.Length], out var number) && number > 0)
            {
                bitsPerSecond = number * bits;
                return true;
            }
        }

        bitsPerSecond = 0;
        return false;
    }

    public static bool TrySize(ReadOnlySpan<char> text, out long octets)
    {
        foreach (var (unit, each) in s_sizes)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && TryNumber(text[..^unit.Length], out var number) && number >= 1)
            {
                octets = (long)(number * each);
                return true;
            }
        }

        octets = 0;
        return false;
    }

    public static bool TryNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
