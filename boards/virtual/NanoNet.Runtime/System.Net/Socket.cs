using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Net.Sockets;

public class Socket : IDisposable
{
    internal const int DisposedHandle = -1;

    // First, so that the finalizer of a socket whose constructor threw finds nothing to close.
    private int _handle = DisposedHandle;

    private readonly Interpreter _interpreter = Interpreter.Current;
    private readonly SocketType _socketType;
    private EndPoint? _localEndPoint;
    private int _receiveTimeout = Threading.Timeout.Infinite;
    private int _sendTimeout = Threading.Timeout.Infinite;

    public Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
        : this(socketType) => _handle = Driver.Open(addressFamily, socketType, protocolType);

    private Socket(SocketType socketType)
        => _socketType = socketType;

    /// <summary>A socket that nothing refers to is closed when the interpreter collects garbage; .NET's collector, which runs when it likes, closes none.</summary>
    ~Socket()
    {
        if (!InterpreterHooks.Defer(this))
        {
            Dispose(false);
        }
    }

    public int Available
    {
        get
        {
            ThrowIfDisposed();
            return Driver.Available(Handle);
        }
    }

    /// <summary>nanoFramework's rule: whether there was a Bind, Connect or SendTo. False on accepted sockets, and false again only after Close.</summary>
    public bool Connected => BoundTo is not null && Handle != DisposedHandle;

    public EndPoint LocalEndPoint
    {
        get
        {
            ThrowIfDisposed();
            var (address, port) = Driver.LocalName(Handle);
            return _localEndPoint = IPEndPoint.FromHostOrder(address, port);
        }
    }

    public EndPoint RemoteEndPoint
    {
        get
        {
            ThrowIfDisposed();
            var (address, port) = Driver.PeerName(Handle);
            return IPEndPoint.FromHostOrder(address, port);
        }
    }

    public int ReceiveTimeout
    {
        get => _receiveTimeout;
        set => _receiveTimeout = CheckTimeout(value);
    }

    public int SendTimeout
    {
        get => _sendTimeout;
        set => _sendTimeout = CheckTimeout(value);
    }

    public SocketType SocketType => _socketType;

    internal int Handle => _handle;

    /// <summary>The error that lwIP's patched socket layer keeps with a socket: only a connect in progress ever sets it.</summary>
    internal int StoredError { get; set; }

    internal EndPoint? BoundTo { get; private set; }

    private SocketDriver Driver => _interpreter.Sockets;

    public void Bind(EndPoint localEP)
    {
        ThrowIfDisposed();
        var endPoint = Snapshot(localEP);
        Driver.Bind(Handle, endPoint.HostOrderAddress, (ushort)endPoint.Port);
        BoundTo ??= endPoint;
        _localEndPoint = localEP;
    }

    public void Connect(EndPoint remoteEP)
    {
        ThrowIfDisposed();
        var endPoint = Snapshot(remoteEP);
        Driver.Connect(this, endPoint.HostOrderAddress, (ushort)endPoint.Port);
        Poll(-1, SelectMode.SelectWrite);
        BoundTo ??= endPoint;
    }

    public void Close() => ((IDisposable)this).Dispose();

    public void Listen(int backlog)
    {
        ThrowIfDisposed();
        Driver.Listen(Handle, backlog);
    }

    public Socket Accept()
    {
        ThrowIfDisposed();
        Poll(-1, SelectMode.SelectRead);
        return new Socket(SocketType.Stream) { _handle = Driver.Accept(Handle), _localEndPoint = _localEndPoint };
    }

    public int Send(byte[] buffer) => Send(buffer, 0, LengthOf(buffer), SocketFlags.None);

    public int Send(byte[] buffer, SocketFlags socketFlags) => Send(buffer, 0, LengthOf(buffer), socketFlags);

    public int Send(byte[] buffer, int size, SocketFlags socketFlags) => Send(buffer, 0, size, socketFlags);

    public int Send(byte[] buffer, int offset, int size, SocketFlags socketFlags)
    {
        ThrowIfDisposed();
        return Driver.Send(this, buffer, offset, size, socketFlags, _sendTimeout);
    }

    public int SendTo(byte[] buffer, EndPoint remoteEP) => SendTo(buffer, 0, LengthOf(buffer), SocketFlags.None, remoteEP);

    public int SendTo(byte[] buffer, SocketFlags socketFlags, EndPoint remoteEP) => SendTo(buffer, 0, LengthOf(buffer), socketFlags, remoteEP);

    public int SendTo(byte[] buffer, int size, SocketFlags socketFlags, EndPoint remoteEP) => SendTo(buffer, 0, size, socketFlags, remoteEP);

    public int SendTo(byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP)
    {
        ThrowIfDisposed();
        var endPoint = Snapshot(remoteEP);
        var sent = Driver.SendTo(this, buffer, offset, size, socketFlags, _sendTimeout, endPoint.HostOrderAddress, (ushort)endPoint.Port);
        BoundTo ??= remoteEP;
        return sent;
    }

