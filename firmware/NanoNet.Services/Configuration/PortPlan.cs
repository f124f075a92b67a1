using NanoNet.Services.Echo;
using NanoNet.Services.Http;

namespace NanoNet.Services.Configuration
{
    /// <summary>Whether the ports of a configuration can be opened, all of them on one board.</summary>
    public static class PortPlan
    {
        /// <summary>Ports are 16 bits wide, and 0 is none (RFC 9293 section 3.1, RFC 768).</summary>
        private const int Last = 65535;

        /// <summary>What is wrong with the ports.</summary>
        /// <returns>Null if nothing is.</returns>
        public static string Fault(ServiceConfiguration configuration)
        {
            if (!IsPort(configuration.TcpEchoPort))
            {
                return NoPort(TcpEchoService.ServiceName, configuration.TcpEchoPort);
            }

            if (!IsPort(configuration.UdpEchoPort))
            {
                return NoPort(UdpEchoService.Name, configuration.UdpEchoPort);
            }

            if (!IsPort(configuration.HttpPort))
            {
                return NoPort(HttpService.ServiceName, configuration.HttpPort);
            }

            // UDP has ports of its own.
            if (configuration.TcpEchoPort != 0 && configuration.TcpEchoPort == configuration.HttpPort)
            {
                return TcpEchoService.ServiceName + " and " + HttpService.ServiceName
                    + " are both on TCP port " + configuration.HttpPort.ToString();
            }

            return null;
        }

        // 0: the service is not wanted.
        private static bool IsPort(int port)
        {
            return port >= 0 && port <= Last;
        }

        private static string NoPort(string service, int port)
        {
            return service + " is on port " + port.ToString() + ", ports are 1 to " + Last.ToString();
        }
    }
}
