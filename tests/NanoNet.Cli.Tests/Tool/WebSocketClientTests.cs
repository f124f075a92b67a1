using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Debian's WebSocket clients and the firmware on both boards, and what the wire rules say of it.</summary>
public sealed class WebSocketClientTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public WebSocketClientTests()
    {
        ToolProcess.RequireBoard();

        if (!Directory.Exists("/usr/lib/python3/dist-packages/wsproto") || !Directory.Exists("/usr/lib/python3/dist-packages/websockets"))
        {
            Assert.Skip("python3-wsproto or python3-websockets is not installed (tests/setup)");
        }
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Websockets_and_wsproto_are_served_and_every_rule_holds(string board)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var script = Path.Combine(TestCheckout.Root, "tests", "clients", "websocket_clients.py");

        var run = await _tool.Run("run", "--board", board, "--forward", $"{port}:80", "--capture", "ws.pcapng", "--", "/usr/bin/python3", script, $"ws://127.0.0.1:{port}");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var verdict = await _tool.Run("analyze", "ws.pcapng", "--all");
        Assert.True(verdict.ExitCode == 0, verdict.Output + verdict.Error);
        Assert.Matches(@"pass +WS-", verdict.Output);
    }

    public void Dispose() => _tool.Dispose();

    // Below the ports that the kernel gives to who does not choose: nobody else gets it in the meantime.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(5_000, 10_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);

            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
