using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>As many requests as programs for measuring load can send.</summary>
public class LoadTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery", "checks", 1, 0)]
    [InlineData("st-stm32f769i-discovery", "web", 6, 10)]
    [InlineData("esp32-olimex", "everything", 4, 0)]
    [InlineData("esp32-olimex", "everything", 20, 1)]
    public async Task Wrk_leaves_the_board_as_it_was(string board, string set, int clients, int waits)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                var wrk = attacked.Run("wrk", "-t1", $"-c{clients}", "-d3s", "--timeout", "20s", $"http://{attacked.Address}/status");
                Assert.Equal(0, wrk.ExitCode);
                Assert.Matches("[1-9][0-9]* requests in", wrk.Output);
                Assert.DoesNotContain("Non-2xx", wrk.Output);

                // Each client has a connection.
                if (waits == 0)
                {
                    Assert.DoesNotContain("Socket errors", wrk.Output);
                }
            },
            ("http.2xx", 20),
            ("tcp.waited", waits));
        attacked.JudgeWire();
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery", "checks", 1)]
    [InlineData("esp32-olimex", "everything", 6)]
    public async Task H2load_gets_every_answer(string board, string set, int clients)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                var load = attacked.Run("h2load", "--h1", "-n", "500", "-c", $"{clients}", "-m", "1", $"http://{attacked.Address}/");
                Assert.Contains("500 succeeded, 0 failed, 0 errored, 0 timeout", load.Output);
                Assert.Contains("status codes: 500 2xx, 0 3xx, 0 4xx, 0 5xx", load.Output);
            },
            ("http.2xx", 500));
        attacked.JudgeWire();
    }
}
