using System;
using NanoNet.Runtime;

namespace nanoFramework.Runtime.Native;

public static class Rtc
{
    /// <returns>Always true.</returns>
    public static bool SetSystemTime(DateTime time)
    {
        Interpreter.Current.Time.Set(time);
        return true;
    }
}
