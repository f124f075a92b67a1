using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Testing;
using NanoNet.Wire;
using Xunit;

namespace $Name$.Tests;

public class PageTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery", "ST_STM32F769I_DISCOVERY")]
    [InlineData("esp32-olimex", "ESP32_OLIMEX")]
    public async Task Page_names_the_board_and_comes_as_the_RFCs_ask(string name, string target)
    {
        await using var board = await Start(name);

        var client = board.Connect(80);
        client.Write($"GET / HTTP/1.1\r\nHost: {board.Address}\r\nConnection: close\r\n\r\n");
        var answer = client.ReadTextToEnd();

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith($"\r\n\r\nHello from $Name$ on {target}\n", answer, StringComparison.Ordinal);

        // Rules over every frame so far; "nanonet verify --list" names all of them.
        board.Wire.ShouldHold("TCP-3WHS", "DHCP-DORA", "HTTP-*");
    }

    [Fact]
    public async Task Port_where_nothing_listens_refuses()
    {
        await using var board = await Start("st-stm32f769i-discovery");

        // Segment by segment: what a client would not do can be sent as well.
        var client = board.Script(81);
        client.SendSyn();

        client.Expect(TcpControlBits.Rst | TcpControlBits.Ack);
    }

    private static Task<VirtualBoard> Start(string board)
    {
        var firmware = typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Firmware").Value;

        // In virtual time, with one seed: each run is the same, and nobody waits.
        return VirtualBoard.StartAsync(new BoardOptions { Board = board, Firmware = firmware, Ready = new Regex("^Ready$") }, TestContext.Current.CancellationToken);
    }
}
