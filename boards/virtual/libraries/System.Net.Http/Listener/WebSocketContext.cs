using System.Net.Sockets;

namespace System.Net;

/// <summary>A connection that System.Net.WebSockets takes over: the package's own asks for it by this name.</summary>
internal class WebSocketContext
{
    internal NetworkStream NetworkStream;

    internal Socket Socket;

    internal WebHeaderCollection Headers;

    internal WebSocketContext(Socket socket, NetworkStream networkStream, WebHeaderCollection headers)
    {
        Socket = socket;
        NetworkStream = networkStream;
        Headers = headers;
    }
}
