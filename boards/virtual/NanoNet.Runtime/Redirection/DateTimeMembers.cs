using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>
/// Members of DateTime that nanoFramework has otherwise than .NET: time begins in 1601, ends in 3000 and is always UTC. A DateTime that nobody
/// made is the beginning; .NET's, whose ticks are 0, stands for it.
/// </summary>
[Redirects("System.DateTime")]
public static class DateTimeMembers
{
    private const int MillisecondsPerSecond = 1000;
    private const int MillisecondsPerMinute = 60 * MillisecondsPerSecond;
    private const int MillisecondsPerHour = 60 * MillisecondsPerMinute;
    private const int MillisecondsPerDay = 24 * MillisecondsPerHour;

    private static readonly DateTime s_first = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_last = new(946708127999999999, DateTimeKind.Utc);

    public static DateTime ldsfld_MinValue() => s_first;

    public static DateTime ldsfld_MaxValue() => s_last;

    public static DateTime Create(long ticks) => ticks >= s_first.Ticks && ticks <= s_last.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : throw ManagedErrors.OutOfRange();

    public static DateTime Create(long ticks, DateTimeKind kind)
    {
        var time = Create(ticks);
        return kind == DateTimeKind.Utc ? time : throw ManagedErrors.Wrong();
    }

    public static DateTime Create(int year, int month, int day) => Create(year, month, day, 0, 0, 0, 0);

    public static DateTime Create(int year, int month, int day, int hour, int minute, int second) => Create(year, month, day, hour, minute, second, 0);

    /// <summary>A day or a millisecond too many goes over into what follows: 29 February 2023 is 1 March.</summary>
    public static DateTime Create(int year, int month, int day, int hour, int minute, int second, int millisecond) =>
        year is >= 1601 and <= 3000 && day is >= 1 and <= 31 && millisecond is >= 0 and <= 1000
            ? new DateTime(year, month, 1, hour, minute, second, DateTimeKind.Utc).AddDays(day - 1).AddMilliseconds(millisecond)
            : throw new ArgumentOutOfRangeException();

    public static DateTime Add(ref DateTime self, TimeSpan val) => op_Addition(self, val);

    public static DateTime AddDays(ref DateTime self, double val) => Add(self, val, MillisecondsPerDay);

    public static DateTime AddHours(ref DateTime self, double val) => Add(self, val, MillisecondsPerHour);

    public static DateTime AddMinutes(ref DateTime self, double val) => Add(self, val, MillisecondsPerMinute);

    public static DateTime AddSeconds(ref DateTime self, double val) => Add(self, val, MillisecondsPerSecond);

    public static DateTime AddMilliseconds(ref DateTime self, double val) => Add(self, val, 1);

    public static DateTime AddTicks(ref DateTime self, long val) => Create(Ticks(self) + val);

    public static TimeSpan Subtract(ref DateTime self, DateTime val) => op_Subtraction(self, val);

    public static DateTime Subtract(ref DateTime self, TimeSpan val) => op_Subtraction(self, val);

    public static DateTime op_Addition(DateTime d, TimeSpan t) => Create(Ticks(d) + t.Ticks);

    public static DateTime op_Subtraction(DateTime d, TimeSpan t) => Create(Ticks(d) - t.Ticks);

    public static TimeSpan op_Subtraction(DateTime d1, DateTime d2) => new(Ticks(d1) - Ticks(d2));

    public static bool op_Equality(DateTime d1, DateTime d2) => Ticks(d1) == Ticks(d2);

    public static bool op_Inequality(DateTime t1, DateTime t2) => Ticks(t1) != Ticks(t2);

    public static bool op_LessThan(DateTime t1, DateTime t2) => Ticks(t1) < Ticks(t2);

    public static bool op_LessThanOrEqual(DateTime t1, DateTime t2) => Ticks(t1) <= Ticks(t2);

    public static bool op_GreaterThan(DateTime t1, DateTime t2) => Ticks(t1) > Ticks(t2);

    public static bool op_GreaterThanOrEqual(DateTime t1, DateTime t2) => Ticks(t1) >= Ticks(t2);

    public static int Compare(DateTime t1, DateTime t2) => Ticks(t1).CompareTo(Ticks(t2));

    public static int CompareTo(ref DateTime self, object? val) => val is null ? 1 : Compare(self, (DateTime)val);

    public static bool Equals(DateTime t1, DateTime t2) => Ticks(t1) == Ticks(t2);

    public static bool Equals(ref DateTime self, object? obj) => obj is DateTime other && Equals(self, other);

    public static int GetHashCode(ref DateTime self) => HashCode(self);

    public static long get_Ticks(ref DateTime self) => Ticks(self);

    public static int get_Year(ref DateTime self) => Whole(self).Year;

    public static DateTime get_Date(ref DateTime self) => Whole(self).Date;

    public static DayOfWeek get_DayOfWeek(ref DateTime self) => Whole(self).DayOfWeek;

    public static DateTimeKind get_Kind(ref DateTime self) => DateTimeKind.Utc;

    /// <summary>0 for what is no month of a year.</summary>
    public static int DaysInMonth(int year, int month) => month is >= 1 and <= 12 ? month == 2 ? IsLeapYear(year) ? 29 : 28 : month is 4 or 6 or 9 or 11 ? 30 : 31 : 0;

    public static DateTime FromUnixTimeSeconds(long seconds) =>
        seconds >= 0 && seconds <= (s_last - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond ? DateTime.UnixEpoch.AddSeconds(seconds) : throw ManagedErrors.OutOfRange();

    public static long ToUnixTimeSeconds(ref DateTime self) => (Ticks(self) / TimeSpan.TicksPerSecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond);

    public static DateTime Parse(string? s) => DateTimeText.Parse(s);

    /// <summary>Throws for null, as the interpreter's does not say that it failed.</summary>
    public static bool TryParse(string? s, out DateTime result) => DateTimeText.TryParse(s ?? "", out result);

    public static string ToString(ref DateTime self) => DateTimePattern.Format(Whole(self), null);

    public static string ToString(ref DateTime self, string? format) => DateTimePattern.Format(Whole(self), format);

    internal static int HashCode(DateTime time)
    {
        if (time.Ticks == 0)
        {
            return 0;
        }

        // The highest bit says UTC, which everything is that was made.
        var bits = unchecked((ulong)(time.Ticks - s_first.Ticks)) | (1UL << 63);
        return unchecked((int)bits ^ (int)(bits >> 32));
    }

    internal static DateTime Whole(DateTime time) => time.Ticks == 0 ? s_first : time;

    internal static long Ticks(DateTime time) => Whole(time).Ticks;

    private static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static DateTime Add(DateTime time, double value, int milliseconds) =>
        Create(unchecked(Ticks(time) + InterpreterHooks.Truncate((value * milliseconds * TimeSpan.TicksPerMillisecond) + (value >= 0 ? 0.5 : -0.5))));
}
