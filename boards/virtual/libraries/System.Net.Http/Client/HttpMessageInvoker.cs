namespace System.Net.Http;

/// <summary>Has requests sent by a handler.</summary>
public class HttpMessageInvoker : IDisposable
{
    private readonly HttpMessageHandler _handler;
    private readonly bool _disposesHandler;
    private bool _isDisposed;

    public HttpMessageInvoker(HttpMessageHandler handler)
        : this(handler, true)
    {
    }

    public HttpMessageInvoker(HttpMessageHandler handler, bool disposeHandler)
    {
        if (handler == null)
        {
            throw new ArgumentNullException();
        }

        _handler = handler;
        _disposesHandler = disposeHandler;
    }

    internal HttpMessageHandler Handler
    {
        get { return _handler; }
    }

    public virtual HttpResponseMessage Send(HttpRequestMessage request)
    {
        if (request == null)
        {
            throw new ArgumentNullException();
        }

        if (_isDisposed)
        {
            throw Disposed.Error();
        }

        return _handler.Send(request);
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

            if (_disposesHandler)
            {
                _handler.Dispose();
            }
        }
    }
}
