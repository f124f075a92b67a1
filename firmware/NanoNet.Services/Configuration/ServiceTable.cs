using NanoNet.Services.Discovery;
using NanoNet.Services.Echo;
using NanoNet.Services.Http;
using NanoNet.Services.Tls;

namespace NanoNet.Services.Configuration
{
    /// <summary>Which services run where: names, kinds and ports, in the order in which the banner names them.</summary>
    public sealed class ServiceTable
    {
        private readonly string[] _names = new string[ServerLimits.MaxPorts * 2];
        private readonly int[] _ports = new int[ServerLimits.MaxPorts * 2];
        private readonly bool[] _isUdp = new bool[ServerLimits.MaxPorts * 2];
        private int _count;
        private int _udpCount;
        private readonly bool _hasStatusPage;

        /// <summary>The services of a configuration.</summary>
        public ServiceTable(ServiceConfiguration configuration)
        {
            AddTcp(TcpEchoService.ServiceName, configuration.TcpEchoPort);
            AddTcp("discard", configuration.DiscardPort);
            AddTcp("chargen", configuration.ChargenPort);
            AddTcp("daytime", configuration.DaytimePort);
            AddTcp("line", configuration.LinePort);
            AddUdp(UdpEchoService.ServiceName, configuration.UdpEchoPort);
            AddUdp(InformationService.ServiceName, configuration.InformationPort);
            AddTcp(HttpService.ServiceName, configuration.HttpPort);
            AddTcp(TlsService.ServiceName, configuration.HttpsPort);
            _hasStatusPage = configuration.HttpPort != 0 || configuration.HttpsPort != 0;
        }

        /// <summary>Number of services, each of which takes a socket.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>How many of them are on UDP.</summary>
        public int UdpCount
        {
            get { return _udpCount; }
        }

        /// <summary>How many of them are on TCP.</summary>
        public int TcpCount
        {
            get { return _count - _udpCount; }
        }

        /// <summary>Whether there is a status page to keep a slot for.</summary>
        public bool HasStatusPage
        {
            get { return _hasStatusPage; }
        }

        /// <summary>Name of a service.</summary>
        public string NameAt(int service)
        {
            return _names[service];
        }

        /// <summary>Port of a service.</summary>
        public int PortAt(int service)
        {
            return _ports[service];
        }

        /// <summary>Whether a service is on UDP.</summary>
        public bool IsUdpAt(int service)
        {
            return _isUdp[service];
        }

        /// <summary>Adds a service on TCP; none if its port is 0.</summary>
        public void AddTcp(string name, int port)
        {
            Add(name, port, false);
        }

        /// <summary>Adds a service on UDP; none if its port is 0.</summary>
        public void AddUdp(string name, int port)
        {
            Add(name, port, true);
        }

        /// <summary>As the banner says it: <c>tcp-echo:7,http:80</c>.</summary>
        public override string ToString()
        {
            string text = "";

            for (int i = 0; i < _count; i++)
            {
                text += (i == 0 ? "" : ",") + _names[i] + ":" + _ports[i].ToString();
            }

            return text;
        }

        private void Add(string name, int port, bool isUdp)
        {
            if (port != 0)
            {
                _names[_count] = name;
                _ports[_count] = port;
                _isUdp[_count] = isUdp;
                _count++;
                _udpCount += isUdp ? 1 : 0;
            }
        }
    }
}
