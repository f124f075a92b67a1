using System.Diagnostics;
using Xunit;

namespace NanoNet.Services.Tests;

public class HttpFirstOctetDeadlineTests
{
    private const int Latest = ServerLimits.FirstOctetTime + 3000;

    // Of a machine that stands still for seconds just then.
    private const int Attempts = 3;

    private readonly LoopbackBoard _board = new(connections: 1);

    [Fact]
    public void Serve_silent_client_ends_without_a_response()
    {
        for (var attempt = 1; ; attempt++)
        {
            using var client = _board.Connect(_board.HttpPort);
            var watch = Stopwatch.StartNew();

            Assert.Equal("", client.ReceiveToEnd());

            Assert.InRange(watch.ElapsedMilliseconds, ServerLimits.FirstOctetTime - 500, attempt < Attempts ? long.MaxValue : Latest);
            Assert.Equal(attempt, _board.Count(Counter.TimeoutFirstOctet));

            if (watch.ElapsedMilliseconds <= Latest)
            {
                return;
            }
        }
    }
}
