using System;
using System.Runtime.InteropServices;

namespace NanoNet.Bench;

/// <summary>A terminal device opened raw: the virtual board's pseudo-terminal, or a board's serial port.</summary>
internal sealed partial class SerialPort : IPumpSource, IDisposable
{
    private const int ReadWrite = 0x2;
    private const int NoControllingTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int SetNow = 0;

    // struct termios is 60 octets with glibc; the C library alone looks inside.
    private const int TerminalSettingsLength = 256;

    private static readonly RealClock s_host = new();

    private readonly Pump _pump;
    private readonly ConsoleLog _log;
    private int _descriptor;
    private long _read;

    /// <exception cref="BenchBrokenException">The device cannot be opened, or is no terminal.</exception>
    public SerialPort(Pump pump, string device, ConsoleLog log)
    {
        _pump = pump;
        _log = log;
        _descriptor = Open(device, ReadWrite | NoControllingTerminal | NonBlocking | CloseOnExec);

        if (_descriptor < 0)
        {
            throw new BenchBrokenException($"cannot open the console {device}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }

        MakeRaw(device);
        _pump.Watch(this);
        (_pump.Clock as VirtualClock)?.Attach(this);
    }

    public int Descriptor => _descriptor;

    public PollEvents Interest => PollEvents.Readable;

    public void Ready(PollEvents events)
    {
        if (!Drain())
        {
            Dispose();
        }
    }

    /// <summary>Takes what is there.</summary>
    /// <returns>False once the other end is gone.</returns>
    public unsafe bool Drain()
    {
        if (_descriptor < 0)
        {
            return false;
        }

        var octets = stackalloc byte[4096];

        while (true)
        {
            var count = (int)Read(_descriptor, octets, 4096);

            if (count <= 0)
            {
                // EAGAIN (11): nothing more now. EIO or 0: the board's end is closed.
                return count < 0 && Marshal.GetLastPInvokeError() == 11;
            }

            _read += count;
            _log.Append(new ReadOnlySpan<byte>(octets, count));
        }
    }

    /// <summary>Reads on until so many octets have come since the console was opened, however long that takes the other end.</summary>
    public void DrainUntil(long octets)
    {
        Span<PollDescriptor> watched = [new PollDescriptor { Descriptor = _descriptor, Requested = PollEvents.Readable }];

        while (Drain() && _read < octets)
        {
            s_host.Wait(watched, Instant.Never);
        }
    }

    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            _pump.Unwatch(this);
            _ = Close(_descriptor);
            _descriptor = -1;
        }
    }

    private unsafe void MakeRaw(string device)
    {
        var settings = stackalloc byte[TerminalSettingsLength];

        if (GetSettings(_descriptor, settings) != 0)
        {
            _ = Close(_descriptor);
            throw new BenchBrokenException($"the console {device} is not a terminal");
        }

        SetRaw(settings);
        _ = ApplySettings(_descriptor, SetNow, settings);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint Read(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static unsafe partial int GetSettings(int descriptor, byte* settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static unsafe partial void SetRaw(byte* settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static unsafe partial int ApplySettings(int descriptor, int when, byte* settings);
}
