using NanoNet.Runtime;

namespace System;

public static class Environment
{
    /// <summary>Milliseconds since power on, on the board's clock.</summary>
    public static long TickCount64 => Interpreter.Current.Scheduler.Now / Scheduler.NanosecondsPerMillisecond;
}