    public int Receive(byte[] buffer) => Receive(buffer, 0, LengthOf(buffer), SocketFlags.None);

    public int Receive(byte[] buffer, SocketFlags socketFlags) => Receive(buffer, 0, LengthOf(buffer), socketFlags);

    public int Receive(byte[] buffer, int size, SocketFlags socketFlags) => Receive(buffer, 0, size, socketFlags);

    public int Receive(byte[] buffer, int offset, int size, SocketFlags socketFlags)
    {
        ThrowIfDisposed();
        return Driver.Receive(this, buffer, offset, size, socketFlags, _receiveTimeout);
    }

    public int ReceiveFrom(byte[] buffer, ref EndPoint remoteEP) => ReceiveFrom(buffer, 0, LengthOf(buffer), SocketFlags.None, ref remoteEP);

    public int ReceiveFrom(byte[] buffer, SocketFlags socketFlags, ref EndPoint remoteEP) =>
        ReceiveFrom(buffer, 0, LengthOf(buffer), socketFlags, ref remoteEP);

    public int ReceiveFrom(byte[] buffer, int size, SocketFlags socketFlags, ref EndPoint remoteEP) =>
        ReceiveFrom(buffer, 0, size, socketFlags, ref remoteEP);

    public int ReceiveFrom(byte[] buffer, int offset, int size, SocketFlags socketFlags, ref EndPoint remoteEP)
    {
        ThrowIfDisposed();

        if (BoundTo is null)
        {
            throw new SocketException(SocketError.NotConnected);
        }

        Snapshot(remoteEP);
        var (count, address, port) = Driver.ReceiveFrom(this, buffer, offset, size, socketFlags, _receiveTimeout);
        remoteEP = IPEndPoint.FromHostOrder(address, port);
        return count;
    }

    public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, int optionValue)
    {
        ThrowIfDisposed();

        // Set before lwIP refuses the option, as it does: a time-out set so works although the call throws.
        switch (optionName)
        {
            case SocketOptionName.SendTimeout:
                _sendTimeout = optionValue;
                break;
            case SocketOptionName.ReceiveTimeout:
                _receiveTimeout = optionValue;
                break;
        }

        Driver.SetOption(Handle, optionLevel, optionName, BitConverter.GetBytes(optionValue));
    }

    public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, bool optionValue) =>
        SetSocketOption(optionLevel, optionName, optionValue ? 1 : 0);

    public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, byte[] optionValue)
    {
        ThrowIfDisposed();
        Driver.SetOption(Handle, optionLevel, optionName, optionValue);
    }

    public object GetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName)
    {
        if (optionName is SocketOptionName.AddMembership or SocketOptionName.DropMembership)
        {
            throw new NotSupportedException();
        }

        if (optionLevel == SocketOptionLevel.Socket && optionName == SocketOptionName.Type)
        {
            return _socketType;
        }

        var value = new byte[sizeof(int)];
        GetSocketOption(optionLevel, optionName, value);

        return optionName switch
        {
            SocketOptionName.ExclusiveAddressUse or SocketOptionName.DontLinger => value[0] == 0,
            SocketOptionName.AcceptConnection or SocketOptionName.Broadcast or SocketOptionName.KeepAlive => value[0] == 1,
            _ => BitConverter.ToInt32(value, 0),
        };
    }

    public void GetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, byte[] val)
    {
        ThrowIfDisposed();
        Driver.GetOption(Handle, optionLevel, optionName, val);
    }

    public bool Poll(int microSeconds, SelectMode mode)
    {
        ThrowIfDisposed();
        return Driver.Poll(this, microSeconds, mode);
    }

    void IDisposable.Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (Handle != DisposedHandle)
        {
            var handle = _handle;
            _handle = DisposedHandle;
            Driver.Close(handle);
        }
    }

    /// <summary>Takes a socket for closed that TLS has closed below it.</summary>
    internal void Forget() => _handle = DisposedHandle;

    private static int LengthOf(byte[]? buffer) => buffer is null ? 0 : buffer.Length;

    /// <summary>Of another kind of end point the interpreter would read what it takes for an address.</summary>
    private static IPEndPoint Snapshot(EndPoint? endPoint) => endPoint is IPEndPoint address ? address.Snapshot() : throw new NullReferenceException();

    private static int CheckTimeout(int milliseconds)
    {
        if (milliseconds < Threading.Timeout.Infinite)
        {
            throw ManagedErrors.OutOfRange();
        }

        return milliseconds == 0 ? Threading.Timeout.Infinite : milliseconds;
    }

    private void ThrowIfDisposed()
    {
        if (Handle == DisposedHandle)
        {
            throw new ObjectDisposedException("");
        }
    }
}
