namespace NanoNet.Services.Tls
{
    /// <summary>When a handshake begins, which stops all of the firmware until it ends.</summary>
    public enum HandshakeStart
    {
        /// <summary>When the client's whole hello is there: the guard.</summary>
        WholeHello,

        /// <summary>When an octet is there. A client that goes no further stops the board; here to show it.</summary>
        FirstOctet,

        /// <summary>When the client is accepted, as anybody would write it. A client that says nothing stops the board; here to show it.</summary>
        Accept,
    }
}
