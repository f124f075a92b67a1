using System;
using NanoNet.Runtime;

namespace nanoFramework.Runtime.Native;

public static class SystemInfo
{
    public enum FloatingPoint
    {
        None = 0,
        SinglePrecisionSoftware = 1,
        SinglePrecisionHardware = 2,
        DoublePrecisionSoftware = 3,
        DoublePrecisionHardware = 4,
    }

    public static Version Version => Identity.FirmwareVersion;

    public static string OEMString => "nanoCLR running @ " + Identity.TargetName + " (NanoNet virtual board)";

    public static byte OEM => 0;

    public static byte Model => 0;

    public static ushort SKU => 0;

    public static string TargetName => Identity.TargetName;

    public static string Platform => Identity.Platform;

    public static FloatingPoint FloatingPointSupport => FloatingPoint.DoublePrecisionHardware;

    private static BoardIdentity Identity => Interpreter.Current.Identity;
}
