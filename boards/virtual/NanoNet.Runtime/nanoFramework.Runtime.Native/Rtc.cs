using System;

namespace nanoFramework.Runtime.Native;

public static class Rtc
{
    /// <summary>The virtual board's time of day is the host's and cannot be set.</summary>
    /// <returns>Always false.</returns>
    public static bool SetSystemTime(DateTime time) => false;
}
