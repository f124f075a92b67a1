using System;
using System.Runtime.InteropServices;

namespace NanoNet.Bench;

/// <summary>Takes a file descriptor that another process sends over a Unix socket (SCM_RIGHTS, unix(7)).</summary>
internal static partial class ReceivedDescriptor
{
    private const int CloseOnExecute = 0x40000000;
    private const int SocketLevel = 1;
    private const int Rights = 1;

    // struct cmsghdr of 64-bit Linux: length (8), level (4), type (4), then the descriptors.
    private const int ControlHeaderLength = 16;
    private const int ControlLength = 24;

    /// <returns>The descriptor, or -1 if none came.</returns>
    public static unsafe int Take(int socket)
    {
        byte octet;
        var control = stackalloc byte[ControlLength];
        var vector = new Vector { Base = &octet, Length = 1 };
        var message = new Message { Vectors = &vector, VectorCount = 1, Control = control, ControlLength = ControlLength };

        if (ReceiveMessage(socket, &message, CloseOnExecute) <= 0 || message.ControlLength < ControlHeaderLength + sizeof(int))
        {
            return -1;
        }

        var header = new ReadOnlySpan<byte>(control, ControlLength);
        var isRights = MemoryMarshal.Read<int>(header[8..]) == SocketLevel && MemoryMarshal.Read<int>(header[12..]) == Rights;

        return isRights ? MemoryMarshal.Read<int>(header[ControlHeaderLength..]) : -1;
    }

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static unsafe partial nint ReceiveMessage(int socket, Message* message, int flags);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Vector
    {
        public void* Base;
        public nuint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Message
    {
        public void* Name;
        public uint NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }
}
