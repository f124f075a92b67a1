using System.Runtime.InteropServices;

namespace NanoNet.Boards.Tests;

/// <summary>The C interface of the virtual board, as far as these tests call it (<c>include/nanonet_board.h</c>).</summary>
internal static partial class BoardApi
{
    public const int InterNetwork = 2;
    public const int Stream = 1;
    public const int Datagram = 2;
    public const int Peek = 1;
    public const int PollRead = 0;
    public const int PollWrite = 1;
    public const int PollError = 2;
    public const uint SocketEvent = 1;
    public const uint NetworkEvent = 2;

    // lwIP's numbers, which are Linux's.
    public const int WouldBlock = -11;
    public const int TooManyFiles = -23;
    public const int BadSocket = -9;
    public const int AddressInUse = -98;
    public const int ConnectionReset = -104;
    public const int InProgress = -115;

    private const string Library = "nanonet_board";

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct Config
    {
        public fixed byte Mac[6];
        public byte Dhcp;
        public byte Clock;
        public uint Ip;
        public uint Mask;
        public uint Gateway;
        public fixed uint Dns[2];
        public ulong Seed;
        public nint CablePath;
        public nint Hostname;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct NetifState
    {
        public uint Ip;
        public uint Mask;
        public uint Gateway;
        public fixed uint Dns[2];
        public fixed byte Mac[6];
        public byte LinkUp;
        public byte Dhcp;
        public byte HasAddress;
    }

    /// <summary>Loads the library of that path, for the life of the process.</summary>
    public static void Load(string path)
    {
        var handle = NativeLibrary.Load(path);
        NativeLibrary.SetDllImportResolver(typeof(BoardApi).Assembly, (name, _, _) => name == Library ? handle : 0);
    }

    [LibraryImport(Library, EntryPoint = "nn_start")]
    public static partial int Start(in Config config);

    [LibraryImport(Library, EntryPoint = "nn_lwip_version")]
    public static partial nint LwipVersion();

    [LibraryImport(Library, EntryPoint = "nn_now_ns")]
    public static partial long Now();

    [LibraryImport(Library, EntryPoint = "nn_random")]
    public static partial uint Random();

    [LibraryImport(Library, EntryPoint = "nn_interpreter_wait")]
    public static partial uint Wait(long deadline);

    [LibraryImport(Library, EntryPoint = "nn_interpreter_signal")]
    public static partial void Signal(uint flags);

    [LibraryImport(Library, EntryPoint = "nn_socket")]
    public static partial int Socket(int family, int type, int protocol);

    [LibraryImport(Library, EntryPoint = "nn_bind")]
    public static partial int Bind(int socket, uint ip, ushort port);

    [LibraryImport(Library, EntryPoint = "nn_listen")]
    public static partial int Listen(int socket, int backlog);

    [LibraryImport(Library, EntryPoint = "nn_accept")]
    public static partial int Accept(int socket, out uint ip, out ushort port);

    [LibraryImport(Library, EntryPoint = "nn_connect")]
    public static partial int Connect(int socket, uint ip, ushort port);

    [LibraryImport(Library, EntryPoint = "nn_recv")]
    public static partial int Receive(int socket, [Out] byte[] buffer, int length, int flags);

    [LibraryImport(Library, EntryPoint = "nn_recvfrom")]
    public static partial int ReceiveFrom(int socket, [Out] byte[] buffer, int length, int flags, out uint ip, out ushort port);

    [LibraryImport(Library, EntryPoint = "nn_send")]
    public static partial int Send(int socket, byte[] buffer, int length, int flags);

    [LibraryImport(Library, EntryPoint = "nn_sendto")]
    public static partial int SendTo(int socket, byte[] buffer, int length, int flags, uint ip, ushort port);

    [LibraryImport(Library, EntryPoint = "nn_getpeername")]
    public static partial int GetPeerName(int socket, out uint ip, out ushort port);

    [LibraryImport(Library, EntryPoint = "nn_available")]
    public static partial int Available(int socket);

    [LibraryImport(Library, EntryPoint = "nn_poll")]
    public static partial int Poll(int socket, int mode);

    [LibraryImport(Library, EntryPoint = "nn_close")]
    public static partial int Close(int socket);

    [LibraryImport(Library, EntryPoint = "nn_resolve", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Resolve(string name, out uint ip);

    [LibraryImport(Library, EntryPoint = "nn_netif_get")]
    public static partial void GetNetif(out NetifState state);

    [LibraryImport(Library, EntryPoint = "nn_netif_static")]
    public static partial int UseStatic(uint ip, uint mask, uint gateway);

    [LibraryImport(Library, EntryPoint = "nn_netif_dhcp")]
    public static partial int UseDhcp();

    [LibraryImport(Library, EntryPoint = "nn_netif_link")]
    public static partial void SetLink(int up);
}
