using System.Net.WebSockets.WebSocketFrame;
using System.Text;
using System.Threading;

namespace System.Net.WebSockets.Server;

public class WebSocketServer : IDisposable
{
    private readonly WebSocketServerOptions _options = new WebSocketServerOptions();
    private readonly ConnectionPool _pool;
    private readonly HttpListener _listener;

    /// <summary>Without options it listens on no port: connections come by <see cref="AddWebSocket"/>.</summary>
    public WebSocketServer(WebSocketServerOptions options = null)
    {
        if (options != null)
        {
            if (options.Prefix[0] != '/')
            {
                throw new Exception("websocket prefix has to start with '/'");
            }

            if (options.IsStandAlone)
            {
                _listener = new HttpListener("http", options.Port);
            }

            _options = options;
        }

        _pool = new ConnectionPool(MaxClients);
    }

    public delegate void MessageReceivedEventhandler(object sender, MessageReceivedEventArgs e);

    public delegate void WebSocketOpenedEventhandler(object sender, WebSocketOpenedEventArgs e);

    public delegate void WebSocketClosedEventhandler(object sender, WebSocketClosedEventArgs e);

    public event MessageReceivedEventhandler MessageReceived;

    public event WebSocketOpenedEventhandler WebSocketOpened;

    public event WebSocketClosedEventhandler WebSocketClosed;

    public int MaxClients
    {
        get { return _options.MaxClients; }
    }

    public TimeSpan ServerTimeout
    {
        get { return _options.ServerTimeout; }
    }

    public int MaxReceiveFrameSize
    {
        get { return _options.MaxReceiveFrameSize; }
    }

    public TimeSpan KeepAliveInterval
    {
        get { return _options.KeepAliveInterval; }
    }

    public int ClientsCount
    {
        get { return _pool.Count; }
    }

    public int FragmentSize
    {
        get { return _options.MaxFragmentSize; }
    }

    public string Prefix
    {
        get { return _options.Prefix; }
    }

    public int Port
    {
        get { return _options.Port; }
    }

    public string ServerName
    {
        get { return _options.ServerName; }
    }

    public bool Started { get; private set; }

    public string[] ListClients
    {
        get { return _pool.Names; }
    }

    public void Start()
    {
        Started = true;

        if (_listener != null)
        {
            new Thread(Listen).Start();
        }
    }

    /// <summary>Answers the handshake of a request, and takes its connection over.</summary>
    public bool AddWebSocket(HttpListenerContext context)
    {
        WebHeaderCollection fields = context.Request.Headers;
        string connection = fields["Connection"];
        string upgrade = fields["Upgrade"];
        string key = fields["Sec-WebSocket-Key"];
        string protocol = fields["Sec-WebSocket-Protocol"];
        WebSocketContext taken = context.GetWebsocketContext();

        if (connection != "Upgrade" || upgrade != "websocket" || string.IsNullOrEmpty(key))
        {
            taken.NetworkStream.Close();
            taken.Socket.Close();
            return false;
        }

        if (_pool.Count >= _pool.Max)
        {
            Write(taken, "HTTP/1.1 503 WebSocket Server is full\r\n\r\n");
            return false;
        }

        Write(
            taken,
            "HTTP/1.1 101 Web Socket Protocol Handshake\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + AcceptKey.Of(key) + "\r\nServer: " + ServerName
            + "\r\nUpgrade: websocket" + (string.IsNullOrEmpty(protocol) ? "" : "\r\nSec-WebSocket-Protocol: " + protocol) + "\r\n\r\n");
        return Add(taken);
    }

    public void SendText(string endPoint, string message, int fragmentSize = -1)
    {
        ServerConnection connection = _pool.Get(endPoint);

        if (connection != null)
        {
            connection.SendString(message, fragmentSize < 0 ? FragmentSize : fragmentSize);
        }
    }

    public void SendData(string endPoint, byte[] buffer, int fragmentSize = -1)
    {
        ServerConnection connection = _pool.Get(endPoint);

        if (connection != null)
        {
            connection.SendBytes(buffer, fragmentSize < 0 ? FragmentSize : fragmentSize);
        }
    }

    public void BroadCast(byte[] buffer, int fragmentSize = -1)
    {
        foreach (string name in _pool.Names)
        {
            SendData(name, buffer, fragmentSize);
        }
    }

    public void BroadCast(string message, int fragmentSize = -1)
    {
        foreach (string name in _pool.Names)
        {
            SendText(name, message, fragmentSize);
        }
    }

    public void DisconnectClient(string endPoint, WebSocketCloseStatus closeStatus, bool abort = false)
    {
        ServerConnection connection = _pool.Get(endPoint);

        if (connection == null)
        {
            return;
        }

        if (abort)
        {
            connection.Abort();
        }
        else
        {
            connection.Close(closeStatus);
        }
    }

    public void Stop()
    {
        if (Started)
        {
            Started = false;
            DisconnectAll(false);
        }
    }

    public void Abort()
    {
        Started = false;
        DisconnectAll(true);
    }

    public void Dispose()
    {
        if (Started)
        {
            Started = false;
            DisconnectAll(true);
        }
    }

    private static void Write(WebSocketContext taken, string text)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text);
        taken.NetworkStream.Write(octets, 0, octets.Length);
    }

    private bool Add(WebSocketContext taken)
    {
        ServerConnection connection = new ServerConnection(_options);
        connection.Take(taken, OnMessageReceived);

        if (!_pool.Add(connection))
        {
            connection.Dispose();
            return false;
        }

        WebSocketOpened?.Invoke(this, new WebSocketOpenedEventArgs() { EndPoint = connection.RemoteEndPoint });
        connection.ConnectionClosed += OnConnectionClosed;
        return true;
    }

    private void DisconnectAll(bool abort)
    {
        foreach (string name in _pool.Names)
        {
            DisconnectClient(name, WebSocketCloseStatus.EndpointUnavailable, abort);
        }
    }

    private void OnConnectionClosed(object sender, EventArgs e)
    {
        IPEndPoint endPoint = ((WebSocket)sender).RemoteEndPoint;
        WebSocketClosed?.Invoke(this, new WebSocketClosedEventArgs() { EndPoint = endPoint });
        _pool.Remove(endPoint.ToString());
    }

    private void OnMessageReceived(object sender, MessageReceivedEventArgs e)
    {
        MessageReceived?.Invoke(this, e);
    }

    private void Listen()
    {
        _listener.Start();

        while (Started)
        {
            HttpListenerContext context = _listener.GetContext();

            if (context == null)
            {
                return;
            }

            new Thread(() => Serve(context)).Start();
        }
    }

    private void Serve(HttpListenerContext context)
    {
        try
        {
            if (context.Request.RawUrl == Prefix)
            {
                AddWebSocket(context);
                return;
            }

            context.Response.StatusCode = 404;
            context.Response.ContentLength64 = 0;
            context.Response.Close();
            context.Close();
        }
        catch (Exception)
        {
            // A client that fails fails alone.
        }
    }
}
