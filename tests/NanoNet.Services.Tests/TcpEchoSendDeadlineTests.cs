using System;
using System.Diagnostics;
using System.Net.Sockets;
using Xunit;

namespace NanoNet.Services.Tests;

public class TcpEchoSendDeadlineTests
{
    private readonly LoopbackBoard _board = new(connections: 1);

    [Fact]
    public void Echo_client_that_never_reads_ends_in_the_time_for_a_send()
    {
        using var client = _board.Connect(_board.TcpEchoPort);
        var octets = new byte[65536];
        var watch = Stopwatch.StartNew();

        // Until the windows of both directions are full and the board has given up.
        while (_board.Count(Counter.TcpClosed) == 0 && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                client.SendWithoutReading(octets);
            }
            catch (SocketException)
            {
                break;
            }
        }

        Assert.True(_board.Counts(Counter.TcpClosed, 1));
        Assert.Equal(1, _board.Count(Counter.TimeoutSend));

        // The board's clock is a coarse one.
        Assert.True(watch.ElapsedMilliseconds >= ServerLimits.WriteTime - 50);
        Assert.Equal(0, _board.Count(Counter.Exceptions));
    }
}
