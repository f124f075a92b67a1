namespace NanoNet.VirtualBoard.Tests;

/// <summary>The opening handshake of a client of the echo (RFC 6455 section 4.1), with the key of the RFC's example.</summary>
internal static class WebSocketOpening
{
    public const string Request =
        "GET /ws/echo HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
}
