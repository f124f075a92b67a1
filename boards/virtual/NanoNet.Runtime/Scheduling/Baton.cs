using System;
using System.Runtime.InteropServices;

namespace NanoNet.Runtime;

/// <summary>Wakes one .NET thread from another: a pipe with an octet in it.</summary>
/// <remarks>
/// The kernel takes a write to a pipe for a hand-over (a "sync" wake-up): the reader runs on the writer's processor as soon as that one waits.
/// A hand-over takes 3 us so; a futex, a SemaphoreSlim or an AutoResetEvent wakes the thread on another processor, which took up to 30 us.
/// </remarks>
internal sealed unsafe partial class Baton
{
    private const string Library = "libc";
    private const int CloseOnExec = 0x80000; // O_CLOEXEC
    private const int Interrupted = 4; // EINTR

    private readonly int _reader;
    private readonly int _writer;

    public Baton()
    {
        var ends = stackalloc int[2];

        if (pipe2(ends, CloseOnExec) != 0)
        {
            throw new InvalidOperationException("no pipe: " + Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        }

        _reader = ends[0];
        _writer = ends[1];
    }

    public void Pass()
    {
        byte octet = 1;

        while (write(_writer, &octet, 1) < 0)
        {
            ThrowUnlessInterrupted();
        }
    }

    public void Await()
    {
        byte octet;

        while (read(_reader, &octet, 1) < 0)
        {
            ThrowUnlessInterrupted();
        }
    }

    private static void ThrowUnlessInterrupted()
    {
        var error = Marshal.GetLastPInvokeError();

        if (error != Interrupted)
        {
            throw new InvalidOperationException("the baton is lost: " + Marshal.GetPInvokeErrorMessage(error));
        }
    }

    [LibraryImport(Library, SetLastError = true)]
    private static partial int pipe2(int* ends, int flags);

    [LibraryImport(Library, SetLastError = true)]
    private static partial nint read(int descriptor, byte* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    private static partial nint write(int descriptor, byte* buffer, nuint count);
}
