using System;
using System.Diagnostics;
using System.Linq;
using System.Net.NetworkInformation;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;
using NanoNet.Capture;

namespace NanoNet.Live;

/// <summary>Captures frames on a network interface, and sends crafted ones.</summary>
public sealed unsafe class LiveCapture : IDisposable
{
    // How long the kernel gathers frames before it wakes a reader; also how soon an end is noticed.
    private const int TimeoutMilliseconds = 100;
    private const int DrainMilliseconds = 5 * TimeoutMilliseconds;
    private const uint NoNetmask = 0xFFFFFFFF;

    private readonly LiveCaptureOptions _options;
    private readonly bool _isNanosecond;
    private nint _handle;
    private long _taken;
    private FrameHandler? _handler;
    private ExceptionDispatchInfo? _fault;

    private LiveCapture(LiveCaptureOptions options, nint handle)
    {
        _options = options;
        _handle = handle;
        _isNanosecond = Pcap.GetPrecision(handle) == Pcap.NanosecondPrecision;
        LinkType = (LinkType)Pcap.GetLinkType(handle);
    }

    /// <summary>What the frames begin with.</summary>
    public LinkType LinkType { get; }

    /// <summary>What came of the frames so far.</summary>
    public LiveCounters Counters
    {
        get
        {
            // struct pcap_stat: received, dropped, dropped by the interface; 32 bits each, and one of Windows' behind them.
            var statistics = stackalloc uint[8];
            return _handle != 0 && Pcap.GetStatistics(_handle, statistics) == 0
                ? new LiveCounters(_taken, statistics[1], statistics[2])
                : new LiveCounters(_taken, 0, 0);
        }
    }

    /// <summary>Readable while frames wait: for who waits on many things at once. Not on Windows.</summary>
    public int Descriptor => Pcap.GetDescriptor(_handle);

    /// <summary>Begins to capture.</summary>
    /// <exception cref="LiveCaptureException">No such interface, no rights, no libpcap, or a filter that is none.</exception>
    public static LiveCapture Open(LiveCaptureOptions options)
    {
        if (!Pcap.IsThere)
        {
            throw new LiveCaptureException(
                OperatingSystem.IsWindows() ? "Npcap is not installed; get it from npcap.com"
                : OperatingSystem.IsMacOS() ? "libpcap is not there, although macOS has it"
                : "libpcap is not installed; run: sudo apt-get install libpcap0.8");
        }

        var error = stackalloc byte[Pcap.ErrorBufferLength];
        var handle = Pcap.Create(DeviceOf(options.Interface), error);

        if (handle == 0)
        {
            throw new LiveCaptureException($"cannot capture on {options.Interface}: {Text(error)}");
        }

        try
        {
            Activate(handle, options);
            SetFilter(handle, options);

            if (!OperatingSystem.IsWindows())
            {
                _ = Pcap.SetNonBlocking(handle, 1, error);
            }

            return new LiveCapture(options, handle);
        }
        catch
        {
            Pcap.Close(handle);
            throw;
        }
    }

    /// <summary>Hands frames on until the token ends it. One thread.</summary>
    /// <param name="handler">Called for each frame, on this thread.</param>
    /// <param name="idle">Called about every 100 ms, and between the kernel's batches.</param>
    /// <param name="cancellation">Ends it, after the frames that came before.</param>
    /// <exception cref="LiveCaptureException">The interface is gone.</exception>
    public void Run(FrameHandler handler, Action? idle, CancellationToken cancellation)
    {
        _handler = handler;
        var self = GCHandle.Alloc(this);

        try
        {
            try
            {
                while (!cancellation.IsCancellationRequested)
                {
                    AwaitFrames();
                    Dispatch(self);
                    idle?.Invoke();
                }
            }
            finally
            {
                Drain(self);
            }
        }
        finally
        {
            self.Free();
        }
    }

    /// <summary>Hands on the frames that wait, and does not wait for others. One thread.</summary>
    /// <param name="handler">Called for each frame, on this thread; it may send.</param>
    /// <exception cref="LiveCaptureException">The interface is gone.</exception>
    public void Take(FrameHandler handler)
    {
        _handler = handler;
        var self = GCHandle.Alloc(this);

        try
        {
            Dispatch(self);
        }
        finally
        {
            self.Free();
        }
    }

