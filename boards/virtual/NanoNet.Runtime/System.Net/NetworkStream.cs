using System.IO;
using NanoNet.Runtime.Redirection;

namespace System.Net.Sockets;

public class NetworkStream : Stream
{
    protected int _socketType;

    protected EndPoint _remoteEndPoint;

    protected bool _disposed;

    private protected readonly Socket _socket;
    private readonly bool _ownsSocket;

    public NetworkStream(Socket socket)
        : this(socket, ownsSocket: false)
    {
    }

    public NetworkStream(Socket socket, bool ownsSocket)
    {
        ManagedErrors.ThrowIfNull(socket);

        try
        {
            _remoteEndPoint = socket.RemoteEndPoint;
        }
        catch (Exception exception)
        {
            throw new IOException(socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error).ToString(), exception);
        }

        _socket = socket;
        _socketType = (int)socket.SocketType;
        _ownsSocket = ownsSocket;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanTimeout => true;

    public override bool CanWrite => true;

    public virtual bool DataAvailable => Length > 0;

    public override long Length
    {
        get
        {
            ThrowIfClosed();
            return _socket.Available;
        }
    }

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int ReadTimeout
    {
        get => _socket.ReceiveTimeout;
        set => _socket.ReceiveTimeout = CheckTimeout(value);
    }

    public override int WriteTimeout
    {
        get => _socket.SendTimeout;
        set => _socket.SendTimeout = CheckTimeout(value);
    }

    public void Close(int timeout)
    {
        if (timeout < Threading.Timeout.Infinite)
        {
            throw ManagedErrors.OutOfRange();
        }

        Threading.Thread.Sleep(timeout);
        Close();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ThrowIfClosed();
        CheckRange(buffer, offset, count);
        var available = _socket.Available;

        if (available > 0 && available < count)
        {
            count = available;
        }

        return (SocketType)_socketType switch
        {
            SocketType.Stream => _socket.Receive(buffer, offset, count, SocketFlags.None),
            SocketType.Dgram => _socket.ReceiveFrom(buffer, offset, count, SocketFlags.None, ref _remoteEndPoint),
            _ => throw new NotSupportedException(),
        };
    }

    /// <summary>Not implemented in nanoFramework.</summary>
    public override int Read(SpanByte buffer) => throw new NotImplementedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfClosed();
        CheckRange(buffer, offset, count);

        var sent = (SocketType)_socketType switch
        {
            SocketType.Stream => _socket.Send(buffer, offset, count, SocketFlags.None),
            SocketType.Dgram => _socket.SendTo(buffer, offset, count, SocketFlags.None, _socket.RemoteEndPoint),
            _ => throw new NotSupportedException(),
        };

        if (sent != count)
        {
            throw new IOException();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;

        if (disposing && _ownsSocket)
        {
            _socket.Close();
        }
    }

    private static int CheckTimeout(int milliseconds)
    {
        if (milliseconds is 0 or < Threading.Timeout.Infinite)
        {
            throw ManagedErrors.OutOfRange();
        }

        return milliseconds;
    }

    private static void CheckRange(byte[] buffer, int offset, int count)
    {
        ManagedErrors.ThrowIfNull(buffer);

        if (offset < 0 || offset > buffer.Length)
        {
            throw ManagedErrors.OutOfRange();
        }

        if (count < 0 || count > buffer.Length - offset)
        {
            throw ManagedErrors.OutOfRange();
        }
    }

    private void ThrowIfClosed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException("");
        }

        if (_socket.Handle == Socket.DisposedHandle)
        {
            throw new IOException();
        }
    }
}
