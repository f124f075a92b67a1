using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of DateTime that nanoFramework has otherwise than .NET: time begins in 1601, ends in 3000 and is always UTC.</summary>
[Redirects("System.DateTime")]
public static class DateTimeMembers
{
    private static readonly DateTime s_first = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_last = new(946708127999999999, DateTimeKind.Utc);

    public static DateTime ldsfld_MinValue() => s_first;

    public static DateTime ldsfld_MaxValue() => s_last;

    public static DateTime Create(long ticks) => ticks >= s_first.Ticks && ticks <= s_last.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : throw new ArgumentOutOfRangeException();

    public static DateTime Create(long ticks, DateTimeKind kind) => kind is DateTimeKind.Utc or DateTimeKind.Local ? Create(ticks) : throw new ArgumentException();

    public static DateTime Create(int year, int month, int day) => Create(year, month, day, 0, 0, 0, 0);

    public static DateTime Create(int year, int month, int day, int hour, int minute, int second) => Create(year, month, day, hour, minute, second, 0);

    /// <summary>A day or a millisecond too many goes over into what follows: 29 February 2023 is 1 March.</summary>
    public static DateTime Create(int year, int month, int day, int hour, int minute, int second, int millisecond) =>
        year is >= 1601 and <= 3000 && day is >= 1 and <= 31 && millisecond is >= 0 and <= 1000
            ? new DateTime(year, month, 1, hour, minute, second, DateTimeKind.Utc).AddDays(day - 1).AddMilliseconds(millisecond)
            : throw new ArgumentOutOfRangeException();

    public static DateTime FromUnixTimeSeconds(long seconds) =>
        seconds >= 0 && seconds <= (s_last - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond ? DateTime.UnixEpoch.AddSeconds(seconds) : throw new ArgumentOutOfRangeException();

    public static long ToUnixTimeSeconds(ref DateTime self) => (self - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;

    public static string ToString(ref DateTime self) => self.ToString(CultureInfo.InvariantCulture);

    public static string ToString(ref DateTime self, string? format) => self.ToString(format, CultureInfo.InvariantCulture);
}
