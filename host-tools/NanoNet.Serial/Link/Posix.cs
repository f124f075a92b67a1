using System;
using System.Runtime.InteropServices;

namespace NanoNet.Serial;

/// <summary>What of the C library the serial port needs. Constants that Linux and macOS number differently are properties.</summary>
internal static unsafe partial class Posix
{
    public const int ReadWrite = 2;
    public const short PollIn = 1;
    public const short PollOut = 4;
    public const int LockExclusive = 2;
    public const int LockNonBlocking = 4;

    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int NoDeviceOrAddress = 6;
    public const int NotPermitted = 13;
    public const int Busy = 16;
    public const int NoDevice = 19;

    public static int NonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    public static int NoControllingTerminal => OperatingSystem.IsMacOS() ? 0x20000 : 0x100;

    public static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    public static int WouldBlock => OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>Whether a read or write that failed so may be tried again.</summary>
    /// <summary>Of something that is no terminal.</summary>
    public const int NotATerminal = 25;

    public static bool IsTransient(int error) => error == Interrupted || error == WouldBlock;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "pipe", SetLastError = true)]
    public static partial int Pipe(int* ends);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(int descriptor, int operation);

    /// <summary>ioctl(2), whose third argument is variadic.</summary>
    public static int Control(int descriptor, nuint request, void* argument) =>
        OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnStack(descriptor, request, 0, 0, 0, 0, 0, 0, argument)
            : ControlInRegister(descriptor, request, argument);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int ControlInRegister(int descriptor, nuint request, void* argument);

    // Apple's ARM64 convention passes variadic arguments on the stack: six that fill the registers come before it.
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int ControlOnStack(int descriptor, nuint request, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, void* argument);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetSettings(int descriptor, byte* settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int ApplySettings(int descriptor, int when, byte* settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    public static partial void SetRaw(byte* settings);
}
