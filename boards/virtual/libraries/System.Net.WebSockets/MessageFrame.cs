using System.Net.WebSockets.WebSocketFrame;

namespace System.Net.WebSockets;

public class MessageFrame
{
    private const int FirstControlOpcode = 8;

    public IPEndPoint EndPoint { get; set; }

    public WebSocketMessageType MessageType
    {
        get { return Opcode == Opcode.Text ? WebSocketMessageType.Text : WebSocketMessageType.Binary; }
    }

    internal Opcode Opcode { get; set; }

    internal bool IsControl
    {
        get { return (int)Opcode >= FirstControlOpcode; }
    }

    /// <summary>What is wrong with it; null if nothing is.</summary>
    internal string Problem { get; set; }
}
