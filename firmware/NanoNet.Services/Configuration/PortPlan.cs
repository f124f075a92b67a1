namespace NanoNet.Services.Configuration
{
    /// <summary>Whether the ports of a set of services can be opened, all of them on one board.</summary>
    public static class PortPlan
    {
        /// <summary>Ports are 16 bits wide, and 0 is none (RFC 9293 section 3.1, RFC 768).</summary>
        private const int Last = 65535;

        /// <summary>What is wrong with the ports.</summary>
        /// <returns>Null if nothing is.</returns>
        public static string Fault(ServiceTable services)
        {
            for (int i = 0; i < services.Count; i++)
            {
                int port = services.PortAt(i);

                if (port < 0 || port > Last)
                {
                    return services.NameAt(i) + " is on port " + port.ToString() + ", ports are 1 to " + Last.ToString();
                }

                for (int j = 0; j < i; j++)
                {
                    // UDP has ports of its own.
                    if (services.PortAt(j) == port && services.IsUdpAt(j) == services.IsUdpAt(i))
                    {
                        return services.NameAt(j) + " and " + services.NameAt(i) + " are both on " + (services.IsUdpAt(i) ? "UDP" : "TCP")
                            + " port " + port.ToString();
                    }
                }
            }

            return null;
        }
    }
}