    /// <summary>Sends a frame as it is. The capture does not show it. The thread that takes frames.</summary>
    /// <exception cref="LiveCaptureException">The interface does not take it.</exception>
    public void Send(ReadOnlySpan<byte> frame)
    {
        fixed (byte* first = frame)
        {
            if (Pcap.Inject(_handle, first, (nuint)frame.Length) < 0)
            {
                throw new LiveCaptureException($"cannot send on {_options.Interface}: {Text(Pcap.GetError(_handle))}");
            }
        }
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            Pcap.Close(_handle);
            _handle = 0;
        }
    }

    private void Dispatch(GCHandle self)
    {
        var count = Pcap.Dispatch(_handle, -1, &OnFrame, GCHandle.ToIntPtr(self));
        _fault?.Throw();

        if (count < 0 && count != Pcap.Break)
        {
            throw new LiveCaptureException($"the capture on {_options.Interface} has ended: {Text(Pcap.GetError(_handle))}");
        }
    }

    // What came before the end waits in the kernel's buffer, up to a time-out long in a batch that is not full; a filter outside the kernel
    // hides some of it for ever, so there is a limit.
    private void Drain(GCHandle self)
    {
        var statistics = stackalloc uint[8];

        if (OperatingSystem.IsWindows() || _fault is not null || Pcap.GetStatistics(_handle, statistics) != 0)
        {
            return;
        }

        var (received, begun) = (statistics[0], Stopwatch.GetTimestamp());

        while (Stopwatch.GetElapsedTime(begun).TotalMilliseconds < DrainMilliseconds
            && Pcap.GetStatistics(_handle, statistics) == 0 && (int)(received - statistics[1] - (uint)_taken) > 0)
        {
            AwaitFrames();

            // An interface that is gone says so again and again, yet its last frames are still there.
            _ = Pcap.Dispatch(_handle, -1, &OnFrame, GCHandle.ToIntPtr(self));
        }

        _fault?.Throw();
    }

    // Linux's time-out counts from the first frame on: where none come, a reader that blocks would not hear of its end.
    private void AwaitFrames()
    {
        if (!OperatingSystem.IsWindows())
        {
            var descriptor = new PollDescriptor { Descriptor = Pcap.GetDescriptor(_handle), Events = 1 };
            _ = Pcap.Poll(&descriptor, 1, TimeoutMilliseconds);
        }
    }

    // Npcap knows an interface by its id, people by the name that Windows shows.
    private static string DeviceOf(string name) =>
        OperatingSystem.IsWindows() && NetworkInterface.GetAllNetworkInterfaces().FirstOrDefault(one => one.Name == name) is { } found
            ? @"\Device\NPF_" + found.Id
            : name;

    private static void Activate(nint handle, LiveCaptureOptions options)
    {
        _ = Pcap.SetSnapLength(handle, options.SnapLength);
        _ = Pcap.SetPromiscuous(handle, options.IsPromiscuous ? 1 : 0);
        _ = Pcap.SetTimeout(handle, TimeoutMilliseconds);
        _ = Pcap.SetBufferLength(handle, options.BufferLength);
        _ = Pcap.SetImmediate(handle, options.IsImmediate ? 1 : 0);

        // An adapter that cannot do it gives microseconds, which GetPrecision tells.
        _ = Pcap.SetPrecision(handle, Pcap.NanosecondPrecision);
        var result = Pcap.Activate(handle);

        if (result < 0)
        {
            throw new LiveCaptureException(Explain(result, options.Interface, handle));
        }

        // Of all interfaces together the second version of the cooked header names the one that a frame passed; an old libpcap has the first alone.
        if ((LinkType)Pcap.GetLinkType(handle) == LinkType.LinuxCooked)
        {
            _ = Pcap.SetLinkType(handle, (int)LinkType.LinuxCooked2);
        }
    }

    private static string Explain(int error, string name, nint handle) => error switch
    {
        Pcap.NoSuchDevice => $"there is no interface {name}",
        Pcap.InterfaceNotUp => $"the interface {name} is down; run: sudo ip link set {name} up",
        Pcap.NotPermitted or Pcap.PromiscuousNotPermitted => OperatingSystem.IsLinux()
            ? $"this user may not capture on {name}; run once: sudo setcap cap_net_raw,cap_net_admin+ep {Environment.ProcessPath}"
            : OperatingSystem.IsMacOS() ? $"this user may not capture on {name}; run once: sudo chmod o+rw /dev/bpf*"
            : $"this user may not capture on {name}; start the terminal as administrator",
        _ => $"cannot capture on {name}: {Text(Pcap.GetError(handle))}",
    };

    private static void SetFilter(nint handle, LiveCaptureOptions options)
    {
        if (options.Filter is not { } text)
        {
            return;
        }

        FilterProgram program;

        if (Pcap.Compile(handle, &program, text, optimize: 1, NoNetmask) != 0)
        {
            throw new LiveCaptureException($"'{text}' is no capture filter: {Text(Pcap.GetError(handle))}");
        }

        var result = Pcap.SetFilter(handle, &program);
        Pcap.FreeFilter(&program);

        if (result != 0)
        {
            throw new LiveCaptureException($"the filter '{text}' cannot be set on {options.Interface}: {Text(Pcap.GetError(handle))}");
        }
    }

    [UnmanagedCallersOnly]
    private static void OnFrame(nint user, byte* header, byte* octets)
    {
        var capture = (LiveCapture)GCHandle.FromIntPtr(user).Target!;

        // What is left of a batch after a fault is not worth a second one.
        if (capture._fault is not null)
        {
            return;
        }

        try
        {
            capture.Take(header, octets);
        }
#pragma warning disable CA1031 // An exception must not cross libpcap's frames; Run throws it again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            capture._fault = ExceptionDispatchInfo.Capture(e);
            Pcap.BreakLoop(capture._handle);
        }
    }

    // struct pcap_pkthdr: a timeval, whose members are "long" (32 bits on Windows), then the two lengths.
    private void Take(byte* header, byte* octets)
    {
        var isWide = sizeof(nint) == 8 && !OperatingSystem.IsWindows();
        var seconds = isWide ? *(long*)header : *(int*)header;
        var fraction = isWide ? *(long*)(header + 8) : *(int*)(header + 4);
        var lengths = (int*)(header + (isWide ? 16 : 8));
        _taken++;
        _handler!((seconds * 1_000_000_000) + (_isNanosecond ? fraction : fraction * 1000), new ReadOnlySpan<byte>(octets, lengths[0]), lengths[1]);
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
