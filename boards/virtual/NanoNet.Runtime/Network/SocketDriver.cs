using System;
using System.Net.Sockets;

namespace NanoNet.Runtime;

/// <summary>nanoFramework's native socket driver: lwIP's results as firmware gets to see them.</summary>
/// <remarks>
/// The driver keeps one error number for all sockets, which most calls do not set. An exception carries whatever is in it. That is why
/// <c>ErrorCode</c> is 0 for nearly every failure and 10035 after a connect that failed: interpreter behaviour that firmware meets on the board.
/// </remarks>
internal sealed unsafe class SocketDriver
{
    private const int PollRead = 0;
    private const int PollWrite = 1;
    private const int PollError = 2;
    private const int TimedOut = (int)SocketError.TimedOut;

    // CLR_E_OBJECT_DISPOSED, which the driver puts in the exception where an error number belongs.
    private const int ObjectDisposed = unchecked((int)0x99000000);

    private readonly IBoard _board;
    private int _lastError;

    public SocketDriver(IBoard board) => _board = board;

    public int Open(AddressFamily family, SocketType type, ProtocolType protocol)
    {
        var isValid = type switch
        {
            SocketType.Stream => protocol is ProtocolType.IP or ProtocolType.Tcp,
            SocketType.Dgram => protocol is ProtocolType.IP or ProtocolType.Udp,
            SocketType.Raw => protocol is > ProtocolType.IP and <= ProtocolType.Raw,
            _ => false,
        };

        if (!isValid)
        {
            _lastError = LwipError.ProtocolNotSupported;
            throw LastError();
        }

        return Check(_board.Socket((int)family, (int)type, (int)protocol));
    }

    public void Bind(int handle, uint address, ushort port) => Check(_board.Bind(handle, address, port));

    public void Listen(int handle, int backlog) => Check(_board.Listen(handle, backlog));

    public int Accept(int handle) => Check(_board.Accept(handle, out _, out _));

    /// <summary>Begins to connect. The caller polls for the outcome.</summary>
    public void Connect(Socket socket, uint address, ushort port)
    {
        var result = _board.Connect(socket.Handle, address, port);

        if (result == -LwipError.InProgress)
        {
            // Stays with the socket for good: the driver never clears it.
            socket.StoredError = LwipError.InProgress;
        }

        _lastError = socket.StoredError;

        if (LwipError.ToWinsock(_lastError) != (int)SocketError.WouldBlock)
        {
            Check(result);
        }
    }

    public void Close(int handle)
    {
        _board.Close(handle);
        _board.Signal(BoardEvents.Socket);
    }

    public int Available(int handle) => Check(_board.Available(handle));

    public (uint Address, ushort Port) LocalName(int handle)
    {
        Check(_board.GetSocketName(handle, out var address, out var port));
        return (address, port);
    }

    public (uint Address, ushort Port) PeerName(int handle)
    {
        Check(_board.GetPeerName(handle, out var address, out var port));
        return (address, port);
    }

    /// <summary>Waits for a state of a socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="microseconds">How long; below 0 for ever.</param>
    /// <param name="mode">What to wait for.</param>
    public bool Poll(Socket socket, int microseconds, SelectMode mode)
    {
        var scheduler = Interpreter.Current.Scheduler;
        scheduler.Safepoint();
        var deadline = microseconds < 0 ? Scheduler.Never : scheduler.Now + (microseconds * 1000L);

        while (true)
        {
            ThrowIfDisposed(socket);
            var result = Select(socket.Handle, (int)mode);

            if (result < 0)
            {
                throw LastError();
            }

            if (result > 0)
            {
                return true;
            }

            if (!scheduler.Block(deadline, BoardEvents.Socket))
            {
                return false;
            }
        }
    }

    public int Receive(Socket socket, byte[] buffer, int offset, int count, SocketFlags flags, int timeout) =>
        Transfer(socket, buffer, offset, count, flags, timeout, isSend: false, isDatagram: false, address: 0, port: 0).Count;

    public (int Count, uint Address, ushort Port) ReceiveFrom(Socket socket, byte[] buffer, int offset, int count, SocketFlags flags, int timeout) =>
        Transfer(socket, buffer, offset, count, flags, timeout, isSend: false, isDatagram: true, address: 0, port: 0);

    public int Send(Socket socket, byte[] buffer, int offset, int count, SocketFlags flags, int timeout) =>
        Transfer(socket, buffer, offset, count, flags, timeout, isSend: true, isDatagram: false, address: 0, port: 0).Count;

    public int SendTo(Socket socket, byte[] buffer, int offset, int count, SocketFlags flags, int timeout, uint address, ushort port) =>
        Transfer(socket, buffer, offset, count, flags, timeout, isSend: true, isDatagram: true, address, port).Count;

    public void SetOption(int handle, SocketOptionLevel level, SocketOptionName name, byte[] value)
    {
        var (lwipLevel, lwipName) = SocketOptionTable.ToLwip(level, name);
        var linger = stackalloc int[2];

        if (lwipLevel == SocketOptionTable.SocketLevel && name is SocketOptionName.Linger or SocketOptionName.DontLinger)
        {
            var seconds = BitConverter.ToInt32(value, 0);

            if (name == SocketOptionName.Linger && seconds < 0)
            {
                throw LastError();
            }

            linger[0] = name == SocketOptionName.Linger ? 1 : 0;
            linger[1] = name == SocketOptionName.Linger ? seconds : 0;
            SetOption(handle, lwipLevel, lwipName, (byte*)linger, 2 * sizeof(int));
        }
        else if (lwipLevel == SocketOptionTable.SocketLevel && name == SocketOptionName.ExclusiveAddressUse)
        {
            linger[0] = BitConverter.ToInt32(value, 0) == 0 ? 1 : 0;
            SetOption(handle, lwipLevel, lwipName, (byte*)linger, sizeof(int));
        }
        else
        {
            fixed (byte* octets = value)
            {
                SetOption(handle, lwipLevel, lwipName, octets, value.Length);
            }
        }
    }

