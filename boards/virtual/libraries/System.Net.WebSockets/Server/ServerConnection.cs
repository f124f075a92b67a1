using System.Net.WebSockets.WebSocketFrame;

namespace System.Net.WebSockets.Server;

/// <summary>The server's end of a connection.</summary>
internal sealed class ServerConnection : WebSocket
{
    public ServerConnection(WebSocketOptions options)
        : base(options)
    {
    }

    public override WebSocketState State { get; set; } = WebSocketState.Closed;

    public void Take(WebSocketContext context, MessageReceivedEventHandler received)
    {
        ConnectToStream(context.NetworkStream, true, context.Socket);
        MessageReceived += received;
    }
}
