using Xunit;

namespace NanoNet.Services.Tests;

public class HttpHeadDeadlineTests
{
    private readonly LoopbackBoard _board = new(connections: 1);

    [Fact]
    public void Serve_half_sent_head_gets_408()
    {
        using var client = _board.Connect(_board.HttpPort);

        Assert.StartsWith("HTTP/1.1 408 ", client.Send("GET / HTTP/1.1\r\nHost: a\r\n").ReceiveToEnd());
        Assert.Equal(1, _board.Count(Counter.TimeoutHead));
    }
}
