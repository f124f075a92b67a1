using Xunit;

namespace NanoNet.Services.Tests;

public class StayingTests
{
    [Fact]
    public void Idle_connection_stays_while_nobody_waits()
    {
        var board = new LoopbackBoard(connections: 2);
        using var idle = board.Connect(board.TcpEchoPort);
        using var late = board.Connect(board.HttpPort);
        late.ReceiveToEnd();

        Assert.Equal("a", idle.Send("a").Receive(1));
        Assert.Equal(0, board.Count(Counter.TcpEvicted));
    }
}
