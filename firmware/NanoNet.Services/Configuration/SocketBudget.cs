namespace NanoNet.Services.Configuration
{
    /// <summary>What a set of services costs in sockets, and what is left for connections.</summary>
    public sealed class SocketBudget
    {
        /// <summary>A set with a TCP service needs one connection, or nobody is ever served.</summary>
        private const int LeastConnections = 1;

        /// <summary>With fewer connections than this none is kept back: the last one would be most of what there is.</summary>
        private const int LeastForReserve = 3;

        private readonly int _available;
        private readonly int _tcp;
        private readonly int _udp;
        private readonly int _own;
        private readonly bool _hasStatusPage;

        /// <summary>Adds up the sockets.</summary>
        /// <param name="services">The services.</param>
        /// <param name="configuration">The board's sockets, and those that the app keeps for itself.</param>
        public SocketBudget(ServiceTable services, ServiceConfiguration configuration)
        {
            _available = configuration.BoardSockets;
            _tcp = services.TcpCount;
            _udp = services.UdpCount;
            _own = configuration.ReservedSockets;
            _hasStatusPage = services.HasStatusPage;
        }

        /// <summary>Sockets that the board has.</summary>
        public int Available
        {
            get { return _available; }
        }

        /// <summary>Sockets that the set needs at least: one for each service, the app's own, and one connection.</summary>
        public int Needed
        {
            get { return _tcp + _udp + _own + (_tcp != 0 ? LeastConnections : 0); }
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
                if (_tcp == 0 || !Fits)
                {
                    return 0;
                }

                int left = _available - _tcp - _udp - _own;
                return left < ServerLimits.MaxConnections ? left : ServerLimits.MaxConnections;
            }
        }

        /// <summary>How many of the connections are kept for the status page.</summary>
        public int Reserved
        {
            get { return _hasStatusPage && _tcp > 1 && Connections >= LeastForReserve ? ServerLimits.ReservedConnections : 0; }
        }

        /// <summary>The sum, in words: <c>3 TCP ports + 1 UDP port + 1 connection = 5 sockets</c>.</summary>
        public string Sum()
        {
            string sum = Part(_tcp, "TCP port") + Part(_udp, "UDP port") + Part(_own, "own socket") + Part(_tcp != 0 ? LeastConnections : 0, "connection");
            return (sum.Length == 0 ? "" : sum.Substring(0, sum.Length - 3)) + " = " + Needed.ToString() + " sockets";
        }

        private static string Part(int count, string what)
        {
            return count == 0 ? "" : count.ToString() + " " + what + (count == 1 ? "" : "s") + " + ";
        }
    }
}
