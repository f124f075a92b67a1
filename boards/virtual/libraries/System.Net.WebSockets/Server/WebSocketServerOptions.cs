using System.Net.WebSockets.WebSocketFrame;

namespace System.Net.WebSockets.Server;

public class WebSocketServerOptions : WebSocketOptions
{
    public int Port { get; set; } = 80;

    public string ServerName { get; set; } = "NFWebSocketServer";

    public int MaxClients { get; set; } = 10;

    public string Prefix { get; set; } = "/";

    public bool IsStandAlone { get; set; } = true;
}
