using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>Sends small frames on a network interface at a rate, as many as the kernel takes in one call.</summary>
internal static unsafe partial class FrameGenerator
{
    private const int PacketFamily = 17; // AF_PACKET
    private const int RawSocket = 3; // SOCK_RAW
    private const int PacketLevel = 263; // SOL_PACKET
    private const int QdiscBypass = 20; // PACKET_QDISC_BYPASS
    private const int AddressLength = 20; // struct sockaddr_ll
    private const int Batch = 64;
    private const int FrameLength = 60;

    /// <returns>How many were sent.</returns>
    public static long Run(string interfaceName, double perSecond, TimeSpan duration)
    {
        var socket = Socket(PacketFamily, RawSocket, 0);
        var one = 1;

        // struct sockaddr_ll: family, protocol, then the index.
        Span<byte> address = stackalloc byte[AddressLength];
        BinaryPrimitives.WriteUInt16LittleEndian(address, PacketFamily);
        BinaryPrimitives.WriteUInt32LittleEndian(address[4..], IndexOf(interfaceName));
        int bound;

        fixed (byte* name = address)
        {
            bound = Bind(socket, name, AddressLength);
        }

        if (socket < 0 || bound != 0 || SetOption(socket, PacketLevel, QdiscBypass, &one, sizeof(int)) != 0)
        {
            throw new IOException($"cannot send on {interfaceName}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }

        try
        {
            return Send(socket, perSecond, duration);
        }
        finally
        {
            _ = Close(socket);
        }
    }

    private static long Send(int socket, double perSecond, TimeSpan duration)
    {
        var frames = stackalloc byte[Batch * FrameLength];
        var vectors = stackalloc Vector[Batch];
        var messages = stackalloc Message[Batch];

        for (var i = 0; i < Batch; i++)
        {
            Fill(new Span<byte>(frames + (i * FrameLength), FrameLength), i);
            vectors[i] = new Vector { Base = frames + (i * FrameLength), Length = FrameLength };
            messages[i] = new Message { Vectors = &vectors[i], VectorCount = 1 };
        }

        var begun = Stopwatch.GetTimestamp();
        long sent = 0;

        for (var elapsed = TimeSpan.Zero; elapsed < duration; elapsed = Stopwatch.GetElapsedTime(begun))
        {
            if (sent >= elapsed.TotalSeconds * perSecond)
            {
                System.Threading.Thread.SpinWait(20);
                continue;
            }

            var count = SendMany(socket, messages, Batch, 0);
            sent += Math.Max(0, count);
        }

        return sent;
    }

    // UDP from as many hosts as a batch has frames, each to its own.
    private static void Fill(Span<byte> frame, int number)
    {
        var ip = new IPv4Header { Source = new IPv4Address(0x0A000001 + (uint)number), Destination = new IPv4Address(0x0A000101 + (uint)number), Protocol = IPProtocol.Udp };
        FrameEmitter.Udp(
            frame,
            new EthernetHeader(new MacAddress(0x024E_4E00_0100), new MacAddress(0x024E_4E00_0200), EtherType.IPv4),
            ip,
            new UdpHeader { SourcePort = (ushort)(10_000 + number), DestinationPort = 20_000 },
            new byte[FrameLength - EthernetHeader.Length - IPv4Datagram.MinHeaderLength - UdpDatagram.HeaderLength]);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Vector
    {
        public byte* Base;
        public nuint Length;
    }

    // struct mmsghdr: a msghdr, and how much of it was sent.
    [StructLayout(LayoutKind.Sequential)]
    private struct Message
    {
        public void* Name;
        public uint NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
        public uint Sent;
    }

    [LibraryImport("libc", EntryPoint = "if_nametoindex", StringMarshalling = StringMarshalling.Utf8)]
    private static partial uint IndexOf(string name);

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "bind", SetLastError = true)]
    private static partial int Bind(int socket, byte* address, uint length);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    private static partial int SetOption(int socket, int level, int name, void* value, uint length);

    [LibraryImport("libc", EntryPoint = "sendmmsg", SetLastError = true)]
    private static partial int SendMany(int socket, Message* messages, uint count, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
