namespace NanoNet.Services.WebSocket
{
    /// <summary>Where a WebSocket is in its life.</summary>
    public enum SessionState
    {
        /// <summary>Frames of all kinds go both ways.</summary>
        Open,

        /// <summary>We sent a Close frame and wait for the client's.</summary>
        Closing,

        /// <summary>Nothing is read any more. When what is pending has been sent, the connection is to be closed.</summary>
        Ended,
    }
}
