using System.IO;
using System.Net.Sockets;
using System.Text;

namespace System.Net;

/// <summary>A request as it came.</summary>
public class HttpListenerRequest
{
    private readonly HttpInput _input;
    private readonly int _headerLimit;
    private WebHeaderCollection _headers = new WebHeaderCollection(true);
    private string _method;
    private string _target;
    private Version _version;
    private bool _keepAlive;
    private long _contentLength = -1;
    private NetworkCredential _credentials;

    internal HttpListenerRequest(HttpInput input, int headerKilobytes)
    {
        _input = input;
        _headerLimit = HttpLimits.Characters(headerKilobytes);
    }

    public string HttpMethod
    {
        get { return _method; }
    }

    /// <summary>The request-target as it came.</summary>
    public string RawUrl
    {
        get { return _target; }
    }

    /// <summary>The same as a relative URI.</summary>
    public Uri Url
    {
        get { return new Uri(_target, UriKind.Relative); }
    }

    public Version ProtocolVersion
    {
        get { return _version; }
    }

    public WebHeaderCollection Headers
    {
        get { return _headers; }
    }

    public string[] AcceptTypes
    {
        get { return _headers.GetValues(HttpKnownHeaderNames.Accept); }
    }

    /// <summary>-1 where the request does not say.</summary>
    public long ContentLength64
    {
        get { return _contentLength; }
    }

    public string ContentType
    {
        get { return _headers[HttpKnownHeaderNames.ContentType]; }
    }

    /// <summary>The body. It does not end where <see cref="ContentLength64"/> says, but with the connection.</summary>
    public Stream InputStream
    {
        get { return _input; }
    }

    public bool IsAuthenticated
    {
        get { return false; }
    }

    /// <summary>Whether the request asks for it: HTTP/1.1 alone does not.</summary>
    public bool KeepAlive
    {
        get { return _keepAlive; }
    }

    public IPEndPoint LocalEndPoint
    {
        get { return (IPEndPoint)_input.Socket.LocalEndPoint; }
    }

    public IPEndPoint RemoteEndPoint
    {
        get { return (IPEndPoint)_input.Socket.RemoteEndPoint; }
    }

    public string UserAgent
    {
        get { return _headers[HttpKnownHeaderNames.UserAgent]; }
    }

    /// <summary>The board's own address, as on nanoFramework.</summary>
    public string UserHostAddress
    {
        get { return LocalEndPoint.Address.ToString(); }
    }

    /// <summary>The User-Agent, as on nanoFramework.</summary>
    public string UserHostName
    {
        get { return _headers[HttpKnownHeaderNames.UserAgent]; }
    }

    public string[] UserLanguages
    {
        get { return _headers.GetValues(HttpKnownHeaderNames.AcceptLanguage); }
    }

    public NetworkCredential Credentials
    {
        get { return _credentials; }
    }

    public void Reset()
    {
        _headers = new WebHeaderCollection(true);
        _contentLength = -1;
    }

    /// <summary>Reads the head. A connection that ended before it leaves everything as it is.</summary>
    internal void Read()
    {
        string line;

        try
        {
            line = _input.ReadLine(HttpLimits.Line).Trim();
        }
        catch (SocketException)
        {
            return;
        }

        ReadRequestLine(line);
        ReadFields();
        string length = _headers[HttpKnownHeaderNames.ContentLength];

        if (length != null)
        {
            try
            {
                _contentLength = Convert.ToInt32(length);
            }
            catch (Exception)
            {
                throw new ProtocolViolationException("Invalid content length in request: " + length);
            }
        }
    }

    private void ReadRequestLine(string line)
    {
        string[] parts = line.Split(' ');

        if (parts.Length < 3)
        {
            throw new ProtocolViolationException("Invalid HTTP request String: " + line);
        }

        _method = parts[0];
        _target = parts[1];
        Version version = HttpVersion.Parse(parts[2]);

        if (version == null)
        {
            throw new ProtocolViolationException("Unsupported HTTP version: " + parts[2]);
        }

        _version = version;
    }

    private void ReadFields()
    {
        int left = _headerLimit;

        while (true)
        {
            string line = _input.ReadFieldLine(HttpLimits.Line);

            if (line.Length == 0)
            {
                return;
            }

            left -= line.Length;

            if (left < 0)
            {
                throw new ProtocolViolationException("Http Headers exceeding: " + _headerLimit);
            }

            int colon = line.IndexOf(':');

            if (colon == -1)
            {
                throw new ProtocolViolationException("Invalid HTTP Header: " + line);
            }

            Take(line.Substring(0, colon).Trim(), line.Substring(colon + 1).Trim());
        }
    }

    private void Take(string name, string value)
    {
        _headers.Append(name, value);

        switch (name.ToLower())
        {
            case "connection":
                _keepAlive = value.ToLower() == "keep-alive";
                break;
            case "authorization":
                TakeCredentials(value);
                break;
        }
    }

    /// <summary>Basic authentication (RFC 7617); others are left to the firmware.</summary>
    private void TakeCredentials(string value)
    {
        int space = value.IndexOf(' ');

        if (space <= 0 || value.Substring(0, space).ToLower() != "basic")
        {
            return;
        }

        byte[] octets = Convert.FromBase64String(value.Substring(space + 1));
        string text = Encoding.UTF8.GetString(octets, 0, octets.Length);
        int colon = text.IndexOf(':');

        if (colon != -1)
        {
            _credentials = new NetworkCredential(text.Substring(0, colon), text.Substring(colon + 1));
        }
    }
}
