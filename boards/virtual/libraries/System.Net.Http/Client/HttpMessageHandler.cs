namespace System.Net.Http;

/// <summary>Sends a request.</summary>
public abstract class HttpMessageHandler : IDisposable
{
    protected HttpMessageHandler()
    {
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected internal abstract HttpResponseMessage Send(HttpRequestMessage request);

    protected virtual void Dispose(bool disposing)
    {
    }
}
