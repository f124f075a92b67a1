using System;
using NanoNet.Runtime;

namespace nanoFramework.Hardware.Esp32;

public partial class Sleep
{
    public enum WakeupCause
    {
        Undefined = 0,
        Ext0 = 2,
        Ext1 = 3,
        Timer = 4,
        TouchPad = 5,
        Ulp = 6,
        Gpio = 7,
        Uart = 8,
        Wifi = 9,
        CoCpu = 10,
        CoCpuTrapTrig = 11,
        Bt = 12,
    }

    public static EspNativeError EnableWakeupByTimer(TimeSpan time)
    {
        Interpreter.Current.WakeupTimer = time.Ticks / TimeSpan.TicksPerMillisecond;
        return EspNativeError.OK;
    }

    /// <summary>Everything stops until the timer, frames that come meanwhile wait in the cable.</summary>
    public static EspNativeError StartLightSleep()
    {
        var interpreter = Interpreter.Current;
        interpreter.Scheduler.Freeze(interpreter.WakeupTimer);
        interpreter.WakeupCause = (int)WakeupCause.Timer;
        return EspNativeError.OK;
    }

    /// <summary>The board has no power until the timer, and starts anew. Does not return.</summary>
    public static void StartDeepSleep()
    {
        var interpreter = Interpreter.Current;
        interpreter.Restart(new BoardRestart(interpreter.WakeupTimer, (int)WakeupCause.Timer));
        System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);
    }

    /// <summary>None: no pin wakes the virtual board.</summary>
    public static WakeupGpioPin GetWakeupGpioPin() => WakeupGpioPin.None;

    public static WakeupCause GetWakeupCause() => (WakeupCause)Interpreter.Current.WakeupCause;
}
