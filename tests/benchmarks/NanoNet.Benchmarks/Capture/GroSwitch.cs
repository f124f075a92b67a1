using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace NanoNet.Benchmarks;

/// <summary>Turns on that an interface joins what it receives, as <c>ethtool -K IF gro on</c> does: one end of a veth cable polls only then.</summary>
internal static unsafe partial class GroSwitch
{
    private const int InternetFamily = 2;
    private const int DatagramSocket = 2;
    private const nuint Ethtool = 0x8946; // SIOCETHTOOL
    private const uint SetGro = 0x2C; // ETHTOOL_SGRO
    private const int RequestLength = 40; // struct ifreq
    private const int NameLength = 16;

    /// <exception cref="IOException">The interface cannot do it.</exception>
    public static void TurnOn(string interfaceName)
    {
        var socket = Socket(InternetFamily, DatagramSocket, 0);

        // struct ifreq: the name, then the address of struct ethtool_value: what to do, and to what.
        var request = stackalloc byte[RequestLength];
        var value = stackalloc uint[] { SetGro, 1 };
        Encoding.ASCII.GetBytes(interfaceName, new Span<byte>(request, NameLength - 1));
        *(uint**)(request + NameLength) = value;
        var result = Control(socket, Ethtool, request);
        var error = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(socket);

        if (result != 0)
        {
            throw new IOException($"cannot turn receive offload on for {interfaceName}: {error}");
        }
    }

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int socket, nuint request, byte* argument);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
