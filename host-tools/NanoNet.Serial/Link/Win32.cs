using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NanoNet.Serial;

/// <summary>What of Win32 the serial port needs.</summary>
internal static unsafe partial class Win32
{
    public const uint ReadAndWrite = 0xC0000000;
    public const uint OpenExisting = 3;
    public const int FileNotFound = 2;
    public const int AccessDenied = 5;

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeFileHandle CreateFile(string name, uint access, uint share, nint security, uint disposition, uint flags, nint template);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ReadFile(SafeFileHandle file, byte* octets, uint count, uint* read, nint overlapped);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool WriteFile(SafeFileHandle file, byte* octets, uint count, uint* written, nint overlapped);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetCommState(SafeFileHandle file, DeviceControlBlock* control);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetCommState(SafeFileHandle file, DeviceControlBlock* control);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetCommTimeouts(SafeFileHandle file, CommunicationTimeouts* timeouts);
}
