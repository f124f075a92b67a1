using System.IO;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace System.Net.Http;

/// <summary>A client of HTTP whose calls return with the response.</summary>
public class HttpClient : HttpMessageInvoker
{
    private readonly HttpRequestHeaders _headers = new HttpRequestHeaders();
    private Uri _baseAddress;
    private TimeSpan _timeout = System.Threading.Timeout.InfiniteTimeSpan;

    public HttpClient()
        : base(new HttpClientHandler(), true)
    {
        _headers.ConnectionClose = true;
        SslProtocols = SslProtocols.Tls12;
        SslVerification = SslVerification.CertificateRequired;
    }

    /// <summary>What relative URIs stand behind.</summary>
    public Uri BaseAddress
    {
        get
        {
            return _baseAddress;
        }

        set
        {
            if (value != null && !value.IsAbsoluteUri)
            {
                throw new ArgumentException();
            }

            _baseAddress = value;
        }
    }

    public HttpRequestHeaders DefaultRequestHeaders
    {
        get { return _headers; }
    }

    public X509Certificate HttpsAuthentCert { get; set; }

    public SslProtocols SslProtocols { get; set; }

    public SslVerification SslVerification { get; set; }

    public TimeSpan Timeout
    {
        get
        {
            return _timeout;
        }

        set
        {
            if (value != System.Threading.Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value.TotalMilliseconds > int.MaxValue))
            {
                throw new ArgumentOutOfRangeException();
            }

            _timeout = value;
        }
    }

    public HttpResponseMessage Delete(string requestUri)
    {
        return Send(HttpMethod.Delete, requestUri, null);
    }

    public HttpResponseMessage Get(string requestUri)
    {
        return Send(HttpMethod.Get, requestUri, null);
    }

    public HttpResponseMessage Get(string requestUri, HttpCompletionOption completionOption)
    {
        return Send(new HttpRequestMessage(HttpMethod.Get, requestUri), completionOption);
    }

    public HttpResponseMessage Patch(string requestUri, HttpContent content)
    {
        return Send(HttpMethod.Patch, requestUri, content);
    }

    public HttpResponseMessage Post(string requestUri, HttpContent content)
    {
        return Send(HttpMethod.Post, requestUri, content);
    }

    public HttpResponseMessage Put(string requestUri, HttpContent content)
    {
        return Send(HttpMethod.Put, requestUri, content);
    }

    public byte[] GetByteArray(string requestUri)
    {
        using (HttpResponseMessage response = Get(requestUri))
        {
            return response.EnsureSuccessStatusCode().Content.ReadAsByteArray();
        }
    }

    public Stream GetStream(string requestUri)
    {
        return Get(requestUri, HttpCompletionOption.ResponseHeadersRead).EnsureSuccessStatusCode().Content.ReadAsStream();
    }

    public string GetString(string requestUri)
    {
        using (HttpResponseMessage response = Get(requestUri))
        {
            return response.EnsureSuccessStatusCode().Content.ReadAsString();
        }
    }

    public override HttpResponseMessage Send(HttpRequestMessage request)
    {
        return Send(request, HttpCompletionOption.ResponseContentRead);
    }

    public HttpResponseMessage Send(HttpRequestMessage request, HttpCompletionOption completionOption)
    {
        if (request == null)
        {
            throw new ArgumentNullException();
        }

        request.Use();
        request.RequestUri = Absolute(request.RequestUri);
        request.Headers.Fields.AppendAll(_headers.Fields);
        HttpClientHandler handler = Handler as HttpClientHandler;

        if (handler != null)
        {
            handler.Timeout = _timeout;
            handler.Client = this;
        }

        HttpResponseMessage response = base.Send(request);

        if (response.Content != null && completionOption == HttpCompletionOption.ResponseContentRead)
        {
            response.Content.LoadIntoBuffer();
        }

        return response;
    }

    private HttpResponseMessage Send(HttpMethod method, string uri, HttpContent content)
    {
        HttpRequestMessage request = new HttpRequestMessage(method, uri);
        request.Content = content;
        return Send(request, HttpCompletionOption.ResponseContentRead);
    }

    /// <exception cref="InvalidOperationException">There is no base for it.</exception>
    private Uri Absolute(Uri uri)
    {
        if (uri != null && uri.IsAbsoluteUri)
        {
            return uri;
        }

        if (_baseAddress == null)
        {
            throw new InvalidOperationException();
        }

        return uri == null ? _baseAddress : new Uri(_baseAddress, uri.OriginalString);
    }
}
