namespace NanoNet.Services.WebSocket
{
    /// <summary>What a WebSocket is for. One object serves all sessions of its path; state for each is in <see cref="WebSocketSession.EndpointState"/>.</summary>
    public interface IWebSocketEndpoint
    {
        /// <summary>A session has opened.</summary>
        /// <returns>When <see cref="Tick"/> is wanted, in milliseconds since start; <see cref="WebSocketSession.NoDeadline"/>: never.</returns>
        long Opened(WebSocketSession session, long now);

        /// <summary>A whole message has come: <see cref="WebSocketSession.Message"/>. It may be answered with one message, or with a Close.</summary>
        void Received(WebSocketSession session, long now);

        /// <summary>The time has come that was asked for, and nothing waits to be sent: the time to send something unasked.</summary>
        /// <returns>When it is wanted again, in milliseconds since start.</returns>
        long Tick(WebSocketSession session, long now);
    }
}
