using System;
using System.Net;
using System.Net.NetworkInformation;
using NanoNet.Services.Configuration;
using NanoNet.Services.Discovery;
using NanoNet.Services.Echo;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Server;
using NanoNet.Services.Simple;
using NanoNet.Services.Status;
using NanoNet.Services.Text;
using NanoNet.Services.Tls;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services
{
    /// <summary>Boots a board: says who it is, waits for its address, serves what the configuration names.</summary>
    public sealed class ServiceHost
    {
        private readonly ServiceConfiguration _configuration;
        private readonly ServiceTable _services;
        private readonly SocketBudget _budget;
        private readonly Counters _counters = new Counters();
        private readonly ServerLoop _server;
        private readonly StatusDocument _status;
        private readonly LiveStatus _live;
        private readonly InformationService _information;
        private readonly HttpService _http;
        private readonly TlsService _https;
        private readonly string _certificateFault;
        private readonly Housekeeping _housekeeping;
        private InterfaceAddress _address;

        /// <summary>Makes the services. Every buffer is allocated here, so a board that is too small for them says so at once.</summary>
        /// <param name="configuration">Which services.</param>
        /// <param name="more">Numbers that the board adds to the status document; may be empty.</param>
        public ServiceHost(ServiceConfiguration configuration, StatusValue[] more)
        {
            _configuration = configuration;
            _services = new ServiceTable(configuration);
            _budget = new SocketBudget(_services, configuration);
            _server = new ServerLoop(IPAddress.Any, _budget.Connections, _budget.Reserved, ServerLimits.MaxPorts, _counters);
            _housekeeping = new Housekeeping(this, _server, _counters);
            _status = new StatusDocument(configuration, _services, _budget, _counters, more);

            if (configuration.InformationPort != 0)
            {
                _information = new InformationService(_server, _counters);
            }

            if (_services.HasStatusPage)
            {
                _http = new HttpService(_server.Slots, _counters);
                _http.Routes.Add("/status", _status);
                _http.Routes.Add("/", new FlashFile("text/html; charset=utf-8", OctetWriter.Of(FrontPage.Html), FrontPageGzip.Octets));
                _live = new LiveStatus(configuration, _services, _counters);
                _http.Routes.Add("/events", _live);

                if (configuration.WebSockets != 0)
                {
                    WebSocketService webSockets = new WebSocketService(configuration.WebSockets, _server.Slots, _counters);
                    _http.Routes.Add("/ws/echo", new WebSocketResource(webSockets, new EchoEndpoint()));
                    _http.Routes.Add("/ws/telemetry", new WebSocketResource(webSockets, new TelemetryEndpoint(_counters)));
                }
            }

            if (configuration.HttpsPort != 0)
            {
                try
                {
                    _https = new TlsService(_http, configuration.Certificate, configuration.CertificateKey, _server.Slots, configuration.NativeMemory, _counters);
                }
                catch (Exception)
                {
                    _certificateFault = TlsService.ServiceName + " has no certificate and key that can be read";
                }
            }
        }

        /// <summary>The HTTP service, for an app that adds routes; null if the configuration does not start it.</summary>
        public HttpService Http
        {
            get { return _http; }
        }

        /// <summary>The TLS port; null if the configuration does not start it.</summary>
        public TlsService Https
        {
            get { return _https; }
        }

        /// <summary>Starts everything and does not return, unless the configuration asks for what the board cannot do.</summary>
        public void Run()
        {
            ServiceConfiguration configuration = _configuration;

            Console.WriteLine(
                "NanoNet " + configuration.Firmware + " " + configuration.Version
                + " build " + configuration.BuildId + " on " + configuration.Board);

            if (!_budget.Fits)
            {
                Console.WriteLine(
                    "Refused: services need " + _budget.Needed.ToString() + " sockets, board has " + _budget.Available.ToString()
                    + " (" + _budget.Sum() + ")");
                return;
            }

            string fault = _certificateFault != null ? _certificateFault : PortPlan.Fault(_services);

            if (fault == null && _https != null && !_https.HasMemory)
            {
                fault = TlsService.ServiceName + " needs " + ServerLimits.TlsConnectionMemory.ToString() + " octets of native memory for a connection, board has "
                    + configuration.NativeMemory.Read().ToString();
            }

            if (fault != null)
            {
                Console.WriteLine("Refused: " + fault);
                return;
            }

            Describe(EthernetInterface.WaitForAddress());
            NetworkChange.NetworkAddressChanged += _housekeeping.AddressChanged;

            // A change between the two lines above had no listener yet.
            _housekeeping.AddressChanged(null, EventArgs.Empty);

            Start();
            Console.WriteLine(
                "Services " + _services.ToString() + " sockets " + _budget.Needed.ToString() + "/" + _budget.Available.ToString()
                + " clients " + (_budget.Connections - _budget.Reserved).ToString());
            Console.WriteLine("Ready");

            if (configuration.HasWatchdog)
            {
                new Watchdog(_server).Start();
            }

            _server.Run();
        }

        /// <summary>The board has an address. The services listen on every address, so a new one needs no new sockets; only who asks wants to know.</summary>
        internal void Describe(InterfaceAddress address)
        {
            if (_address != null && address.ToString() == _address.ToString())
            {
                return;
            }

            _address = address;
            _status.Describe(address);

            if (_live != null)
            {
                _live.Describe(address);
            }

            Console.WriteLine(address.ToString());

            if (_information != null)
            {
                _information.Describe(
                    _configuration.Firmware + " " + _configuration.Version + "\r\nboard " + _configuration.Board + "\r\nbuild " + _configuration.BuildId
                    + "\r\naddress " + address.Address + "\r\nports " + _services.ToString() + "\r\n");
            }
        }

        // A port that is taken is no exception here: the server tries it again.
        private void Start()
        {
            ServiceConfiguration ports = _configuration;
            LastWords end = new LastWords(_server.Slots.Count, _counters);
            StartTcp(ports.TcpEchoPort, new TcpEchoService(_counters));
            StartTcp(ports.DiscardPort, new DiscardService(_counters));
            StartTcp(ports.ChargenPort, new ChargenService(_server.Slots.Count));
            StartTcp(ports.DaytimePort, new DaytimeService(end));
            StartTcp(ports.LinePort, new LineService(_counters, end));

            if (ports.HttpPort != 0)
            {
                _server.Add(ports.HttpPort, _http);
            }

            if (_https != null)
            {
                _server.Add(ports.HttpsPort, _https);
            }

            if (ports.UdpEchoPort != 0)
            {
                _server.Add(ports.UdpEchoPort, new UdpEchoService(_server, _counters));
            }

            if (_information != null)
            {
                _server.Add(ports.InformationPort, _information);
            }

            _server.Use(_housekeeping);
            _server.Open();
        }

        private void StartTcp(int port, ConnectionHandler handler)
        {
            if (port != 0)
            {
                _server.Add(port, handler);
            }
        }
    }
}
