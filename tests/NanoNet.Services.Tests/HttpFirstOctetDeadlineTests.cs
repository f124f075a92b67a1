using System.Diagnostics;
using Xunit;

namespace NanoNet.Services.Tests;

public class HttpFirstOctetDeadlineTests
{
    private readonly LoopbackBoard _board = new(connections: 1);

    [Fact]
    public void Serve_silent_client_ends_without_a_response()
    {
        using var client = _board.Connect(_board.HttpPort);
        var watch = Stopwatch.StartNew();

        Assert.Equal("", client.ReceiveToEnd());

        Assert.InRange(watch.ElapsedMilliseconds, ServerLimits.FirstOctetTime - 500, ServerLimits.FirstOctetTime + 3000);
        Assert.Equal(1, _board.Count(Counter.TimeoutFirstOctet));
    }
}
