namespace NanoNet.Services.Http
{
    /// <summary>What an HTTP connection is about.</summary>
    internal enum HttpPhase
    {
        /// <summary>Waits for a request, or for the rest of its head.</summary>
        Head,

        /// <summary>Receives the body of the request.</summary>
        Body,

        /// <summary>Sends the response.</summary>
        Sending,

        /// <summary>Sends a response in pieces, with pauses.</summary>
        Streaming,

        /// <summary>Reads what the client still sends, so that Close does not reset the connection.</summary>
        Draining,
    }
}
