using System.Net.Http.Headers;

namespace System.Net.Http;

/// <summary>A request. It is sent once.</summary>
public class HttpRequestMessage : IDisposable
{
    private HttpRequestHeaders _headers;
    private HttpMethod _method;
    private Uri _uri;
    private Version _version = HttpVersion.Version11;
    private bool _isUsed;
    private bool _isDisposed;

    public HttpRequestMessage()
        : this(HttpMethod.Get, null)
    {
    }

    public HttpRequestMessage(HttpMethod method, string requestUri)
    {
        _method = method;
        _uri = string.IsNullOrEmpty(requestUri) ? null : new Uri(requestUri, UriKind.RelativeOrAbsolute);
    }

    public HttpContent Content { get; set; }

    public HttpRequestHeaders Headers
    {
        get
        {
            if (_headers == null)
            {
                _headers = new HttpRequestHeaders();
            }

            return _headers;
        }
    }

    public HttpMethod Method
    {
        get
        {
            return _method;
        }

        set
        {
            ThrowIfNullOrDisposed(value);
            _method = value;
        }
    }

    public Uri RequestUri
    {
        get
        {
            return _uri;
        }

        set
        {
            ThrowIfNullOrDisposed(this);
            _uri = value;
        }
    }

    public Version Version
    {
        get
        {
            return _version;
        }

        set
        {
            ThrowIfNullOrDisposed(value);
            _version = value;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <exception cref="InvalidOperationException">It was sent before.</exception>
    internal void Use()
    {
        if (_isUsed)
        {
            throw new InvalidOperationException();
        }

        _isUsed = true;
    }

    protected virtual void Dispose(bool disposing)
    {
        _isDisposed |= disposing;
    }

    private void ThrowIfNullOrDisposed(object value)
    {
        if (value == null)
        {
            throw new ArgumentNullException();
        }

        if (_isDisposed)
        {
            throw Disposed.Error();
        }
    }
}
