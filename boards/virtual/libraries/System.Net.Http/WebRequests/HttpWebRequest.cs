using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;

namespace System.Net;

/// <summary>A request of HTTP.</summary>
public class HttpWebRequest : WebRequest
{
    private static readonly char[] s_spaces = new char[] { ' ', '\r', '\t', '\n' };
    private static int s_headerKilobytes = HttpLimits.HeaderKilobytes;

    private readonly Uri _uri;
    private WebHeaderCollection _headers;
    private BodyFraming _framing;
    private string _method = "GET";
    private Version _version = HttpVersion.Version11;
    private long _contentLength = -1;
    private int _timeout = HttpLimits.RequestTimeout;
    private int _readWriteTimeout = HttpLimits.ReadWriteTimeout;
    private int _maximumHeaderKilobytes = s_headerKilobytes;
    private IWebProxy _proxy = DefaultWebProxy;
    private HttpInput _connection;
    private bool _isSent;
    private bool _hasResponse;

    internal HttpWebRequest(Uri uri)
    {
        _uri = uri;
        _headers = new WebHeaderCollection(true, uri.Scheme == Uri.UriSchemeWs || uri.Scheme == Uri.UriSchemeWss);
        KeepAlive = true;
    }

    public static int DefaultMaximumResponseHeadersLength
    {
        get { return s_headerKilobytes; }
        set { s_headerKilobytes = HttpLimits.Checked(value); }
    }

    public string Accept
    {
        get { return _headers[HttpKnownHeaderNames.Accept]; }
        set { _headers.ReplaceOrDelete(HttpKnownHeaderNames.Accept, value); }
    }

    public Uri Address
    {
        get { return _uri; }
    }

    public bool AllowAutoRedirect
    {
        get { return false; }
    }

    public bool AllowWriteStreamBuffering { get; set; }

    public override long ContentLength
    {
        get
        {
            return _contentLength;
        }

        set
        {
            if (_isSent)
            {
                throw new InvalidOperationException();
            }

            if (value < 0)
            {
                throw new ArgumentOutOfRangeException("Content length cannot be negative: " + value.ToString());
            }

            _contentLength = value;
            _framing = BodyFraming.Length;
        }
    }

    public override string ContentType
    {
        get { return _headers[HttpKnownHeaderNames.ContentType]; }
        set { _headers.ReplaceOrDelete(HttpKnownHeaderNames.ContentType, value); }
    }

    public HttpContinueDelegate ContinueDelegate { get; set; }

    public NetworkCredential Credentials { get; set; }

    public string Expect
    {
        get { return _headers[HttpKnownHeaderNames.Expect]; }
        set { _headers.ReplaceOrDelete(HttpKnownHeaderNames.Expect, value); }
    }

    /// <summary>False for ever: nanoFramework never sets it.</summary>
    public bool HaveResponse
    {
        get { return false; }
    }

    public override WebHeaderCollection Headers
    {
        get
        {
            return _headers;
        }

        set
        {
            ThrowIfSent("Cannot change headers after request submitted");
            WebHeaderCollection headers = new WebHeaderCollection(true);
            string[] names = value.AllKeys;

            for (int i = 0; i < names.Length; i++)
            {
                headers.Add(names[i], value[names[i]]);
            }

            _headers = headers;
        }
    }

    public X509Certificate HttpsAuthentCert { get; set; }

    public DateTime IfModifiedSince
    {
        get
        {
            string date = _headers[HttpKnownHeaderNames.IfModifiedSince];
            return date == null ? DateTime.UtcNow : HttpDate.Parse(date);
        }
    }

    public bool KeepAlive { get; set; }

    public int MaximumAutomaticRedirections
    {
        get { return 0; }
    }

    public int MaximumResponseHeadersLength
    {
        get { return _maximumHeaderKilobytes; }
        set { _maximumHeaderKilobytes = HttpLimits.Checked(value); }
    }

