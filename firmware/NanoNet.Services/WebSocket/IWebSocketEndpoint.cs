namespace NanoNet.Services.WebSocket
{
    /// <summary>What a WebSocket is for. One object serves all sessions of its path; state for each is in <see cref="WebSocketSession.EndpointState"/>.</summary>
    public interface IWebSocketEndpoint
    {
        /// <summary>A session has opened.</summary>
        void Opened(WebSocketSession session, long now);

        /// <summary>A whole message has come: <see cref="WebSocketSession.Message"/>. It may be answered with one message, or with a Close.</summary>
        void Received(WebSocketSession session, long now);

        /// <summary>Called again and again while the session is open and nothing waits to be sent: the time to send something unasked.</summary>
        /// <returns>When it wants to be called at the latest, in milliseconds since start.</returns>
        long Tick(WebSocketSession session, long now);
    }
}
