namespace System.Net.WebSockets.WebSocketFrame;

public class WebSocketOptions
{
    internal const int DefaultFragmentSize = 32768;

    public TimeSpan KeepAliveInterval { get; set; } = new TimeSpan(0, 0, 60);

    public TimeSpan ServerTimeout { get; set; } = new TimeSpan(0, 0, 30);

    public int MaxReceiveFrameSize { get; set; } = int.MaxValue;

    public int MaxFragmentSize { get; set; } = DefaultFragmentSize;
}
