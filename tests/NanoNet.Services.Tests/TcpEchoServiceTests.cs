using System.Linq;
using Xunit;

namespace NanoNet.Services.Tests;

public class TcpEchoServiceTests
{
    [Fact]
    public void Echo_octets_come_back_while_the_client_goes_on()
    {
        var board = new LoopbackBoard(connections: 1);
        using var client = board.Connect(board.TcpEchoPort);

        Assert.Equal("one", client.Send("one").Receive(3));
        Assert.Equal("two", client.Send("two").Receive(3));
    }

    [Fact]
    public void Echo_after_FIN_everything_comes_back_then_FIN()
    {
        var board = new LoopbackBoard(connections: 1);
        using var client = board.Connect(board.TcpEchoPort);
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + (i % 26))));

        Assert.Equal(text, client.Send(text).Finish().ReceiveToEnd());
        Assert.True(board.Counts(Counter.TcpClosed, 1));
        Assert.Equal(text.Length, board.Count(Counter.TcpOctetsIn));
        Assert.Equal(text.Length, board.Count(Counter.TcpOctetsOut));
    }

    [Fact]
    public void Echo_reset_ends_the_connection_and_not_the_service()
    {
        var board = new LoopbackBoard(connections: 1);

        for (var i = 0; i < 20; i++)
        {
            board.Connect(board.TcpEchoPort).Send("gone").Reset();
        }

        using var client = board.Connect(board.TcpEchoPort);
        Assert.Equal("here", client.Send("here").Receive(4));
        Assert.Equal(0, board.Count(Counter.Exceptions));
    }

    [Fact]
    public void Echo_clients_do_not_wait_for_one_another_where_slots_allow()
    {
        var board = new LoopbackBoard(connections: 13);
        var clients = Enumerable.Range(0, 13).Select(_ => board.Connect(board.TcpEchoPort)).ToArray();

        foreach (var client in clients.Reverse())
        {
            Assert.Equal("x", client.Send("x").Receive(1));
        }

        Assert.Equal(0, board.Count(Counter.TcpWaited));

        foreach (var client in clients)
        {
            client.Dispose();
        }

        Assert.True(board.Counts(Counter.TcpClosed, 13));
    }
}
