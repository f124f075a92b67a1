using NanoNet.Services.Configuration;
using Xunit;

namespace NanoNet.Services.Tests;

public class SocketBudgetTests
{
    [Theory]
    [InlineData(4, 7, 7, 80, 0, 4, 1)]
    [InlineData(16, 7, 7, 80, 0, 4, 13)]
    [InlineData(16, 7, 7, 80, 2, 6, 11)]
    [InlineData(4, 0, 0, 80, 0, 2, 3)]
    [InlineData(4, 0, 7, 0, 0, 1, 0)]
    [InlineData(1, 0, 7, 0, 0, 1, 0)]
    [InlineData(32, 7, 7, 80, 0, 4, ServerLimits.MaxConnections)]
    [InlineData(4, 0, 0, 0, 0, 0, 0)]
    public void Budget_set_that_fits(int board, int tcpEcho, int udpEcho, int http, int reserved, int needed, int connections)
    {
        var budget = Budget(board, tcpEcho, udpEcho, http, reserved);

        Assert.True(budget.Fits);
        Assert.Equal(board, budget.Available);
        Assert.Equal(needed, budget.Needed);
        Assert.Equal(connections, budget.Connections);
    }

    [Theory]
    [InlineData(3, 7, 7, 80, 0, 4)]
    [InlineData(4, 7, 7, 80, 1, 5)]
    [InlineData(0, 0, 7, 0, 0, 1)]
    [InlineData(1, 7, 0, 0, 0, 2)]
    public void Budget_set_that_does_not_fit_has_no_connections(int board, int tcpEcho, int udpEcho, int http, int reserved, int needed)
    {
        var budget = Budget(board, tcpEcho, udpEcho, http, reserved);

        Assert.False(budget.Fits);
        Assert.Equal(needed, budget.Needed);
        Assert.Equal(0, budget.Connections);
    }

    [Theory]
    [InlineData(16, 7, 80, 1)]
    [InlineData(5, 7, 80, 1)]
    [InlineData(4, 7, 80, 0)]
    [InlineData(16, 0, 80, 0)]
    [InlineData(16, 7, 0, 0)]
    public void Reserved_one_slot_is_kept_for_the_status_page_where_others_could_take_all(int board, int tcpEcho, int http, int reserved)
    {
        Assert.Equal(reserved, Budget(board, tcpEcho, 0, http, 0).Reserved);
    }

    [Fact]
    public void Sum_says_what_takes_how_much()
    {
        Assert.Equal("2 TCP ports + 1 UDP port + 2 own sockets + 1 connection = 6 sockets", Budget(4, 7, 7, 80, 2).Sum());
    }

    private static SocketBudget Budget(int board, int tcpEcho, int udpEcho, int http, int reserved)
    {
        var configuration = new ServiceConfiguration
        {
            BoardSockets = board,
            TcpEchoPort = tcpEcho,
            UdpEchoPort = udpEcho,
            HttpPort = http,
            ReservedSockets = reserved,
        };
        return new SocketBudget(new ServiceTable(configuration), configuration);
    }
}
