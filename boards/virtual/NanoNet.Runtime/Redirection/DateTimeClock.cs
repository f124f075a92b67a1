using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>What DateTime says of the present: the board's time, not the host's.</summary>
[Redirects("System.DateTime")]
public static class DateTimeClock
{
    public static DateTime get_UtcNow() => Interpreter.Current.Time.Now;

    /// <summary>nanoFramework has no time zones.</summary>
    public static DateTime get_Today() => Interpreter.Current.Time.Now.Date;
}
