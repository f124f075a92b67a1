using System;
using System.Runtime.InteropServices;

namespace NanoNet.Runtime;

/// <summary>The board's native half: lwIP, its port and the cable, in the profile's own shared library.</summary>
/// <remarks>lwIP is all globals: one board a process.</remarks>
public sealed unsafe partial class NativeBoard : IBoard
{
    private bool _isVirtualTime;

    private NativeBoard()
    {
    }

    /// <summary>lwIP's version as its own header gives it.</summary>
    public static string LwipVersion => Marshal.PtrToStringUTF8((nint)NativeMethods.nn_lwip_version()) ?? "";

    public bool IsVirtual => _isVirtualTime;

    public long Now => NativeMethods.nn_now_ns();

    public NetworkState State
    {
        get
        {
            NetworkState state;
            NativeMethods.nn_netif_get(&state);
            return state;
        }
    }

    /// <summary>Binds the runtime to a profile's library. Call once, before anything else here.</summary>
    /// <param name="path">Full path of libnanonet_board.so.</param>
    /// <exception cref="DllNotFoundException">The file is not a library that this machine can load; the message says why.</exception>
    public static NativeBoard Load(string path)
    {
        var library = NativeLibrary.Load(path);

        NativeLibrary.SetDllImportResolver(
            typeof(NativeBoard).Assembly,
            (name, _, _) => name == NativeMethods.Library ? library : nint.Zero);

        return new NativeBoard();
    }

    /// <summary>Plugs the cable in and starts lwIP.</summary>
    /// <param name="configuration">Cable and addresses.</param>
    /// <param name="powerOff">Runs once, on a thread of the native half, when the other end of the cable closes.</param>
    /// <returns>0, or -errno.</returns>
    public int PowerOn(BoardConfiguration configuration, delegate* unmanaged<void> powerOff)
    {
        var cablePath = Marshal.StringToCoTaskMemUTF8(configuration.CablePath);
        var hostName = Marshal.StringToCoTaskMemUTF8(configuration.HostName);

        var native = new NativeConfiguration
        {
            Dhcp = configuration.Dhcp ? (byte)1 : (byte)0,
            Address = configuration.Address,
            Mask = configuration.Mask,
            Gateway = configuration.Gateway,
            FirstDns = configuration.FirstDns,
            Clock = configuration.IsVirtualTime ? (byte)1 : (byte)0,
            Seed = configuration.Seed,
            CablePath = (byte*)cablePath,
            HostName = (byte*)hostName,
        };
        configuration.Mac.AsSpan(0, NetworkState.MacLength).CopyTo(new Span<byte>(native.Mac, NetworkState.MacLength));

        NativeMethods.nn_on_power_off(powerOff);
        _isVirtualTime = configuration.IsVirtualTime;

        // The strings stay: lwIP keeps the host name's address for as long as the board runs.
        return NativeMethods.nn_start(&native);
    }

    /// <summary>Before the board starts anew: in virtual time nothing of it happens any more.</summary>
    /// <param name="off">Nanoseconds until the new start; below 0 there is none.</param>
    public static void Stop(long off) => NativeMethods.nn_stop(off);

    public BoardEvents Wait(long deadline) => (BoardEvents)NativeMethods.nn_interpreter_wait(deadline);

    public void Signal(BoardEvents events) => NativeMethods.nn_interpreter_signal((uint)events);

    public void UseMeter(InstructionMeter* meter, long rate)
    {
        if (_isVirtualTime)
        {
            NativeMethods.nn_interpreter_meter(meter, rate);
        }
    }

    public void Grant(InstructionMeter* meter, long instructions)
    {
        if (_isVirtualTime)
        {
            // What was executed before is still on the meter.
            NativeMethods.nn_interpreter_budget(instructions);
            return;
        }

        meter->Left = instructions;
        meter->Withheld = 0;
    }

    public void Pass() => NativeMethods.nn_interpreter_pass();

