using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using NanoNet.Services.Configuration;
using NanoNet.Services.Echo;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using NanoNet.Services.Tcp;

namespace NanoNet.Services.Tests;

/// <summary>The services on this machine's loopback, with .NET's sockets and its pre-emptive threads: a harder scheduler than the board's.</summary>
public sealed class LoopbackBoard
{
    private static readonly ConcurrentDictionary<int, SocketType> s_given = new();

    private readonly Counters _counters = new();

    public LoopbackBoard(int connections)
    {
        Slots = new ConnectionSlots(connections, 2, _counters);
        TcpEchoPort = FreePort(SocketType.Stream);
        UdpEchoPort = FreePort(SocketType.Dgram);
        HttpPort = FreePort(SocketType.Stream);

        var configuration = new ServiceConfiguration { BoardSockets = connections + 3, TcpEchoPort = 7, UdpEchoPort = 7, HttpPort = 80 };
        var status = new StatusDocument(configuration, new SocketBudget(configuration), _counters, []);
        status.Describe(new InterfaceAddress("127.0.0.1", "255.0.0.0", "0.0.0.0", "00:00:00:00:00:00", false));

        var http = new HttpService(HttpPort, Slots, _counters);
        http.Routes.Add("/", new FixedResponse("text/plain", "front\n"));
        http.Routes.Add("/status", status);

        new Listener(IPAddress.Loopback, new TcpEchoService(TcpEchoPort, _counters), Slots, _counters).Start();
        new Listener(IPAddress.Loopback, http, Slots, _counters).Start();
        new UdpEchoService(IPAddress.Loopback, UdpEchoPort, _counters).Start();
    }

    public ConnectionSlots Slots { get; }

    public int TcpEchoPort { get; }

    public int UdpEchoPort { get; }

    public int HttpPort { get; }

    public long Count(int counter) => Volatile.Read(ref _counters.Values[counter]);

    /// <summary>Waits until a counter has a value; the board counts after it has answered.</summary>
    public bool Counts(int counter, long value) => SpinWait.SpinUntil(() => Count(counter) == value, 5000);

    public LoopbackClient Connect(int port) => new(port);

    /// <summary>A port that nobody listens on and that no other board of this process got: the kernel may give out again at once what was let go.</summary>
    public static int FreePort(SocketType type)
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, type, type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;

            if (s_given.TryAdd(port, type))
            {
                return port;
            }
        }
    }
}
