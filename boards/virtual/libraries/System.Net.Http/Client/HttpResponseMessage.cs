using System.Net.Http.Headers;

namespace System.Net.Http;

/// <summary>A response.</summary>
public class HttpResponseMessage : IDisposable
{
    private const int LargestStatusCode = 999;

    private readonly HttpStatusCode _statusCode;
    private HttpResponseHeaders _headers;
    private HttpContent _content;
    private HttpRequestMessage _request;
    private Version _version = HttpVersion.Version11;
    private bool _isDisposed;

    public HttpResponseMessage()
        : this(HttpStatusCode.OK)
    {
    }

    public HttpResponseMessage(HttpStatusCode statusCode)
    {
        if (statusCode < 0 || (int)statusCode > LargestStatusCode)
        {
            throw new ArgumentOutOfRangeException();
        }

        _statusCode = statusCode;
    }

    public HttpContent Content
    {
        get
        {
            return _content;
        }

        set
        {
            ThrowIfDisposed();
            _content = value;
        }
    }

    public HttpResponseHeaders Headers
    {
        get
        {
            if (_headers == null)
            {
                _headers = new HttpResponseHeaders();
            }

            return _headers;
        }
    }

    public bool IsSuccessStatusCode
    {
        get { return (int)_statusCode >= 200 && (int)_statusCode <= 299; }
    }

    public string ReasonPhrase { get; set; }

    public HttpRequestMessage RequestMessage
    {
        get
        {
            return _request;
        }

        set
        {
            ThrowIfDisposed();
            _request = value;
        }
    }

    public HttpStatusCode StatusCode
    {
        get { return _statusCode; }
    }

    public Version Version
    {
        get
        {
            return _version;
        }

        set
        {
            ThrowIfDisposed();
            _version = value;
        }
    }

    /// <exception cref="HttpRequestException">The status code is none of success.</exception>
    public HttpResponseMessage EnsureSuccessStatusCode()
    {
        if (!IsSuccessStatusCode)
        {
            throw new HttpRequestException();
        }

        return this;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;

            if (_content != null)
            {
                _content.Dispose();
            }
        }
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw Disposed.Error();
        }
    }
}
