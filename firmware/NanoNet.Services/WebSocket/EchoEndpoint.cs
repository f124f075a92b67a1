namespace NanoNet.Services.WebSocket
{
    /// <summary>Sends every message back as it came, in one frame.</summary>
    public sealed class EchoEndpoint : IWebSocketEndpoint
    {
        /// <inheritdoc/>
        public long Opened(WebSocketSession session, long now)
        {
            return WebSocketSession.NoDeadline;
        }

        /// <inheritdoc/>
        public void Received(WebSocketSession session, long now)
        {
            session.Echo();
        }

        /// <inheritdoc/>
        public long Tick(WebSocketSession session, long now)
        {
            return WebSocketSession.NoDeadline;
        }
    }
}
