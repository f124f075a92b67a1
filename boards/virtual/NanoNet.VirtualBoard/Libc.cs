using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace NanoNet.VirtualBoard;

/// <summary>What .NET has no API for, or one that takes long to get ready.</summary>
internal static unsafe partial class Libc
{
    public const int StandardInput = 0;
    public const int StandardOutput = 1;
    public const int StandardError = 2;

    public const int ReadWrite = 2; // O_RDWR
    public const int NoControllingTerminal = 0x100; // O_NOCTTY
    public const int CloseOnExec = 0x80000; // O_CLOEXEC
    public const int NonBlocking = 0x800; // O_NONBLOCK

    public const short PollIn = 1;
    public const short PollOut = 4;
    public const short PollError = 8;
    public const short PollHangUp = 16;

    /// <summary>Octets that hold any libc's struct termios.</summary>
    public const int TermiosRoom = 256;

    private const string Library = "libc";
    private const int SetNow = 0; // TCSANOW
    private const long PidFdOpen = 434; // SYS_pidfd_open, the same on every architecture

    [LibraryImport(Library, SetLastError = true)]
    public static partial int posix_openpt(int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int grantpt(int descriptor);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int unlockpt(int descriptor);

    [LibraryImport(Library)]
    public static partial int ptsname_r(int descriptor, byte* name, nuint length);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int open(byte* path, int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint read(int descriptor, byte* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint write(int descriptor, byte* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int eventfd(uint initial, int flags);

    [LibraryImport(Library)]
    public static partial int getppid();

    [LibraryImport(Library, SetLastError = true)]
    public static partial int dup(int descriptor);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int execv(byte* path, byte** arguments);

    /// <summary>Ends the process without the runtime's shutdown, which would wait for lwIP's threads.</summary>
    [LibraryImport(Library)]
    public static partial void _exit(int status);

    /// <summary>Raw mode: no echo, no line editing, no signals, no conversion of line ends.</summary>
    public static int MakeRaw(int descriptor)
    {
        var termios = stackalloc byte[TermiosRoom];

        if (tcgetattr(descriptor, termios) != 0)
        {
            return -1;
        }

        cfmakeraw(termios);
        return tcsetattr(descriptor, SetNow, termios);
    }

    /// <summary>A descriptor that becomes readable when the process ends; below 0 if there is no such process or kernel.</summary>
    public static int OpenProcess(int process) => (int)syscall(PidFdOpen, process, 0);

    [LibraryImport(Library, SetLastError = true)]
    private static partial int tcgetattr(int descriptor, byte* termios);

    [LibraryImport(Library)]
    private static partial void cfmakeraw(byte* termios);

    [LibraryImport(Library, SetLastError = true)]
    private static partial int tcsetattr(int descriptor, int actions, byte* termios);

    [LibraryImport(Library, SetLastError = true)]
    private static partial long syscall(long number, long first, long second);
}
