namespace NanoNet.Services.Echo
{
    /// <summary>Which senders of a datagram get an echo.</summary>
    public static class EchoSource
    {
        /// <summary>First port that a client is given; those below belong to services.</summary>
        private const int FirstClientPort = 1024;

        /// <summary>Whether a datagram from this port is answered.</summary>
        /// <remarks>
        /// A forged source makes two services talk to each other for ever: echo with echo (7), with chargen (19), with daytime (13), or with a
        /// DNS server (53) that answers our echo with an error. No client sends from a service's port, so none of those is answered; nor is 0,
        /// which nobody can receive on.
        /// </remarks>
        public static bool MayAnswer(int port)
        {
            return port >= FirstClientPort;
        }
    }
}
