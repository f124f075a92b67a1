using System.IO;
using System.Text;

namespace System.Net;

/// <summary>The response to a request. Its head goes out with the first octet of the body, or with <see cref="Close"/>.</summary>
public sealed class HttpListenerResponse : IDisposable
{
    private readonly HttpListener _listener;
    private readonly HttpOutput _output;
    private WebHeaderCollection _headers = new WebHeaderCollection(true);
    private Version _version = new Version(1, 1);
    private Encoding _encoding = Encoding.UTF8;
    private int _statusCode = (int)HttpStatusCode.OK;
    private string _statusDescription;
    private string _contentType;
    private string _location;
    private long _contentLength = -1;
    private bool _isChunked;
    private bool _keepAlive;
    private bool _isHeadSent;
    private bool _isClosed;

    internal HttpListenerResponse(HttpOutput output, HttpListener listener)
    {
        // When objects are collected here is no moment of the board's: what is not closed stays open.
        GC.SuppressFinalize(this);
        output.Unsent = this;
        _output = output;
        _listener = listener;
    }

    ~HttpListenerResponse()
    {
        ((IDisposable)this).Dispose();
    }

    public bool HasStarted
    {
        get { return _isHeadSent; }
    }

    public int StatusCode
    {
        get
        {
            return _statusCode;
        }

        set
        {
            ThrowIfHeadSent();
            _statusCode = value;
        }
    }

    public string StatusDescription
    {
        get
        {
            return _statusDescription;
        }

        set
        {
            ThrowIfHeadSent();
            _statusDescription = value;
        }
    }

    public Version ProtocolVersion
    {
        get
        {
            return _version;
        }

        set
        {
            ThrowIfHeadSent();
            _version = value;
        }
    }

    public WebHeaderCollection Headers
    {
        get
        {
            return _headers;
        }

        set
        {
            ThrowIfHeadSent();
            _headers = value;
        }
    }

    /// <summary>-1 for a body that ends with the connection.</summary>
    public long ContentLength64
    {
        get
        {
            return _contentLength;
        }

        set
        {
            ThrowIfHeadSent();
            _contentLength = value;
        }
    }

    public string ContentType
    {
        get
        {
            return _contentType;
        }

        set
        {
            ThrowIfHeadSent();
            _contentType = value;
        }
    }

    public Encoding ContentEncoding
    {
        get
        {
            return _encoding;
        }

        set
        {
            ThrowIfHeadSent();
            _encoding = value;
        }
    }

    /// <summary>Where set, <see cref="StatusCode"/> is 302 as soon as the head was sent; the status line has the code from before.</summary>
    public string RedirectLocation
    {
        get
        {
            return _location;
        }

        set
        {
            ThrowIfHeadSent();
            _location = value;
        }
    }

    public bool SendChunked
    {
        get
        {
            return _isChunked;
        }

        set
        {
            ThrowIfHeadSent();
            _isChunked = value;
            _output.IsChunked = value;
        }
    }

    /// <summary>Whether the connection waits for another request; it closes where nobody says so.</summary>
    public bool KeepAlive
    {
        get { return _keepAlive; }
        set { _keepAlive = value; }
    }

    public Stream OutputStream
    {
        get
        {
            if (_isClosed)
            {
                throw new ObjectDisposedException("Response has been sent");
            }

            return _output;
        }
    }

    /// <summary>Sends the head and leaves the connection to the caller.</summary>
    public void Detach()
    {
        if (!_isClosed)
        {
            if (!_isHeadSent)
            {
                SendHead();
            }

            _isClosed = true;
        }
    }

    public void Close()
    {
        if (_isClosed)
        {
            return;
        }

        try
        {
            if (!_isHeadSent)
            {
                SendHead();
            }
        }
        finally
        {
            ((IDisposable)this).Dispose();
        }
    }

    /// <summary>Gives the connection up, or parks it.</summary>
    void IDisposable.Dispose()
    {
        if (!_isClosed)
        {
            try
            {
                _listener.RemoveOpen(_output);
                _output.Inner.Flush();

                if (_keepAlive)
                {
                    _listener.Park(_output);
                }
                else
                {
                    _output.Dispose();
                }
            }
            catch
            {
                // The connection is gone.
            }

            _isClosed = true;
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Status line and fields, in two writes.</summary>
    internal void SendHead()
    {
        _output.Unsent = null;
        Send(Encoding.UTF8.GetBytes(StatusLine()));
        SetFields();
        Send(_headers.ToByteArray());
        _isHeadSent = true;
    }

    private string StatusLine()
    {
        return "HTTP/" + _version.ToString() + " " + _statusCode.ToString() + " " + (_statusDescription ?? ReasonPhrase.Of(_statusCode)) + "\r\n";
    }

    private void SetFields()
    {
        if (_contentLength != -1)
        {
            _headers.Replace(HttpKnownHeaderNames.ContentLength, _contentLength.ToString());
        }

        _headers.Replace(HttpKnownHeaderNames.Connection, _keepAlive ? "Keep-Alive" : "Close");

        if (_contentType != null)
        {
            _headers.AppendChecked(HttpKnownHeaderNames.ContentType, _contentType);
        }

        if (_location != null)
        {
            // nanoFramework does so here, after it has sent the status line.
            _headers.AppendChecked(HttpKnownHeaderNames.Location, _location);
            _statusCode = (int)HttpStatusCode.Redirect;
        }

        if (_isChunked)
        {
            _headers.AppendChecked(HttpKnownHeaderNames.TransferEncoding, "chunked");
        }
    }

    private void Send(byte[] octets)
    {
        _output.Inner.Write(octets, 0, octets.Length);
    }

    private void ThrowIfHeadSent()
    {
        if (_isHeadSent)
        {
            throw new InvalidOperationException();
        }
    }
}
