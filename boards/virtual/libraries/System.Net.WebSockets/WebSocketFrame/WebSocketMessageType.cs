namespace System.Net.WebSockets.WebSocketFrame;

public enum WebSocketMessageType
{
    Text = 0,
    Binary = 1,
}
