using System.Linq;
using Xunit;

namespace NanoNet.Services.Tests;

public class GivingWayOfManyTests
{
    [Fact]
    public void Idle_connections_give_way_only_as_many_as_wait()
    {
        var board = new LoopbackBoard(connections: 3);
        var idle = Enumerable.Range(0, 3).Select(_ => board.Connect(board.TcpEchoPort)).ToArray();

        foreach (var client in idle)
        {
            Assert.Equal("a", client.Send("a").Receive(1));
        }

        using var waiting = board.Connect(board.HttpPort);
        Assert.EndsWith("front\n", waiting.Send("GET / HTTP/1.0\r\n\r\n").ReceiveToEnd());

        // The one idle for longest went, the others are still served.
        idle[0].AwaitEnd();
        Assert.Equal("b", idle[1].Send("b").Receive(1));
        Assert.Equal("b", idle[2].Send("b").Receive(1));
        Assert.Equal(1, board.Count(Counter.TcpEvicted));

        foreach (var client in idle)
        {
            client.Dispose();
        }
    }
}