    /// <summary>How many octets the board has written to its console so far: in virtual time the tool waits for them.</summary>
    public static void SayConsoleWritten(long octets) => NativeMethods.nn_console_written(octets);

    public uint Random() => NativeMethods.nn_random();

    public int Socket(int family, int type, int protocol) => NativeMethods.nn_socket(family, type, protocol);

    public int Bind(int socket, uint address, ushort port) => NativeMethods.nn_bind(socket, address, port);

    public int Listen(int socket, int backlog) => NativeMethods.nn_listen(socket, backlog);

    public int Accept(int socket, out uint address, out ushort port)
    {
        fixed (uint* addressPointer = &address)
        fixed (ushort* portPointer = &port)
        {
            return NativeMethods.nn_accept(socket, addressPointer, portPointer);
        }
    }

    public int Connect(int socket, uint address, ushort port) => NativeMethods.nn_connect(socket, address, port);

    public int Receive(int socket, byte* buffer, int length, int flags) => NativeMethods.nn_recv(socket, buffer, length, flags);

    public int ReceiveFrom(int socket, byte* buffer, int length, int flags, out uint address, out ushort port)
    {
        fixed (uint* addressPointer = &address)
        fixed (ushort* portPointer = &port)
        {
            return NativeMethods.nn_recvfrom(socket, buffer, length, flags, addressPointer, portPointer);
        }
    }

    public int Send(int socket, byte* buffer, int length, int flags) => NativeMethods.nn_send(socket, buffer, length, flags);

    public int SendTo(int socket, byte* buffer, int length, int flags, uint address, ushort port) =>
        NativeMethods.nn_sendto(socket, buffer, length, flags, address, port);

    public int GetSocketName(int socket, out uint address, out ushort port)
    {
        fixed (uint* addressPointer = &address)
        fixed (ushort* portPointer = &port)
        {
            return NativeMethods.nn_getsockname(socket, addressPointer, portPointer);
        }
    }

    public int GetPeerName(int socket, out uint address, out ushort port)
    {
        fixed (uint* addressPointer = &address)
        fixed (ushort* portPointer = &port)
        {
            return NativeMethods.nn_getpeername(socket, addressPointer, portPointer);
        }
    }

    public int SetOption(int socket, int level, int name, byte* value, int length) =>
        NativeMethods.nn_setsockopt(socket, level, name, value, length);

    public int GetOption(int socket, int level, int name, byte* value, ref int length)
    {
        fixed (int* lengthPointer = &length)
        {
            return NativeMethods.nn_getsockopt(socket, level, name, value, lengthPointer);
        }
    }

    public int Available(int socket) => NativeMethods.nn_available(socket);

    public int Poll(int socket, int mode) => NativeMethods.nn_poll(socket, mode);

    public int Close(int socket) => NativeMethods.nn_close(socket);

    public int Resolve(string name, out uint address)
    {
        var text = Marshal.StringToCoTaskMemUTF8(name);

        try
        {
            fixed (uint* addressPointer = &address)
            {
                return NativeMethods.nn_resolve((byte*)text, addressPointer);
            }
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }
    }

    public int UseStatic(uint address, uint mask, uint gateway) => NativeMethods.nn_netif_static(address, mask, gateway);

    public int UseDhcp() => NativeMethods.nn_netif_dhcp();

    public int RenewLease() => NativeMethods.nn_netif_renew();

    public int ReleaseLease() => NativeMethods.nn_netif_release();

    /// <summary>The cable's carrier comes or goes. From any thread.</summary>
    public static void SetCarrier(bool isUp) => NativeMethods.nn_netif_link(isUp ? 1 : 0);

    public int UseDns(uint first, uint second)
    {
        var servers = stackalloc uint[2] { first, second };
        return NativeMethods.nn_netif_dns(servers);
    }

    public int UseAutomaticDns() => NativeMethods.nn_netif_auto_dns();
}
