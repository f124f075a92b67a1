namespace System.Net.Http.Headers;

/// <summary>The header fields of a response.</summary>
public sealed class HttpResponseHeaders : HttpHeaders
{
    internal HttpResponseHeaders()
    {
    }
}
