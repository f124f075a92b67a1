namespace NanoNet.Services.Configuration
{
    /// <summary>Sets of services that have a name, with the ports of their RFCs. The board's profile (<c>boards/*/board.yaml</c>) says which of them its
    /// sockets are enough for.</summary>
    public static class ServiceSet
    {
        /// <summary>Echo on both transports and HTTP: what <c>nanonet verify</c> looks at.</summary>
        public const string Checks = "checks";

        /// <summary>The status page, and who the board is: on four sockets, two clients at once.</summary>
        public const string Web = "web";

        /// <summary>HTTP with WebSockets.</summary>
        public const string WebSocket = "websocket";

        /// <summary>HTTPS. The configuration has a certificate and its key.</summary>
        public const string Secure = "secure";

        /// <summary>TCP echo, and how the board is.</summary>
        public const string Echo = "echo";

        /// <summary>Discard, and how the board is.</summary>
        public const string Discard = "discard";

        /// <summary>The character generator, and how the board is.</summary>
        public const string Chargen = "chargen";

        /// <summary>Daytime, and how the board is.</summary>
        public const string Daytime = "daytime";

        /// <summary>The line service, and how the board is.</summary>
        public const string Line = "line";

        /// <summary>Everything that needs no certificate: six ports of TCP, two of UDP.</summary>
        public const string Everything = "everything";

        private const int InformationPort = 6266;
        private const int LinePort = 2323;
        private const int WebSockets = 2;
        private const int ManyWebSockets = 4;

        /// <summary>Sets the ports of a set.</summary>
        /// <param name="name">One of the names above.</param>
        /// <param name="configuration">Where to; what a set does not have stays as it is.</param>
        /// <returns>Whether there is such a set.</returns>
        public static bool Apply(string name, ServiceConfiguration configuration)
        {
            if (name == Checks)
            {
                configuration.TcpEchoPort = 7;
                configuration.UdpEchoPort = 7;
                configuration.HttpPort = 80;
                configuration.WebSockets = 1;
                return true;
            }

            configuration.InformationPort = InformationPort;

            switch (name)
            {
                case Web:
                    configuration.HttpPort = 80;
                    return true;

                case WebSocket:
                    configuration.HttpPort = 80;
                    configuration.WebSockets = WebSockets;
                    return true;

                case Secure:
                    configuration.HttpsPort = 443;
                    configuration.WebSockets = 1;
                    return true;

                case Echo:
                    configuration.TcpEchoPort = 7;
                    return true;

                case Discard:
                    configuration.DiscardPort = 9;
                    return true;

                case Chargen:
                    configuration.ChargenPort = 19;
                    return true;

                case Daytime:
                    configuration.DaytimePort = 13;
                    return true;

                case Line:
                    configuration.LinePort = LinePort;
                    return true;

                case Everything:
                    configuration.TcpEchoPort = 7;
                    configuration.DiscardPort = 9;
                    configuration.ChargenPort = 19;
                    configuration.DaytimePort = 13;
                    configuration.LinePort = LinePort;
                    configuration.UdpEchoPort = 7;
                    configuration.HttpPort = 80;
                    configuration.WebSockets = ManyWebSockets;
                    return true;

                default:
                    return false;
            }
        }
    }
}