    public override string Method
    {
        get
        {
            return _method;
        }

        set
        {
            if (string.IsNullOrEmpty(value))
            {
                throw new ArgumentException("Blank Method Set: " + value);
            }

            if (value.IndexOfAny(s_spaces) != -1)
            {
                throw new ArgumentException("Invalid Method Set: " + value);
            }

            _method = value;
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
            if (!value.Equals(HttpVersion.Version10) && !value.Equals(HttpVersion.Version11))
            {
                throw new ArgumentException("Invalid HTTP Verion: " + value.ToString());
            }

            _version = new Version(value.Major, value.Minor);
        }
    }

    public override IWebProxy Proxy
    {
        get
        {
            return _proxy;
        }

        set
        {
            ThrowIfSent("Cannot change proxy after request submitted");

            if (value == null)
            {
                throw new ArgumentNullException();
            }

            _proxy = value;
        }
    }

    public int ReadWriteTimeout
    {
        get
        {
            return _readWriteTimeout;
        }

        set
        {
            ThrowIfSent("Cannot change timeout after request submitted ");

            if (value <= 0 && value != System.Threading.Timeout.Infinite)
            {
                throw new ArgumentOutOfRangeException("value");
            }

            _readWriteTimeout = value;
        }
    }

    public string Referer
    {
        get { return _headers[HttpKnownHeaderNames.Referer]; }
        set { _headers.ReplaceOrDelete(HttpKnownHeaderNames.Referer, value); }
    }

    public override Uri RequestUri
    {
        get { return _uri; }
    }

    /// <summary>Says in the head that the body is chunked. The writer of the body has to make the chunks.</summary>
    public bool SendChunked
    {
        get
        {
            return _framing == BodyFraming.Chunked;
        }

        set
        {
            ThrowIfSent("Cannot set \"chunked\" after request submitted");
            _framing = value ? BodyFraming.Chunked : _contentLength >= 0 ? BodyFraming.Length : BodyFraming.None;
        }
    }

    public SslProtocols SslProtocols { get; set; }

    public SslVerification SslVerification { get; set; }

    /// <summary>How long the head of the response may take, in milliseconds.</summary>
    public override int Timeout
    {
        get
        {
            return _timeout;
        }

        set
        {
            if (value < 0 && value != System.Threading.Timeout.Infinite)
            {
                throw new ArgumentOutOfRangeException("value");
            }

            _timeout = value;
        }
    }

    public string TransferEncoding
    {
        get
        {
            return _headers[HttpKnownHeaderNames.TransferEncoding];
        }

        set
        {
            if (!string.IsNullOrEmpty(value))
            {
                if (value.ToLower().IndexOf("chunked") != -1)
                {
                    throw new ArgumentException("Cannot add \"Encoding\" and set \"chunked\"");
                }

                if (!SendChunked)
                {
                    throw new InvalidOperationException("Need HttpWriteMode.Chunked to be current mode");
                }
            }

            _headers.ReplaceOrDelete(HttpKnownHeaderNames.TransferEncoding, value);
        }
    }

    public string UserAgent
    {
        get { return _headers[HttpKnownHeaderNames.UserAgent]; }
        set { _headers.ReplaceOrDelete(HttpKnownHeaderNames.UserAgent, value); }
    }

    private bool IsSecure
    {
        get { return _uri.Scheme == Uri.UriSchemeHttps || _uri.Scheme == Uri.UriSchemeWss; }
    }

    public void AddRange(int range)
    {
        AddRange("bytes", range);
    }

    public void AddRange(int from, int to)
    {
        AddRange("bytes", from, to);
    }

    public void AddRange(string rangeSpecifier, int range)
    {
        AddRange(rangeSpecifier, range.ToString() + (range >= 0 ? "-" : string.Empty));
    }

