namespace System.Net.Http;

/// <summary>A request failed, or its response says so.</summary>
public class HttpRequestException : Exception
{
    public HttpRequestException()
    {
    }

    public HttpRequestException(string message)
        : base(message)
    {
    }

    public HttpRequestException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
