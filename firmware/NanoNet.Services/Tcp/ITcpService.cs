namespace NanoNet.Services.Tcp
{
    /// <summary>What a TCP port does with a connection.</summary>
    public interface ITcpService
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        string Name { get; }

        /// <summary>Port to listen on.</summary>
        int Port { get; }

        /// <summary>Serves one connection to its end. The caller closes it afterwards.</summary>
        /// <remarks>Runs on the connection's own thread; several connections of one service are served at the same time. An exception ends
        /// the connection and nothing else.</remarks>
        void Serve(Connection connection);
    }
}
