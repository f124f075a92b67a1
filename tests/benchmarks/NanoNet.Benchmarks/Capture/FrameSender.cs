using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace NanoNet.Benchmarks;

/// <summary>Sends frames on a network interface at a rate, as many as the kernel takes in one call.</summary>
internal static unsafe partial class FrameSender
{
    /// <summary>Frames that are sent in one call.</summary>
    public const int Batch = 64;

    private const int PacketFamily = 17; // AF_PACKET
    private const int RawSocket = 3; // SOCK_RAW
    private const int PacketLevel = 263; // SOL_PACKET
    private const int QdiscBypass = 20; // PACKET_QDISC_BYPASS
    private const int NoBuffers = 105; // ENOBUFS
    private const int AddressLength = 20; // struct sockaddr_ll

    /// <param name="interfaceName">The interface.</param>
    /// <param name="source">What to send.</param>
    /// <param name="perSecond">Frames a second.</param>
    /// <param name="duration">How long, unless the source ends before.</param>
    /// <returns>How many were sent.</returns>
    public static long Run(string interfaceName, IFrameSource source, double perSecond, TimeSpan duration)
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
            return Send(socket, source, perSecond, duration);
        }
        finally
        {
            _ = Close(socket);
        }
    }

    private static long Send(int socket, IFrameSource source, double perSecond, TimeSpan duration)
    {
        var vectors = stackalloc Vector[Batch];
        var messages = stackalloc Message[Batch];
        var begun = Stopwatch.GetTimestamp();
        long sent = 0;

        for (var elapsed = TimeSpan.Zero; elapsed < duration; elapsed = Stopwatch.GetElapsedTime(begun))
        {
            // The processor is left to who captures.
            if (sent >= elapsed.TotalSeconds * perSecond)
            {
                Thread.Sleep(1);
                continue;
            }

            var count = Take(source, vectors, messages);

            if (count == 0)
            {
                break;
            }

            // As many as the kernel takes; the rest again.
            for (var done = 0; done < count;)
            {
                var taken = SendMany(socket, messages + done, (uint)(count - done), 0);

                if (taken < 0 && Marshal.GetLastPInvokeError() != NoBuffers)
                {
                    throw new IOException($"cannot send: {Marshal.GetLastPInvokeErrorMessage()}");
                }

                done += Math.Max(0, taken);
            }

            sent += count;
        }

        return sent;
    }

    private static int Take(IFrameSource source, Vector* vectors, Message* messages)
    {
        for (var i = 0; i < Batch; i++)
        {
            var frame = source.Next();

            if (frame.IsEmpty)
            {
                return i;
            }

            vectors[i] = new Vector { Base = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(frame)), Length = (nuint)frame.Length };
            messages[i] = new Message { Vectors = &vectors[i], VectorCount = 1 };
        }

        return Batch;
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
