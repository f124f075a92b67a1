namespace NanoNet.Services.Tests.WebSocket;

/// <summary>How a session is after a case.</summary>
public enum FrameEnd
{
    Open,
    Ended,
}
