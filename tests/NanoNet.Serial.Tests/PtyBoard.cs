using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace NanoNet.Serial.Tests;

/// <summary>The board's end of a pseudo-terminal.</summary>
internal sealed unsafe partial class PtyBoard : IDisposable
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;

    // A program under test that inherits this end never sees it close.
    private const int CloseOnExec = 0x80000;

    private int _master;

    public PtyBoard()
    {
        _master = posix_openpt(ReadWrite | NoControllingTerminal | CloseOnExec);

        if (_master < 0 || grantpt(_master) != 0 || unlockpt(_master) != 0)
        {
            throw new IOException("no pseudo-terminal");
        }

        var path = stackalloc byte[64];
        _ = ptsname_r(_master, path, 64);
        Device = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(path));
    }

    public string Device { get; }

    /// <summary>The rate that the other side has set.</summary>
    public int Baud
    {
        get
        {
            // TCGETS2; the rate of output is the last of the 44 octets of a struct termios2.
            const nuint GetTermios2 = 0x802C542A;
            var settings = stackalloc uint[11];
            return ioctl(_master, GetTermios2, settings) == 0 ? (int)settings[10] : throw new IOException("no pseudo-terminal");
        }
    }

    /// <summary>Writes all; waits for the reader where it must.</summary>
    public void Say(ReadOnlySpan<byte> octets)
    {
        while (octets.Length > 0)
        {
            fixed (byte* first = octets)
            {
                var count = write(_master, first, (nuint)octets.Length);

                if (count <= 0)
                {
                    throw new IOException("the pseudo-terminal is closed");
                }

                octets = octets[(int)count..];
            }
        }
    }

    public void Say(string text) => Say(Encoding.UTF8.GetBytes(text));

    /// <summary>Waits for octets of the other side.</summary>
    public byte[] Hear()
    {
        var buffer = stackalloc byte[4096];
        var count = read(_master, buffer, 4096);
        return count > 0 ? new ReadOnlySpan<byte>(buffer, (int)count).ToArray() : [];
    }

    /// <summary>Waits no longer than that for octets of the other side: who is unplugged meanwhile is gone only when nobody waits any more.</summary>
    public byte[] Hear(TimeSpan limit)
    {
        // A struct pollfd: the descriptor, then the events, of which POLLIN is 1.
        var wanted = stackalloc int[2] { _master, 1 };
        return poll(wanted, 1, (int)limit.TotalMilliseconds) > 0 ? Hear() : [];
    }

    /// <summary>Is unplugged.</summary>
    public void Dispose()
    {
        if (_master >= 0)
        {
            _ = close(_master);
            _master = -1;
        }
    }

    [LibraryImport("libc")]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc")]
    private static partial int grantpt(int descriptor);

    [LibraryImport("libc")]
    private static partial int unlockpt(int descriptor);

    [LibraryImport("libc")]
    private static partial int ptsname_r(int descriptor, byte* path, nuint room);

    [LibraryImport("libc")]
    private static partial nint write(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc")]
    private static partial int ioctl(int descriptor, nuint request, uint* settings);

    [LibraryImport("libc")]
    private static partial int poll(int* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc")]
    private static partial nint read(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
}
