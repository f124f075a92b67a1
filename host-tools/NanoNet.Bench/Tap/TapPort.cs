using System;
using System.Runtime.InteropServices;

namespace NanoNet.Bench;

/// <summary>A kernel TAP on the switch: each read gives a frame, each write takes one.</summary>
public sealed partial class TapPort : ISwitchPort, IPumpSource, IDisposable
{
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const int NonBlocking = 0x800;

    // An MTU of 1500 and a VLAN tag fit twice.
    private const int MaxFrameLength = 4096;

    private readonly Pump _pump;
    private readonly Switch _switch;
    private readonly byte[] _frame = new byte[MaxFrameLength];
    private int _descriptor;

    /// <param name="pump">What waits for frames.</param>
    /// <param name="network">Where it is plugged in.</param>
    /// <param name="descriptor">The TAP's file descriptor; closed with this object.</param>
    public TapPort(Pump pump, Switch network, int descriptor)
    {
        _pump = pump;
        _switch = network;
        _descriptor = descriptor;
        _ = Control(descriptor, SetFlags, Control(descriptor, GetFlags, 0) | NonBlocking);
        _switch.Attach(this);
        _pump.Watch(this);
    }

    public string Name => "tap";

    public int Descriptor => _descriptor;

    public PollEvents Interest => PollEvents.Readable;

    /// <summary>Frames that the kernel did not take: its end is down, or its queue is full.</summary>
    public long Dropped { get; private set; }

    public unsafe void Deliver(ReadOnlySpan<byte> frame, long number)
    {
        fixed (byte* octets = frame)
        {
            if (Write(_descriptor, octets, (nuint)frame.Length) < 0)
            {
                Dropped++;
            }
        }
    }

    public unsafe void Ready(PollEvents events)
    {
        fixed (byte* octets = _frame)
        {
            while (true)
            {
                var count = (int)Read(_descriptor, octets, MaxFrameLength);

                if (count > 0)
                {
                    _switch.Transmit(this, _frame.AsSpan(0, count));
                    continue;
                }

                // EAGAIN (11): no more now. Anything else: the namespace with the TAP is gone.
                if (Marshal.GetLastPInvokeError() != 11)
                {
                    Dispose();
                }

                return;
            }
        }
    }

    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            _switch.Detach(this);
            _pump.Unwatch(this);
            _ = Close(_descriptor);
            _descriptor = -1;
        }
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint Read(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint Write(int descriptor, byte* octets, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);
}
