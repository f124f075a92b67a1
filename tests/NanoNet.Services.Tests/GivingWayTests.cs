using System.Diagnostics;
using Xunit;

namespace NanoNet.Services.Tests;

public class GivingWayTests
{
    /// <summary>The promise to a client that waits.</summary>
    private const int GivesWayWithin = 5000;

    // Of a machine that stands still for seconds just then.
    private const int Attempts = 3;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Idle_connection_gives_way_to_one_that_waits(bool hasSpoken)
    {
        var time = long.MaxValue;

        for (var attempt = 0; attempt < Attempts && time > GivesWayWithin; attempt++)
        {
            time = TimeToGiveWay(hasSpoken);
        }

        Assert.InRange(time, 1000, GivesWayWithin);
    }

    private static long TimeToGiveWay(bool hasSpoken)
    {
        var board = new LoopbackBoard(connections: 1);
        using var idle = board.Connect(board.TcpEchoPort);

        if (hasSpoken)
        {
            Assert.Equal("a", idle.Send("a").Receive(1));
        }

        Assert.True(board.Counts(Counter.TcpAccepted, 1));
        var watch = Stopwatch.StartNew();
        using var waiting = board.Connect(board.HttpPort);

        Assert.EndsWith("front\n", waiting.Send("GET / HTTP/1.0\r\n\r\n").ReceiveToEnd());

        var time = watch.ElapsedMilliseconds;
        Assert.Equal(1, board.Count(Counter.TcpEvicted));
        idle.AwaitEnd();
        return time;
    }
}
