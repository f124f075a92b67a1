namespace NanoNet.Services.Tls
{
    /// <summary>What has come of a ClientHello.</summary>
    public enum HelloState
    {
        /// <summary>More is to come.</summary>
        Incomplete,

        /// <summary>All of it is there: a handshake can begin.</summary>
        Complete,

        /// <summary>It is none, or not one that we wait for: the connection ends.</summary>
        Refused,
    }
}
