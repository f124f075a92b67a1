namespace NanoNet.Services.Configuration
{
    /// <summary>What a set of services costs in sockets, and what is left for connections.</summary>
    public sealed class SocketBudget
    {
        /// <summary>A set with a TCP service needs one connection, or nobody is ever served.</summary>
        private const int LeastConnections = 1;

        private readonly int _available;
        private readonly int _listening;
        private readonly int _connected;

        /// <summary>Adds up the sockets of a configuration.</summary>
        public SocketBudget(ServiceConfiguration configuration)
        {
            int tcp = 0;

            if (configuration.TcpEchoPort != 0)
            {
                tcp++;
            }

            if (configuration.HttpPort != 0)
            {
                tcp++;
            }

            _available = configuration.BoardSockets;
            _listening = tcp + configuration.ReservedSockets + (configuration.UdpEchoPort != 0 ? 1 : 0);
            _connected = tcp != 0 ? LeastConnections : 0;
        }

        /// <summary>Sockets that the board has.</summary>
        public int Available
        {
            get { return _available; }
        }

        /// <summary>Sockets that the set needs at least: one for each service, the app's own, and one connection.</summary>
        public int Needed
        {
            get { return _listening + _connected; }
        }

        /// <summary>Whether the board has what the set needs.</summary>
        public bool Fits
        {
            get { return Needed <= _available; }
        }

        /// <summary>Connections that can be open at the same time: what the services leave, up to <see cref="ServerLimits.MaxConnections"/>.
        /// 0 if no service has any.</summary>
        public int Connections
        {
            get
            {
                if (_connected == 0 || !Fits)
                {
                    return 0;
                }

                int left = _available - _listening;
                return left < ServerLimits.MaxConnections ? left : ServerLimits.MaxConnections;
            }
        }
    }
}