    public void GetOption(int handle, SocketOptionLevel level, SocketOptionName name, byte[] value)
    {
        var (lwipLevel, lwipName) = SocketOptionTable.ToLwip(level, name);
        var length = value.Length;

        fixed (byte* octets = value)
        {
            _lastError = _board.GetOption(handle, lwipLevel, lwipName, octets, ref length) == 0 ? LwipError.None : -1;
        }

        if (_lastError != LwipError.None)
        {
            throw LastError();
        }

        if (level == SocketOptionLevel.Socket)
        {
            switch (name)
            {
                case SocketOptionName.ExclusiveAddressUse:
                case SocketOptionName.DontLinger:
                    value[0] = BitConverter.ToInt32(value, 0) == 0 ? (byte)1 : (byte)0;
                    break;
                case SocketOptionName.AcceptConnection:
                case SocketOptionName.Broadcast:
                case SocketOptionName.KeepAlive:
                    value[0] = BitConverter.ToInt32(value, 0) != 0 ? (byte)1 : (byte)0;
                    break;
            }
        }
    }

    /// <summary>Asks DNS. No managed thread runs meanwhile, as on the board.</summary>
    public uint Resolve(string name)
    {
        if (_board.Resolve(name, out var address) < 0)
        {
            // lwIP's getaddrinfo says no more than that it failed, whatever it was.
            _lastError = LwipError.Invalid;
            throw LastError();
        }

        return address;
    }

    /// <summary>Throws what the last call left, if it left an error.</summary>
    public void ThrowLeftover()
    {
        if (_lastError != LwipError.None)
        {
            throw LastError();
        }
    }

    internal static void ThrowIfDisposed(Socket socket)
    {
        if (socket.Handle == Socket.DisposedHandle)
        {
            throw new SocketException(ObjectDisposed, isNative: true);
        }
    }

    private SocketException LastError() => new(LwipError.ToWinsock(_lastError), isNative: true);

    private int Check(int result) => result < 0 ? throw LastError() : result;

    private void SetOption(int handle, int level, int name, byte* value, int length)
    {
        // The driver keeps lwIP's result, -1 or 0, where it keeps error numbers: a success clears what was there.
        _lastError = _board.SetOption(handle, level, name, value, length) == 0 ? LwipError.None : -1;

        if (_lastError != LwipError.None)
        {
            throw LastError();
        }
    }

    // The driver always looks for errors too, and reports them unless there is something to read.
    internal int Select(int handle, int mode)
    {
        var ready = _board.Poll(handle, mode);

        if (ready == -LwipError.NetworkDown)
        {
            _lastError = LwipError.NetworkDown;
            return mode == PollError ? 1 : -1;
        }

        if (mode == PollError)
        {
            return ready;
        }

        if (ready < 0 || (mode == PollRead && ready > 0))
        {
            return ready;
        }

        return _board.Poll(handle, PollError) != 0 ? -1 : ready;
    }

    private (int Count, uint Address, ushort Port) Transfer(
        Socket socket,
        byte[] buffer,
        int offset,
        int count,
        SocketFlags flags,
        int timeout,
        bool isSend,
        bool isDatagram,
        uint address,
        ushort port)
    {
        if (buffer is null)
        {
            throw new NullReferenceException();
        }

        if (unchecked((uint)offset + (uint)count) > (uint)buffer.Length)
        {
            throw new IndexOutOfRangeException();
        }

        var scheduler = Interpreter.Current.Scheduler;
        scheduler.Safepoint();
        var deadline = scheduler.DeadlineAfter(timeout);
        var done = 0;

        while (done < count)
        {
            AwaitReady(socket, isSend ? PollWrite : PollRead, deadline);
            int transferred;

            fixed (byte* octets = &buffer[offset + done])
            {
                transferred = (isSend, isDatagram) switch
                {
                    (true, true) => _board.SendTo(socket.Handle, octets, count - done, (int)flags, address, port),
                    (true, false) => _board.Send(socket.Handle, octets, count - done, (int)flags),
                    (false, true) => _board.ReceiveFrom(socket.Handle, octets, count - done, ToLwip(flags), out address, out port),
                    (false, false) => _board.Receive(socket.Handle, octets, count - done, ToLwip(flags)),
                };
            }

            if (transferred < 0)
            {
                _lastError = socket.StoredError;

                if (LwipError.ToWinsock(_lastError) != (int)SocketError.WouldBlock)
                {
                    throw LastError();
                }

                AwaitEvent(deadline);
                continue;
            }

            done += transferred;

            // Receive returns with what there is; 0 says that the peer closed.
            if (!isSend)
            {
                break;
            }
        }

        return (done, address, port);
    }

    private static int ToLwip(SocketFlags flags) => flags == SocketFlags.Peek ? 1 : (int)flags;

    private void AwaitReady(Socket socket, int mode, long deadline)
    {
        while (true)
        {
            ThrowIfDisposed(socket);
            var ready = Select(socket.Handle, mode);

            if (ready < 0)
            {
                throw LastError();
            }

            if (ready > 0)
            {
                return;
            }

            AwaitEvent(deadline);
        }
    }

    private static void AwaitEvent(long deadline)
    {
        if (!Interpreter.Current.Scheduler.Block(deadline, BoardEvents.Socket))
        {
            throw new SocketException(TimedOut, isNative: true);
        }
    }
}
