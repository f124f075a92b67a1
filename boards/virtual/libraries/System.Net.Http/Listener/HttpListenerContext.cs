using System.Net.Sockets;

namespace System.Net;

/// <summary>A request and the response to it. The request is read when one of them is first asked for.</summary>
public class HttpListenerContext
{
    private readonly HttpListenerRequest _request;
    private HttpListenerResponse _response;
    private HttpOutput _output;
    private HttpInput _input;
    private HttpListener _listener;
    private bool _isRead;

    internal HttpListenerContext(HttpOutput connection, HttpListener listener)
    {
        _output = connection;
        _input = new HttpInput(connection.Inner, connection.Socket, false, null);
        _request = new HttpListenerRequest(_input, listener.MaximumResponseHeadersLength);
        _response = new HttpListenerResponse(connection, listener);
        _listener = listener;
        listener.AddOpen(connection);
    }

    /// <exception cref="ProtocolViolationException">The request is not HTTP, or larger than the listener allows.</exception>
    public HttpListenerRequest Request
    {
        get
        {
            if (!_isRead)
            {
                _request.Read();
                string coding = _request.Headers[HttpKnownHeaderNames.TransferEncoding];

                // Here and not in Response: a body is decoded only for who asks for the request first.
                if (coding != null && coding.ToLower() == "chunked")
                {
                    _input.IsChunked = true;
                }

                _isRead = true;
            }

            return _request;
        }
    }

    /// <exception cref="ProtocolViolationException">As for <see cref="Request"/>.</exception>
    public HttpListenerResponse Response
    {
        get
        {
            if (!_isRead)
            {
                _request.Read();
                _isRead = true;
            }

            return _response;
        }
    }

    /// <summary>Reads another request with the same objects.</summary>
    public void Reset()
    {
        _isRead = false;
        _request.Reset();
    }

    /// <summary>Sends what was not sent and closes the connection, also where it was to be kept.</summary>
    public void Close()
    {
        try
        {
            if (_output != null && _output.Socket != null)
            {
                SocketTuning.TrySet(_output.Socket, SocketOptionLevel.Socket, SocketOptionName.DontLinger, true);
            }

            if (_response != null)
            {
                _response.Close();
                _response = null;
            }

            if (_output != null)
            {
                _output.Dispose();
                _output = null;
            }

            if (_input != null)
            {
                _input.Dispose();
                _input = null;
            }
        }
        catch
        {
            // The connection is gone.
        }
    }

    /// <summary>Gives the connection away. The context is of no use then.</summary>
    internal WebSocketContext GetWebsocketContext()
    {
        WebSocketContext taken = new WebSocketContext(_output.Socket, _output.Inner, Request.Headers);
        _listener.RemoveOpen(_output);
        _response = null;
        _output = null;
        _input = null;
        return taken;
    }
}
