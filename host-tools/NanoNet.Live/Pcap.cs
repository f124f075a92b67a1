using System;
using System.Reflection;
using System.Runtime.InteropServices;

namespace NanoNet.Live;

/// <summary>What of libpcap (Npcap on Windows) is used: <c>pcap(3)</c>.</summary>
internal static unsafe partial class Pcap
{
    public const int ErrorBufferLength = 256;
    public const int NanosecondPrecision = 1;

    public const int Break = -2;
    public const int NoSuchDevice = -5;
    public const int NotPermitted = -8;
    public const int InterfaceNotUp = -9;
    public const int PromiscuousNotPermitted = -11;

    private const string Library = "pcap";

    static Pcap() => NativeLibrary.SetDllImportResolver(typeof(Pcap).Assembly, Resolve);

    /// <summary>Whether the library is on this machine.</summary>
    public static bool IsThere => Resolve(Library, typeof(Pcap).Assembly, null) != 0;

    [LibraryImport(Library, EntryPoint = "pcap_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Create(string source, byte* error);

    [LibraryImport(Library, EntryPoint = "pcap_set_snaplen")]
    public static partial int SetSnapLength(nint handle, int length);

    [LibraryImport(Library, EntryPoint = "pcap_set_promisc")]
    public static partial int SetPromiscuous(nint handle, int isOn);

    [LibraryImport(Library, EntryPoint = "pcap_set_timeout")]
    public static partial int SetTimeout(nint handle, int milliseconds);

    [LibraryImport(Library, EntryPoint = "pcap_set_buffer_size")]
    public static partial int SetBufferLength(nint handle, int length);

    [LibraryImport(Library, EntryPoint = "pcap_set_immediate_mode")]
    public static partial int SetImmediate(nint handle, int isOn);

    [LibraryImport(Library, EntryPoint = "pcap_set_tstamp_precision")]
    public static partial int SetPrecision(nint handle, int precision);

    [LibraryImport(Library, EntryPoint = "pcap_get_tstamp_precision")]
    public static partial int GetPrecision(nint handle);

    [LibraryImport(Library, EntryPoint = "pcap_activate")]
    public static partial int Activate(nint handle);

    [LibraryImport(Library, EntryPoint = "pcap_datalink")]
    public static partial int GetLinkType(nint handle);

    [LibraryImport(Library, EntryPoint = "pcap_set_datalink")]
    public static partial int SetLinkType(nint handle, int linkType);

    [LibraryImport(Library, EntryPoint = "pcap_compile", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Compile(nint handle, FilterProgram* program, string text, int optimize, uint netmask);

    [LibraryImport(Library, EntryPoint = "pcap_setfilter")]
    public static partial int SetFilter(nint handle, FilterProgram* program);

    [LibraryImport(Library, EntryPoint = "pcap_freecode")]
    public static partial void FreeFilter(FilterProgram* program);

    [LibraryImport(Library, EntryPoint = "pcap_dispatch")]
    public static partial int Dispatch(nint handle, int count, delegate* unmanaged<nint, byte*, byte*, void> callback, nint user);

    [LibraryImport(Library, EntryPoint = "pcap_setnonblock")]
    public static partial int SetNonBlocking(nint handle, int isOn, byte* error);

    // Not on Windows.
    [LibraryImport(Library, EntryPoint = "pcap_get_selectable_fd")]
    public static partial int GetDescriptor(nint handle);

    [LibraryImport("libc", EntryPoint = "poll")]
    public static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "pcap_inject")]
    public static partial int Inject(nint handle, byte* frame, nuint length);

    [LibraryImport(Library, EntryPoint = "pcap_breakloop")]
    public static partial void BreakLoop(nint handle);

    [LibraryImport(Library, EntryPoint = "pcap_stats")]
    public static partial int GetStatistics(nint handle, uint* statistics);

    [LibraryImport(Library, EntryPoint = "pcap_geterr")]
    public static partial byte* GetError(nint handle);

    [LibraryImport(Library, EntryPoint = "pcap_close")]
    public static partial void Close(nint handle);

    // Debian has no link of the bare name without the development package; Npcap hides in a folder of its own.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        string[] names = OperatingSystem.IsWindows() ? [@"C:\Windows\System32\Npcap\wpcap.dll", "wpcap.dll"]
            : OperatingSystem.IsMacOS() ? ["/usr/lib/libpcap.A.dylib", "libpcap.dylib"]
            : ["libpcap.so.0.8", "libpcap.so.1", "libpcap.so"];

        foreach (var candidate in names)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
