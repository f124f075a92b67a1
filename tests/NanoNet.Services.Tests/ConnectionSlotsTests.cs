using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Services.Tests;

public class ConnectionSlotsTests
{
    [Fact]
    public void Slot_client_that_waits_is_served_when_the_other_leaves()
    {
        var board = new LoopbackBoard(connections: 1);
        using var first = board.Connect(board.TcpEchoPort);
        Assert.Equal("a", first.Send("a").Receive(1));
        using var second = board.Connect(board.HttpPort);
        second.Send("GET / HTTP/1.0\r\n\r\n");
        Assert.True(board.Counts(Counter.TcpWaited, 1));

        first.Dispose();

        Assert.EndsWith("front\n", second.ReceiveToEnd());
        Assert.Equal(0, board.Count(Counter.TcpEvicted));
    }

    [Fact]
    public async Task Slots_storm_of_clients_is_served_to_the_last()
    {
        const int clients = 8;
        const int rounds = 50;
        var board = new LoopbackBoard(connections: 2);

        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(() =>
        {
            for (var i = 0; i < rounds; i++)
            {
                if ((number + i) % 2 == 0)
                {
                    using var echo = board.Connect(board.TcpEchoPort);
                    Assert.Equal("hello", echo.Send("hello").Finish().ReceiveToEnd());
                }
                else
                {
                    using var http = board.Connect(board.HttpPort);
                    Assert.EndsWith("front\n", http.Send("GET / HTTP/1.0\r\n\r\n").ReceiveToEnd());
                }
            }
        })));

        Assert.True(board.Counts(Counter.TcpClosed, clients * rounds));
        Assert.Equal(clients * rounds, board.Count(Counter.TcpAccepted));
        Assert.Equal(0, board.Count(Counter.Exceptions));
        Assert.Equal(0, board.Count(Counter.TcpAcceptErrors));
    }
}
