using System.IO;

namespace System.Net;

/// <summary>The response to a <see cref="HttpWebRequest"/>.</summary>
public class HttpWebResponse : WebResponse
{
    private readonly string _method;
    private readonly Uri _uri;
    private readonly ResponseHead _head;
    private HttpInput _connection;

    internal HttpWebResponse(string method, Uri uri, ResponseHead head, HttpInput connection)
    {
        _method = method;
        _uri = uri;
        _head = head;
        _connection = connection;
        connection.IsChunked = head.IsChunked;
    }

    public string ContentEncoding
    {
        get { return GetResponseHeader(HttpKnownHeaderNames.ContentEncoding); }
    }

    public override long ContentLength
    {
        get { return _head.ContentLength; }
    }

    public override string ContentType
    {
        get { return GetResponseHeader(HttpKnownHeaderNames.ContentType); }
    }

    public override WebHeaderCollection Headers
    {
        get { return _head.Headers; }
    }

    public DateTime LastModified
    {
        get
        {
            string date = _head.Headers[HttpKnownHeaderNames.LastModified];
            return date == null ? DateTime.UtcNow : HttpDate.Parse(date);
        }
    }

    public string Method
    {
        get { return _method; }
    }

    public Version ProtocolVersion
    {
        get { return _head.Version; }
    }

    public override Uri ResponseUri
    {
        get { return _uri; }
    }

    public string Server
    {
        get { return GetResponseHeader(HttpKnownHeaderNames.Server); }
    }

    public HttpStatusCode StatusCode
    {
        get { return (HttpStatusCode)_head.StatusCode; }
    }

    public string StatusDescription
    {
        get { return _head.StatusDescription; }
    }

    /// <returns>Empty where the response does not have the field.</returns>
    public string GetResponseHeader(string headerName)
    {
        return _head.Headers[headerName] ?? string.Empty;
    }

    public override Stream GetResponseStream()
    {
        Stream body = _connection.Share();
        _connection.Forget();
        return body;
    }

    /// <summary>Closes the connection, also where it could be kept.</summary>
    public override void Close()
    {
        if (_connection != null)
        {
            _connection.Dispose();
            _connection = null;
        }
    }

    /// <summary>Gives the connection back where both sides keep it. Only a finalizer gets here.</summary>
    protected override void Dispose(bool disposing)
    {
        if (_connection != null)
        {
            string value = _head.Headers == null ? null : _head.Headers[HttpKnownHeaderNames.Connection];

            if (value == null || value.ToLower() == "close")
            {
                ConnectionPool.Remove(_connection);
                _connection.Dispose();
            }
            else
            {
                _connection.Release();
            }

            _connection = null;
        }

        base.Dispose(disposing);
    }
}
