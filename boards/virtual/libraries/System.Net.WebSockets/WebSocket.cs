using System.Net.Sockets;
using System.Net.WebSockets.WebSocketFrame;
using System.Text;
using System.Threading;

namespace System.Net.WebSockets;

/// <summary>One end of a connection.</summary>
public abstract class WebSocket : IDisposable
{
    private const int StatusLength = 2;
    private const int MostCloseData = 125;
    private const int CloseInterval = 50;

    private readonly object _lock = new object();
    private MessageReceivedEventHandler _messageReceived;
    private Socket _socket;
    private FrameWriter _writer;

    protected WebSocket(WebSocketOptions options = null)
    {
        if (options != null)
        {
            ServerTimeout = options.ServerTimeout;
            KeepAliveInterval = options.KeepAliveInterval;
            MaxReceiveFrameSize = options.MaxReceiveFrameSize;
            MaxFragmentSize = options.MaxFragmentSize;
        }
    }

    public delegate void MessageReceivedEventHandler(object sender, MessageReceivedEventArgs e);

    public event EventHandler ConnectionClosed;

    public event MessageReceivedEventHandler MessageReceived
    {
        add
        {
            lock (_lock)
            {
                _messageReceived = (MessageReceivedEventHandler)Delegate.Combine(_messageReceived, value);
            }
        }

        remove
        {
            lock (_lock)
            {
                _messageReceived = (MessageReceivedEventHandler)Delegate.Remove(_messageReceived, value);
            }
        }
    }

    public bool IsServer { get; private set; }

    public TimeSpan ServerTimeout { get; private set; } = new TimeSpan(0, 0, 60);

    public TimeSpan KeepAliveInterval { get; private set; } = new TimeSpan(0, 0, 30);

    public int MaxReceiveFrameSize { get; private set; } = int.MaxValue;

    public int MaxFragmentSize { get; private set; } = WebSocketOptions.DefaultFragmentSize;

    public IPEndPoint RemoteEndPoint { get; private set; }

    public abstract WebSocketState State { get; set; }

    internal NetworkStream Stream { get; private set; }

    internal WebSocketCloseStatus CloseStatus { get; set; }

    internal DateTime ClosingTime { get; set; }

    internal DateTime LastContact { get; set; }

    internal DateTime PingTime { get; private set; }

    internal bool IsPinging { get; set; }

    internal bool IsStopped { get; private set; }

    internal bool HasFailed { get; set; }

    public bool Send(byte[] buffer, WebSocketMessageType messageType, int fragmentSize = -1)
    {
        return Queue(new OutgoingFrame()
        {
            Data = buffer,
            FragmentSize = fragmentSize < 0 ? MaxFragmentSize : fragmentSize,
            Opcode = messageType == WebSocketMessageType.Text ? Opcode.Text : Opcode.Binary,
        });
    }

    public bool SendString(string message, int fragmentSize = -1)
    {
        return Send(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, fragmentSize);
    }

    public bool SendBytes(byte[] data, int fragmentSize = -1)
    {
        return Send(data, WebSocketMessageType.Binary, fragmentSize);
    }

    /// <summary>Begins to close. As in the package no close frame is sent: the state that it sets forbids that. The connection ends after <see cref="ServerTimeout"/>.</summary>
    public void Close(WebSocketCloseStatus closeStatus = WebSocketCloseStatus.Empty, string statusDescription = null)
    {
        if (State != WebSocketState.Open)
        {
            return;
        }

        State = WebSocketState.CloseSent;
        ClosingTime = DateTime.UtcNow;
        SendClose(closeStatus, statusDescription == null ? null : Encoding.UTF8.GetBytes(statusDescription), closeStatus == WebSocketCloseStatus.EndpointUnavailable);
    }

    public void Abort()
    {
        State = WebSocketState.Aborted;
        HardClose();
    }

    public void Dispose()
    {
        if (State != WebSocketState.Closed)
        {
            HardClose();
        }
    }

    protected void ConnectToStream(NetworkStream stream, bool isServer, Socket socket)
    {
        Stream = stream;
        IsServer = isServer;
        _socket = socket;
        RemoteEndPoint = (IPEndPoint)socket.RemoteEndPoint;
        LastContact = DateTime.UtcNow;
        FrameReader reader = new FrameReader(stream, RemoteEndPoint, isServer, MaxReceiveFrameSize);
        _writer = new FrameWriter(stream, this, isServer);
        State = WebSocketState.Open;
        new Thread(new ReceiveLoop(this, reader).Run).Start();
    }

    /// <summary>Sends a close frame where the state allows one.</summary>
    /// <param name="status">Empty and abnormal: the frame has no data.</param>
    /// <param name="description">What follows the status; null for nothing.</param>
    /// <param name="isLast">Whether the connection ends then without an answer.</param>
    internal void SendClose(WebSocketCloseStatus status, byte[] description, bool isLast)
    {
        if (State != WebSocketState.Open && State != WebSocketState.CloseReceived)
        {
            return;
        }

        CloseStatus = status;
        Queue(new OutgoingFrame() { Data = CloseData(status, description), Opcode = Opcode.Close });

        if (!isLast)
        {
            return;
        }

        while (!_writer.IsDone)
        {
            Thread.Sleep(CloseInterval);
            State = WebSocketState.CloseSent;
            ClosingTime = DateTime.UtcNow;
        }

        HardClose();
    }

    internal void HardClose()
    {
        State = WebSocketState.Closed;
        IsStopped = true;
        _writer.Stop();
        ConnectionClosed?.Invoke(this, new EventArgs());

        try
        {
            // A second for what is not sent yet.
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, 1);
            _socket.Close();
        }
        catch (ObjectDisposedException)
        {
            // Somebody was faster.
        }
    }

    /// <returns>False when the connection is being closed.</returns>
    internal bool Queue(OutgoingFrame frame)
    {
        if (State != WebSocketState.Open && frame.Opcode != Opcode.Close)
        {
            return false;
        }

        frame.EndPoint = RemoteEndPoint;
        _writer.Add(frame);
        return true;
    }

    internal void SendPing()
    {
        IsPinging = true;
        PingTime = DateTime.UtcNow;
        Queue(new OutgoingFrame() { Data = Encoding.UTF8.GetBytes("hello"), Opcode = Opcode.Ping });
    }

    internal void OnReadFailed(string problem)
    {
        if (!HasFailed)
        {
            HasFailed = true;
            SendClose(WebSocketCloseStatus.Empty, Encoding.UTF8.GetBytes(problem), true);
        }
    }

    internal void OnWriteFailed()
    {
        if (!HasFailed)
        {
            HasFailed = true;
            HardClose();
        }
    }

    internal void RaiseMessageReceived(ReceiveMessageFrame frame)
    {
        _messageReceived?.Invoke(this, new MessageReceivedEventArgs() { Frame = frame });
    }

    private static byte[] CloseData(WebSocketCloseStatus status, byte[] description)
    {
        if (status == WebSocketCloseStatus.Empty || status == WebSocketCloseStatus.ClosedAbnormally)
        {
            return new byte[0];
        }

        int length = description == null ? 0 : description.Length;
        byte[] data = new byte[length > MostCloseData - StatusLength ? MostCloseData : StatusLength + length];
        data[0] = (byte)((int)status >> 8);
        data[1] = (byte)(int)status;

        if (length > 0)
        {
            Array.Copy(description, 0, data, StatusLength, data.Length - StatusLength);
        }

        return data;
    }
}
