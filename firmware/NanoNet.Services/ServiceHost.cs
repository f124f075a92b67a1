using System;
using System.Net;
using System.Net.NetworkInformation;
using System.Threading;
using NanoNet.Services.Configuration;
using NanoNet.Services.Echo;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using NanoNet.Services.Tcp;

namespace NanoNet.Services
{
    /// <summary>Boots a board: says who it is, waits for its address, starts the services that the configuration names.</summary>
    public sealed class ServiceHost
    {
        /// <summary>Services on TCP that there are.</summary>
        private const int MaxTcpServices = 2;

        private readonly ServiceConfiguration _configuration;
        private readonly SocketBudget _budget;
        private readonly Counters _counters = new Counters();
        private readonly ConnectionSlots _slots;
        private readonly StatusDocument _status;
        private readonly TcpEchoService _tcpEcho;
        private readonly UdpEchoService _udpEcho;
        private readonly HttpService _http;
        private InterfaceAddress _address;
        private string _names = "";

        /// <summary>Makes the services. Every buffer is allocated here, so a board that is too small for them says so at once.</summary>
        /// <param name="configuration">Which services.</param>
        /// <param name="more">Numbers that the board adds to the status document; may be empty.</param>
        public ServiceHost(ServiceConfiguration configuration, StatusValue[] more)
        {
            _configuration = configuration;
            _budget = new SocketBudget(configuration);
            _slots = new ConnectionSlots(_budget.Connections, MaxTcpServices, _counters);
            _status = new StatusDocument(configuration, _budget, _counters, more);

            if (configuration.TcpEchoPort != 0)
            {
                _tcpEcho = new TcpEchoService(configuration.TcpEchoPort, _counters);
            }

            if (configuration.UdpEchoPort != 0)
            {
                _udpEcho = new UdpEchoService(IPAddress.Any, configuration.UdpEchoPort, _counters);
            }

            if (configuration.HttpPort != 0)
            {
                _http = new HttpService(configuration.HttpPort, _slots, _counters);
                _http.Routes.Add("/", new FixedResponse("text/html; charset=utf-8", FrontPage.For(configuration)));
                _http.Routes.Add("/status", _status);
            }
        }

        /// <summary>The HTTP service, for an app that adds routes; null if the configuration does not start it.</summary>
        public HttpService Http
        {
            get { return _http; }
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
                    "Refused: services need " + _budget.Needed.ToString() + " sockets, board has " + _budget.Available.ToString());
                return;
            }

            string fault = PortPlan.Fault(configuration);

            if (fault != null)
            {
                Console.WriteLine("Refused: " + fault);
                return;
            }

            Describe(EthernetInterface.WaitForAddress());
            NetworkChange.NetworkAddressChanged += AddressChanged;

            // A change between the two lines above had no listener yet.
            AddressChanged(null, EventArgs.Empty);

            Start();
            Console.WriteLine("Services " + _names + " sockets " + _budget.Needed.ToString() + "/" + _budget.Available.ToString());
            Console.WriteLine("Ready");
            Thread.Sleep(Timeout.Infinite);
        }

        // The services listen on every address, so a new one needs no new sockets; only who asks wants to know.
        private void AddressChanged(object sender, EventArgs e)
        {
            InterfaceAddress address = EthernetInterface.Read();

            if (address != null && address.ToString() != _address.ToString())
            {
                Describe(address);
            }
        }

        private void Describe(InterfaceAddress address)
        {
            _address = address;
            _status.Describe(address);
            Console.WriteLine(address.ToString());
        }

        private void Start()
        {
            StartTcp(_tcpEcho);
            StartUdpEcho();
            StartTcp(_http);
        }

        // A port that is taken is no exception here: the service tries it again. What is left is a board without memory for a thread, and
        // then the services that have theirs are better than none.
        private void StartTcp(ITcpService service)
        {
            if (service == null)
            {
                return;
            }

            try
            {
                new Listener(IPAddress.Any, service, _slots, _counters).Start();
                Started(service.Name, service.Port);
            }
            catch (Exception e)
            {
                NotStarted(service.Name, service.Port, e);
            }
        }

        private void StartUdpEcho()
        {
            if (_udpEcho == null)
            {
                return;
            }

            try
            {
                _udpEcho.Start();
                Started(UdpEchoService.Name, _udpEcho.Port);
            }
            catch (Exception e)
            {
                NotStarted(UdpEchoService.Name, _udpEcho.Port, e);
            }
        }

        private void NotStarted(string name, int port, Exception e)
        {
            _counters.Values[Counter.Exceptions]++;
            Console.WriteLine("Not started: " + name + ":" + port.ToString() + " (" + e.GetType().FullName + " " + e.Message + ")");
        }

        private void Started(string name, int port)
        {
            _names += (_names.Length == 0 ? "" : ",") + name + ":" + port.ToString();
        }
    }
}
