using System.Runtime.InteropServices;
using System.Text;

namespace NanoNet.VirtualBoard;

/// <summary>A pseudo-terminal in raw mode: what is written to the master comes out of the device unchanged, and back.</summary>
internal sealed class PseudoTerminal
{
    private const int PathRoom = 128;

    private PseudoTerminal(int master, string device)
    {
        Master = master;
        Device = device;
    }

    /// <summary>The board's end; never blocks.</summary>
    public int Master { get; }

    /// <summary>Path of the other end, such as /dev/pts/3.</summary>
    public string Device { get; }

    /// <exception cref="BoardException">The system has no pseudo-terminal to give.</exception>
    public static PseudoTerminal Open()
    {
        var master = Check(Libc.posix_openpt(Libc.ReadWrite | Libc.NoControllingTerminal | Libc.CloseOnExec | Libc.NonBlocking), "posix_openpt");
        Check(Libc.grantpt(master), "grantpt");
        Check(Libc.unlockpt(master), "unlockpt");
        return Adopt(master);
    }

    /// <summary>The terminal of a master that is open already.</summary>
    /// <exception cref="BoardException">It is none.</exception>
    public static unsafe PseudoTerminal Adopt(int master)
    {
        var path = stackalloc byte[PathRoom];

        if (Libc.ptsname_r(master, path, PathRoom) != 0)
        {
            throw new BoardException(ExitCode.Fatal, "no console: ptsname_r failed");
        }

        // Kept open for as long as the board runs: a device that nobody has open hangs up, and its settings are those of whoever opens it first.
        var device = Check(Libc.open(path, Libc.ReadWrite | Libc.NoControllingTerminal | Libc.CloseOnExec), "open");
        Check(Libc.MakeRaw(device), "tcsetattr");
        return new PseudoTerminal(master, Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(path)));
    }

    private static int Check(int result, string call) => result >= 0
        ? result
        : throw new BoardException(ExitCode.Fatal, $"no console: {call}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
}
