namespace System.Net.WebSockets;

public class MessageReceivedEventArgs : EventArgs
{
    public ReceiveMessageFrame Frame { get; set; }
}
