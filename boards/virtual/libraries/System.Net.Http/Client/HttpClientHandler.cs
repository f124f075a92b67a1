using System.IO;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace System.Net.Http;

/// <summary>Sends requests of HttpClient as a <see cref="HttpWebRequest"/> each.</summary>
public class HttpClientHandler : HttpMessageHandler
{
    private const string Failure = "An error occurred while sending the request";

    private ClientCertificateOption _certificateOptions;
    private NetworkCredential _credentials;
    private IWebProxy _proxy;
    private SslProtocols _protocols;
    private bool _usesProxy;
    private bool _hasSent;
    private bool _isDisposed;

    public HttpClientHandler()
    {
        Timeout = TimeSpan.Zero;
    }

    /// <summary>Null for ever: nanoFramework has no way to set it.</summary>
    public X509Certificate ClientCertificate
    {
        get
        {
            if (_certificateOptions != ClientCertificateOption.Manual)
            {
                throw new InvalidOperationException();
            }

            return null;
        }
    }

    public ClientCertificateOption ClientCertificateOptions
    {
        get
        {
            return _certificateOptions;
        }

        set
        {
            ThrowIfSent();
            _certificateOptions = value;
        }
    }

    public NetworkCredential Credentials
    {
        get
        {
            return _credentials;
        }

        set
        {
            ThrowIfSent();
            _credentials = value;
        }
    }

    public IWebProxy Proxy
    {
        get
        {
            return _proxy;
        }

        set
        {
            ThrowIfSent();

            if (!_usesProxy)
            {
                throw new InvalidOperationException();
            }

            _proxy = value;
        }
    }

    public SslProtocols SslProtocols
    {
        get
        {
            return _protocols;
        }

        set
        {
            ThrowIfSent();
            _protocols = value;
        }
    }

    public virtual bool SupportsAutomaticDecompression
    {
        get { return false; }
    }

    public virtual bool SupportsProxy
    {
        get { return true; }
    }

    public virtual bool SupportsRedirectConfiguration
    {
        get { return false; }
    }

    public bool UseCookies
    {
        get { return false; }
    }

    public bool UseProxy
    {
        get
        {
            return _usesProxy;
        }

        set
        {
            ThrowIfSent();
            _usesProxy = value;
        }
    }

    /// <summary>Of the client; zero for that of requests.</summary>
    internal TimeSpan Timeout { get; set; }

    internal HttpClient Client { get; set; }

    protected internal override HttpResponseMessage Send(HttpRequestMessage request)
    {
        if (_isDisposed)
        {
            throw Disposed.Error();
        }

        HttpWebRequest webRequest = Translate(request);

        try
        {
            SendContent(request, webRequest);
            return Translate((HttpWebResponse)webRequest.GetResponse(), request);
        }
        catch (WebException exception) when (exception.Status != WebExceptionStatus.RequestCanceled)
        {
            throw new HttpRequestException(Failure, exception);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(Failure, exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _isDisposed |= disposing;
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Translate(HttpWebResponse webResponse, HttpRequestMessage request)
    {
        HttpResponseMessage response = new HttpResponseMessage(webResponse.StatusCode);
        response.RequestMessage = request;
        response.ReasonPhrase = webResponse.StatusDescription;
        response.Content = new StreamContent(webResponse.GetResponseStream());
        response.Headers.Fields.AppendAll(webResponse.Headers);
        response.Content.Headers.Fields.AppendAll(webResponse.Headers);
        request.RequestUri = webResponse.ResponseUri;
        return response;
    }

    private HttpWebRequest Translate(HttpRequestMessage request)
    {
        HttpWebRequest webRequest = new HttpWebRequest(request.RequestUri);
        webRequest.ProtocolVersion = request.Version;
        webRequest.Method = request.Method.Method;
        webRequest.KeepAlive = request.Version.Equals(HttpVersion.Version10)
            ? request.Headers.Connection.ToLower() == "keep-alive"
            : !request.Headers.ConnectionClose;
        webRequest.Credentials = _credentials;

        if (_usesProxy)
        {
            webRequest.Proxy = _proxy;
        }

        if (Timeout != TimeSpan.Zero)
        {
            webRequest.Timeout = (int)Timeout.TotalMilliseconds;
        }

        if (request.RequestUri.Scheme == Uri.UriSchemeHttps && Client != null)
        {
            SetSecurity(webRequest);
        }

        webRequest.Headers.AppendAll(request.Headers.Fields);
        return webRequest;
    }

    // Apart: plain HTTP must not need the types that only HTTPS does.
    private void SetSecurity(HttpWebRequest request)
    {
        request.SslProtocols = Client.SslProtocols;
        request.SslVerification = Client.SslVerification;
        request.HttpsAuthentCert = Client.HttpsAuthentCert;
    }

    private void SendContent(HttpRequestMessage request, HttpWebRequest webRequest)
    {
        long length;

        if (request.Content == null)
        {
            if (request.Method.MayHaveBody)
            {
                webRequest.ContentLength = 0;
                _hasSent = true;
            }

            return;
        }

        webRequest.Headers.AppendAll(request.Content.Headers.Fields);

        if (request.Headers.TransferEncodingChunked)
        {
            webRequest.SendChunked = true;
        }

        if (request.Content.TryComputeLength(out length))
        {
            webRequest.ContentLength = length;
        }

        _hasSent = true;
        request.Content.CopyTo(webRequest.GetRequestStream());
    }

    private void ThrowIfSent()
    {
        if (_hasSent)
        {
            throw new InvalidOperationException();
        }
    }
}
