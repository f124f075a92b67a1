using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using NanoNet.Services.Configuration;
using NanoNet.Services.Discovery;
using NanoNet.Services.Echo;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Server;
using NanoNet.Services.Simple;
using NanoNet.Services.Status;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services.Tests;

/// <summary>The services on this machine's loopback, with .NET's sockets.</summary>
public sealed class LoopbackBoard
{
    /// <summary>That may be open at the same time.</summary>
    public const int WebSockets = 2;

    // Only a failure takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    // Below the ports that a system gives to who does not choose, this process's own clients among them.
    private const int FirstPort = 12_000;
    private const int Ports = 20_000;

    private static int s_given = Random.Shared.Next(Ports);

    private readonly Counters _counters = new();
    private readonly ServerLoop _server;

    public LoopbackBoard(int connections, int reserved = 0, params (string Path, Resource Resource)[] routes)
    {
        _server = new ServerLoop(IPAddress.Loopback, connections, reserved, ServerLimits.MaxPorts, _counters);

        var configuration = new ServiceConfiguration { BoardSockets = connections + 3, TcpEchoPort = 7, UdpEchoPort = 7, HttpPort = 80 };
        var services = new ServiceTable(configuration);
        var status = new StatusDocument(configuration, services, new SocketBudget(services, configuration), _counters, []);
        status.Describe(new InterfaceAddress("127.0.0.1", "255.0.0.0", "0.0.0.0", "00:00:00:00:00:00", false));

        var http = new HttpService(_server.Slots, _counters);
        http.Routes.Add("/", new FixedResponse("text/plain", "front\n"));
        http.Routes.Add("/status", status);

        var webSockets = new WebSocketService(WebSockets, _server.Slots, _counters);
        http.Routes.Add("/ws/echo", new WebSocketResource(webSockets, new EchoEndpoint()));
        http.Routes.Add("/ws/telemetry", new WebSocketResource(webSockets, new TelemetryEndpoint(_counters)));

        foreach (var (path, resource) in routes)
        {
            http.Routes.Add(path, resource);
        }

        var information = new InformationService(_server, _counters);
        information.Describe("Test 1.0\r\n");
        var end = new LastWords(connections, _counters);
        TcpEchoPort = Listen(new TcpEchoService(_counters));
        HttpPort = Listen(http);
        DiscardPort = Listen(new DiscardService(_counters));
        ChargenPort = Listen(new ChargenService(connections));
        DaytimePort = Listen(new DaytimeService(end));
        LinePort = Listen(new LineService(_counters, end));
        UdpEchoPort = Receive(new UdpEchoService(_server, _counters));
        InformationPort = Receive(information);
        _server.Open();
        new Thread(_server.Run) { IsBackground = true }.Start();
    }

    public int TcpEchoPort { get; }

    public int DiscardPort { get; }

    public int ChargenPort { get; }

    public int DaytimePort { get; }

    public int LinePort { get; }

    public int UdpEchoPort { get; }

    public int InformationPort { get; }

    public int HttpPort { get; }

    public long Count(int counter) => Volatile.Read(ref _counters.Values[counter]);

    /// <summary>Waits until a counter has a value; the board counts after it has answered.</summary>
    public bool Counts(int counter, long value) => SpinWait.SpinUntil(() => Count(counter) == value, s_patience);

    public LoopbackClient Connect(int port) => new(port);

    /// <summary>A port that nobody has, and that nobody gets who does not ask for this very one: not from the kernel, and no other board of this process.</summary>
    public static int FreePort(SocketType type)
    {
        while (true)
        {
            var port = FirstPort + (Interlocked.Increment(ref s_given) % Ports);
            using var socket = new Socket(AddressFamily.InterNetwork, type, type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp);

            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    private int Listen(ConnectionHandler handler)
    {
        var port = FreePort(SocketType.Stream);
        _server.Add(port, handler);
        return port;
    }

    private int Receive(DatagramHandler handler)
    {
        var port = FreePort(SocketType.Dgram);
        _server.Add(port, handler);
        return port;
    }
}
