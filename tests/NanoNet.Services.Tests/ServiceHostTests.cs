using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Services.Configuration;
using Xunit;

namespace NanoNet.Services.Tests;

public class ServiceHostTests
{
    [Fact]
    public async Task Run_set_that_the_board_has_too_few_sockets_for_is_refused_and_ends()
    {
        var console = await Boot(boardSockets: 3, tcpEcho: 7, udpEcho: 7, http: 80);

        Assert.Equal("NanoNet App 1.2 build 0123456789ab on BOARD\nRefused: services need 4 sockets, board has 3\n", console);
    }

    [Fact]
    public async Task Run_set_that_fits_says_address_services_and_ready()
    {
        var console = await Boot(boardSockets: 4, tcpEcho: 0, udpEcho: 0, http: 0);

        Assert.Equal(
            "NanoNet App 1.2 build 0123456789ab on BOARD\n"
            + "Network 192.0.2.10 mask 255.255.255.0 gateway 192.0.2.1 mac 02:00:00:00:00:01 dhcp\n"
            + "Services  sockets 0/4\n"
            + "Ready\n",
            console);
    }

    [Fact]
    public async Task Run_ports_that_cannot_be_opened_are_refused_and_end()
    {
        var console = await Boot(boardSockets: 4, tcpEcho: 80, udpEcho: 7, http: 80);

        Assert.Equal("NanoNet App 1.2 build 0123456789ab on BOARD\nRefused: tcp-echo and http are both on TCP port 80\n", console);
    }

    [Fact]
    public async Task Run_service_without_memory_for_its_thread_is_named_and_the_next_one_is_tried()
    {
        var port = LoopbackBoard.FreePort(SocketType.Stream);
        var udpPort = LoopbackBoard.FreePort(SocketType.Dgram);
        ServiceThread.IsOutOfMemory.Value = true;

        var console = await Boot(boardSockets: 4, tcpEcho: port, udpEcho: udpPort, http: 0);

        Assert.Equal(
            "NanoNet App 1.2 build 0123456789ab on BOARD\n"
            + "Network 192.0.2.10 mask 255.255.255.0 gateway 192.0.2.1 mac 02:00:00:00:00:01 dhcp\n"
            + $"Not started: tcp-echo:{port} (System.InvalidOperationException no memory)\n"
            + $"Not started: udp-echo:{udpPort} (System.InvalidOperationException no memory)\n"
            + "Services  sockets 3/4\n"
            + "Ready\n",
            console);

        // Its socket is free again.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
    }

    // Until the banner is complete, one way or the other.
    private static async Task<string> Boot(int boardSockets, int tcpEcho, int udpEcho, int http)
    {
        var configuration = new ServiceConfiguration
        {
            Firmware = "App",
            Version = "1.2",
            BuildId = "0123456789ab",
            Board = "BOARD",
            BoardSockets = boardSockets,
            TcpEchoPort = tcpEcho,
            UdpEchoPort = udpEcho,
            HttpPort = http,
        };
        using var text = new StringWriter();
        var ready = new TaskCompletionSource();
        var before = Console.Out;
        using var console = new BannerWriter(text, ready);
        Console.SetOut(console);

        try
        {
            var run = Task.Run(() => new ServiceHost(configuration, []).Run(), CancellationToken.None);
            await (await Task.WhenAny(run, ready.Task)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            return text.ToString();
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    private sealed class BannerWriter(StringWriter text, TaskCompletionSource ready) : StringWriter
    {
        public override void WriteLine(string value)
        {
            text.Write(value + "\n");

            if (value == "Ready")
            {
                ready.SetResult();
            }
        }
    }
}
