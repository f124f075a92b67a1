namespace System.Net.WebSockets.Server;

public class WebSocketOpenedEventArgs : EventArgs
{
    public IPEndPoint EndPoint;
}
