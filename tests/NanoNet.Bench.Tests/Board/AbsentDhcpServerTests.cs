using System;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class AbsentDhcpServerTests
{
    // lwIP asks 0, 2, 6, 14 and 30 s after the link came up; the firmware complains after 10 s.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    [Fact]
    public void Board_without_an_answer_says_so_and_starts_its_services_when_the_server_answers()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        using var bench = new TestBench(built.Folder, BoardNetwork.Dhcp, 1, TestContext.Current.CancellationToken);
        bench.Tester.CloseUdp(DhcpMessage.ServerPort);
        bench.Start(built.Setup with { Network = BoardNetwork.Dhcp });
        bench.Board!.PowerOn();

        var isSaid = bench.WaitUntil(
            () => bench.Log.Lines.Any(static line => line.Text.StartsWith("Waiting for an address", StringComparison.Ordinal)), s_patience);

        Assert.True(isSaid, "the firmware does not say that it waits");
        Assert.NotNull(bench.Console.Banner);
        Assert.Empty(bench.Console.Banner.Services);
        Assert.False(bench.Console.IsReady);

        var server = new DhcpServer(bench.Tester, DhcpLease.For(BoardNetwork.Dhcp));

        Assert.True(bench.WaitUntil(() => bench.Console.IsReady, s_patience), "the firmware does not start when the server answers");
        Assert.Equal(BoardNetwork.Dhcp.Address, bench.Console.Banner.Address);
        Assert.Contains(server.Exchanges, static exchange => exchange.Answered == DhcpMessageType.Ack);
        Assert.Empty(bench.Console.Exceptions);

        var client = TcpPeer.Connect(bench.Tester, BoardNetwork.Dhcp.Address, 7);
        Assert.True(bench.WaitUntil(() => client.IsOpen, s_patience), "the echo service does not answer");
    }
}