    public void AddRange(string rangeSpecifier, int from, int to)
    {
        if (from < 0 || to < 0 || from > to)
        {
            throw new ArgumentOutOfRangeException();
        }

        AddRange(rangeSpecifier, from.ToString() + "-" + to.ToString());
    }

    /// <summary>Makes the object fit for another request to the same URI.</summary>
    public void Reset()
    {
        _isSent = false;
        _hasResponse = false;
        _contentLength = -1;
        _framing = BodyFraming.None;
        _headers = new WebHeaderCollection(true);
    }

    /// <summary>Sends the head; the body is written to what this returns.</summary>
    public override Stream GetRequestStream()
    {
        ThrowIfBodyMayNotBe();

        try
        {
            Submit();
        }
        catch
        {
            if (_connection != null)
            {
                ConnectionPool.Remove(_connection);
                _connection.Dispose();
            }

            throw;
        }

        return _connection.Share();
    }

    /// <exception cref="WebException">There is no response.</exception>
    public override WebResponse GetResponse()
    {
        try
        {
            if (!_isSent)
            {
                Submit();
            }

            _connection.Left = HttpInput.Unbounded;
            HttpWebResponse response = new HttpWebResponse(_method, _uri, ReadHead(), _connection);
            _hasResponse = true;

            // The pool may give it to the next request, although the body is still to be read.
            _connection.IsInUse = false;
            return response;
        }
        catch (SocketException exception)
        {
            if (_connection != null)
            {
                _connection.IsInUse = false;
                _connection.Socket.Close();
            }

            throw new WebException("GetResponse() failed", exception);
        }
        catch (Exception exception)
        {
            throw new WebException("GetResponse() failed", exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_connection != null && !_hasResponse)
        {
            ConnectionPool.Remove(_connection);
            _connection.Dispose();
        }

        base.Dispose(disposing);
    }

    private void AddRange(string unit, string range)
    {
        if (unit == null)
        {
            throw new ArgumentNullException();
        }

        if (!FieldText.IsToken(unit))
        {
            throw new ArgumentException();
        }

        string before = _headers[HttpKnownHeaderNames.Range];

        if (string.IsNullOrEmpty(before))
        {
            range = unit + "=" + range;
        }
        else if (before.Substring(0, before.IndexOf('=')) != unit)
        {
            throw new InvalidOperationException();
        }

        _headers.Append(HttpKnownHeaderNames.Range, range);
    }

    private void ThrowIfSent(string message)
    {
        if (_isSent)
        {
            throw new InvalidOperationException(message);
        }
    }

    private void ThrowIfBodyMayNotBe()
    {
        if (TransferEncoding != null && !SendChunked)
        {
            throw new InvalidOperationException();
        }

        if (_method == "GET" || _method == "HEAD")
        {
            throw new ProtocolViolationException("HTTP Method is incorrect: " + _method);
        }

        if ((_method == "PUT" || _method == "POST") && _contentLength == -1 && !SendChunked)
        {
            throw new ProtocolViolationException("Content length must be present for this request");
        }
    }

    private void Submit()
    {
        _connection = Connect();
        _connection.WriteTimeout = _readWriteTimeout;
        _connection.ReadTimeout = _readWriteTimeout;
        SetFields();
        byte[] head = Encoding.UTF8.GetBytes(_method + " " + Target() + " HTTP/" + _version.ToString() + "\r\n" + _headers.ToString());
        _connection.Write(head, 0, head.Length);
        _isSent = true;
    }

    /// <summary>The request-target (RFC 9112 section 3.2).</summary>
    private string Target()
    {
        if (_method.ToUpper() == "CONNECT")
        {
            return _uri.Host + ":" + _uri.Port.ToString();
        }

        return _proxy != null && !IsSecure ? _uri.AbsoluteUri : _uri.PathAndQuery;
    }

    private void SetFields()
    {
        bool isOld = _version.Equals(HttpVersion.Version10);

        if (isOld)
        {
            SendChunked = false;
            KeepAlive = false;
        }

        if (_framing == BodyFraming.Length)
        {
            _headers.Replace(HttpKnownHeaderNames.ContentLength, _contentLength.ToString());
        }
        else if (_framing == BodyFraming.Chunked)
        {
            _headers.Append(HttpKnownHeaderNames.TransferEncoding, "chunked");
        }

        if (!isOld && _headers[HttpKnownHeaderNames.Connection] == null)
        {
            _headers.Replace(HttpKnownHeaderNames.Connection, KeepAlive ? "keep-alive" : "close");
        }

        // Without the port, on nanoFramework.
        _headers.Replace(HttpKnownHeaderNames.Host, _uri.Host);

        if (Credentials != null && Credentials.AuthenticationType == AuthenticationType.Basic)
        {
            byte[] user = Encoding.UTF8.GetBytes(Credentials.UserName + ":" + Credentials.Password);
            _headers.Replace(HttpKnownHeaderNames.Authorization, "Basic " + Convert.ToBase64String(user));
        }

        _isSent = true;
    }

    private HttpInput Connect()
    {
        // A second request of the same object goes directly.
        Uri proxy = _proxy == null || _connection != null ? _uri : _proxy.GetProxy(_uri);
        Uri target = IsSecure ? _uri : proxy;
        return ConnectionPool.Take(PeerOf(target)) ?? Open(proxy, target);
    }

    private HttpInput Open(Uri proxy, Uri target)
    {
        IPAddress address = HostAddress.Of(proxy);
        Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        SocketTuning.TrySet(socket, SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        SocketTuning.TrySet(socket, SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        SocketTuning.TrySet(socket, SocketOptionLevel.Socket, SocketOptionName.KeepAlive, KeepAlive);

        try
        {
            socket.Connect(new IPEndPoint(address, proxy.Port));
        }
        catch (SocketException exception)
        {
            socket.Close();
            throw new WebException("connection failed", exception, WebExceptionStatus.ConnectFailure, null);
        }

        HttpInput connection = new HttpInput(new NetworkStream(socket), socket, true, PeerOf(proxy));

        if (IsSecure)
        {
            if (!ReferenceEquals(proxy, target))
            {
                Tunnel(connection, target);
            }

            SecureClient.Secure(connection, this);
            connection.Peer = PeerOf(_uri);
        }

        if (KeepAlive)
        {
            ConnectionPool.Add(connection);
        }

        return connection;
    }

    private void Tunnel(HttpInput connection, Uri target)
    {
        byte[] request = Encoding.UTF8.GetBytes("CONNECT " + PeerOf(target) + " HTTP/" + _version.ToString() + "\r\n\r\n");
        connection.Write(request, 0, request.Length);
        int status = ResponseHead.Read(connection, _maximumHeaderKilobytes).StatusCode;

        if (status != (int)HttpStatusCode.OK)
        {
            throw new WebException("Proxy returned " + status.ToString(), WebExceptionStatus.ConnectFailure);
        }
    }

    private ResponseHead ReadHead()
    {
        using (new Timer(OnTimeout, null, _timeout, System.Threading.Timeout.Infinite))
        {
            ResponseHead head = ResponseHead.Read(_connection, _maximumHeaderKilobytes);

            if (head.StatusCode != (int)HttpStatusCode.Continue)
            {
                return head;
            }

            if (ContinueDelegate == null)
            {
                return ResponseHead.Read(_connection, _maximumHeaderKilobytes);
            }

            ContinueDelegate(head.StatusCode, head.Headers);
            return head;
        }
    }

    /// <summary>Ends the wait for the head by closing the socket under it.</summary>
    private void OnTimeout(object unused)
    {
        try
        {
            _connection.Socket.Close();
        }
        catch
        {
            // It was closed meanwhile.
        }

        _connection.IsInUse = false;
    }

    private static string PeerOf(Uri uri)
    {
        return uri.Host + ":" + uri.Port.ToString();
    }
}
