using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of TimeSpan that .NET has not.</summary>
[Redirects("System.TimeSpan")]
public static class TimeSpanMembers
{
    public static TimeSpan FromDays(long value) => new(value * TimeSpan.TicksPerDay);

    public static TimeSpan FromHours(long value) => new(value * TimeSpan.TicksPerHour);
}
