using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NanoNet.Bench;

/// <summary>Wakes a waiting pump from another thread: an eventfd(2).</summary>
internal sealed partial class Wakeup : IPumpSource, IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;

    private readonly int _descriptor;
    private int _disposed;

    public Wakeup()
    {
        _descriptor = EventDescriptor(0, CloseOnExec | NonBlocking);

        if (_descriptor < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "eventfd failed");
        }
    }

    public int Descriptor => _descriptor;

    public PollEvents Interest => PollEvents.Readable;

    /// <summary>Any thread.</summary>
    public unsafe void Wake()
    {
        ulong one = 1;
        _ = Write(_descriptor, &one, sizeof(ulong));
    }

    public unsafe void Ready(PollEvents events)
    {
        ulong count;
        _ = Read(_descriptor, &count, sizeof(ulong));
    }

    public void Dispose()
    {
        if (System.Threading.Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _ = Close(_descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventDescriptor(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static unsafe partial nint Write(int descriptor, void* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "read")]
    private static unsafe partial nint Read(int descriptor, void* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
