using System;
using System.IO;
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

        Assert.Equal("NanoNet App 1.2 build 0123456789ab on BOARD\nRefused: services need 4 sockets, board has 3 (2 TCP ports + 1 UDP port + 1 connection = 4 sockets)\n", console);
    }

    [Fact]
    public async Task Run_set_that_fits_says_address_services_and_ready()
    {
        var console = await Boot(boardSockets: 4, tcpEcho: 0, udpEcho: 0, http: 0);

        Assert.Equal(
            "NanoNet App 1.2 build 0123456789ab on BOARD\n"
            + "Network 192.0.2.10 mask 255.255.255.0 gateway 192.0.2.1 mac 02:00:00:00:00:01 dhcp\n"
            + "Services  sockets 0/4 clients 0\n"
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
    public async Task Run_board_with_many_sockets_keeps_one_slot_back()
    {
        var console = await Boot(
            boardSockets: 16, tcpEcho: LoopbackBoard.FreePort(SocketType.Stream), udpEcho: 0, http: LoopbackBoard.FreePort(SocketType.Stream));

        Assert.EndsWith(" sockets 3/16 clients 12\nReady\n", console);
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
            var run = Task.Factory.StartNew(
                () => new ServiceHost(configuration, []).Run(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await (await Task.WhenAny(run, ready.Task)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
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
