using System.Collections;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace System.Net;

/// <summary>A server of HTTP: one thread accepts connections, and whoever calls <see cref="GetContext"/> answers their requests.</summary>
public class HttpListener
{
    private const int Backlog = 10;

    // An error of Accept may pass; this many on end do not.
    private const int AcceptErrors = 5;

    // Of HTTPS, in milliseconds. HTTP has none.
    private const int SecureReadTimeout = 10000;

    private readonly object _lock = new object();
    private readonly bool _isSecure;
    private readonly int _port;
    private readonly IPAddress _address;
    private readonly AutoResetEvent _change = new AutoResetEvent(false);
    private readonly Queue _waiting = new Queue();
    private readonly ArrayList _open = new ArrayList();
    private Socket _socket;
    private Thread _acceptThread;
    private bool _isRunning;
    private bool _isClosed;
    private int _headerKilobytes = HttpLimits.HeaderKilobytes;

    public HttpListener(string prefix)
        : this(prefix, -1)
    {
    }

    /// <param name="prefix">http or https.</param>
    /// <param name="port">-1 for the scheme's own.</param>
    /// <param name="localEndpointIP">Address to listen on; null for the board's, as it is at <see cref="Start"/>.</param>
    public HttpListener(string prefix, int port, IPAddress localEndpointIP = null)
    {
        switch (prefix.ToLower())
        {
            case Uri.UriSchemeHttp:
            case Uri.UriSchemeWs:
                _port = Uri.HttpDefaultPort;
                break;
            case Uri.UriSchemeHttps:
            case Uri.UriSchemeWss:
                _port = Uri.HttpsDefaultPort;
                _isSecure = true;
                break;
            default:
                throw new ArgumentException("Prefix should be http or https");
        }

        if (port != -1)
        {
            _port = port;
        }

        _address = localEndpointIP;
    }

    public bool IsListening
    {
        get { return _isRunning; }
    }

    /// <summary>Largest header section of a request, in units of 1024 characters; -1 for no limit.</summary>
    public int MaximumResponseHeadersLength
    {
        get { return _headerKilobytes; }
        set { _headerKilobytes = HttpLimits.Checked(value); }
    }

    public X509Certificate HttpsCert { get; set; }

    public SslProtocols SslProtocols { get; set; }

    public void Start()
    {
        lock (_lock)
        {
            ThrowIfClosed();

            if (_isRunning)
            {
                return;
            }

            _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            SocketTuning.TrySet(_socket, SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            SocketTuning.TrySet(_socket, SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _socket.Bind(new IPEndPoint(_address ?? IPAddress.GetDefaultLocalAddress(), _port));
            _socket.Listen(Backlog);
            _acceptThread = new Thread(Accept);
            _acceptThread.Start();
            _change.WaitOne();
        }
    }

    public void Stop()
    {
        lock (_lock)
        {
            ThrowIfClosed();
            _isRunning = false;

            if (_socket != null)
            {
                _socket.Close();
                _socket = null;
                _change.Set();
            }
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            try
            {
                Stop();
            }
            catch
            {
                // It was closed already.
            }

            _isClosed = true;
        }
    }

    public void Abort()
    {
        lock (_lock)
        {
            Close();

            for (int i = 0; i < _open.Count; i++)
            {
                ((HttpOutput)_open[i]).Close();
            }

            _open.Clear();
        }

        if (_acceptThread != null)
        {
            _acceptThread.Join();
        }
    }

    /// <summary>Waits for a connection. Nothing of it was read yet.</summary>
    /// <returns>Null when the listener has stopped.</returns>
    public HttpListenerContext GetContext()
    {
        lock (_lock)
        {
            ThrowIfClosed();

            if (!_isRunning)
            {
                throw new InvalidOperationException();
            }
        }

        while (_isRunning)
        {
            lock (_waiting)
            {
                if (_waiting.Count > 0)
                {
                    return new HttpListenerContext((HttpOutput)_waiting.Dequeue(), this);
                }
            }

            _change.WaitOne();
        }

        return null;
    }

    internal void AddOpen(HttpOutput connection)
    {
        lock (_open)
        {
            _open.Add(connection);
        }
    }

    internal void RemoveOpen(HttpOutput connection)
    {
        lock (_open)
        {
            _open.Remove(connection);
        }
    }

    /// <summary>Waits on a thread of its own for the next request of a connection.</summary>
    internal void Park(HttpOutput connection)
    {
        new Thread(new ParkedConnection(this, connection).Wait).Start();
    }

    internal void Enqueue(HttpOutput connection)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(connection);
        }

        _change.Set();
    }

    private void Accept()
    {
        Thread.CurrentThread.Priority = ThreadPriority.AboveNormal;
        _isRunning = true;
        int errors = 0;
        _change.Set();

        while (_isRunning)
        {
            Socket client;

            try
            {
                client = _socket.Accept();
                errors = 0;
                SocketTuning.TrySet(client, SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            }
            catch (SocketException)
            {
                errors++;

                if (errors > AcceptErrors)
                {
                    GiveUp();
                    return;
                }

                continue;
            }
            catch
            {
                // Stop has taken the socket away.
                GiveUp();
                return;
            }

            Welcome(client);
        }
    }

    private void GiveUp()
    {
        if (_isRunning && !_isClosed)
        {
            Stop();
        }

        _change.Set();
    }

    private void Welcome(Socket client)
    {
        NetworkStream stream = null;

        try
        {
            stream = _isSecure ? SecureServer.Begin(client) : new NetworkStream(client, true);

            if (_isSecure)
            {
                SecureServer.Handshake(stream, this);
                stream.ReadTimeout = SecureReadTimeout;
            }
        }
        catch
        {
            if (stream != null)
            {
                stream.Dispose();
            }
            else
            {
                client.Close();
            }

            _change.Set();
            return;
        }

        Enqueue(new HttpOutput(client, stream));
    }

    private void ThrowIfClosed()
    {
        if (_isClosed)
        {
            throw Disposed.Error();
        }
    }
}
