using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of TimeSpan that nanoFramework has otherwise than .NET: nothing overflows, and a day is shown as 24 hours.</summary>
[Redirects("System.TimeSpan")]
public static class TimeSpanMembers
{
    private const int SecondsPerHour = 3600;
    private const int SecondsPerDay = 24 * SecondsPerHour;

    public static TimeSpan Create(int hours, int minutes, int seconds) => Create(0, hours, minutes, seconds, 0);

    public static TimeSpan Create(int days, int hours, int minutes, int seconds) => Create(days, hours, minutes, seconds, 0);

    /// <summary>Hours, minutes and seconds are added up in 32 bits, whatever becomes of them.</summary>
    public static TimeSpan Create(int days, int hours, int minutes, int seconds, int milliseconds) => unchecked(
        new TimeSpan(((((long)days * SecondsPerDay) + (hours * SecondsPerHour) + (minutes * 60) + seconds) * 1000 + milliseconds) * TimeSpan.TicksPerMillisecond));

    public static TimeSpan FromDays(long value) => new(unchecked(value * TimeSpan.TicksPerDay));

    public static TimeSpan FromHours(long value) => new(unchecked(value * TimeSpan.TicksPerHour));

    public static TimeSpan FromMinutes(long value) => new(unchecked(value * TimeSpan.TicksPerMinute));

    public static TimeSpan FromSeconds(long value) => new(unchecked(value * TimeSpan.TicksPerSecond));

    public static TimeSpan FromMilliseconds(long value) => new(unchecked(value * TimeSpan.TicksPerMillisecond));

    public static TimeSpan Add(ref TimeSpan self, TimeSpan ts) => op_Addition(self, ts);

    public static TimeSpan Subtract(ref TimeSpan self, TimeSpan ts) => op_Subtraction(self, ts);

    public static TimeSpan Negate(ref TimeSpan self) => op_UnaryNegation(self);

    public static TimeSpan Duration(ref TimeSpan self) => self.Ticks >= 0 ? self : op_UnaryNegation(self);

    public static TimeSpan op_Addition(TimeSpan t1, TimeSpan t2) => new(unchecked(t1.Ticks + t2.Ticks));

    public static TimeSpan op_Subtraction(TimeSpan t1, TimeSpan t2) => new(unchecked(t1.Ticks - t2.Ticks));

    public static TimeSpan op_UnaryNegation(TimeSpan t) => new(unchecked(-t.Ticks));

    public static int CompareTo(ref TimeSpan self, object? value) => value is null ? 1 : self.CompareTo(Same(value));

    public static bool Equals(ref TimeSpan self, object? value) => value is not null && self.Ticks == Same(value).Ticks;

    public static string ToString(ref TimeSpan self) => Text(self);

    internal static string Text(TimeSpan span)
    {
        var magnitude = span.Ticks < 0 ? unchecked((ulong)-span.Ticks) : (ulong)span.Ticks;
        var fraction = magnitude % TimeSpan.TicksPerSecond;
        var seconds = magnitude / TimeSpan.TicksPerSecond;
        var days = seconds > SecondsPerDay ? seconds / SecondsPerDay : 0;
        seconds -= days * SecondsPerDay;

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(span.Ticks < 0 ? "-" : "")}{(days > 0 ? $"{days}." : "")}{seconds / SecondsPerHour:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{(fraction > 0 ? $".{fraction:0000000}" : "")}");
    }

    // The interpreter reads the other's ticks without a look at what it is; what has none is no reference to it.
    private static TimeSpan Same(object? value) => value is TimeSpan span ? span : throw new NullReferenceException();
}
