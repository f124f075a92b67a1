using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>slowhttptest in its four modes: clients that hold what they get for as long as they are let.</summary>
public class SlowClientTests
{
    private const string Stm32 = "st-stm32f769i-discovery";
    private const string Esp32 = "esp32-olimex";

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Slow_heads_run_into_the_deadline(string board, string set) => await Attack(board, set, "/", "timeout.head", "-H", "-l", "8", "-i", "1");

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Slow_bodies_run_into_the_deadline(string board, string set) => await Attack(board, set, "/upload", "timeout.body", "-B", "-l", "10", "-i", "1");

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Many_ranges_are_refused_for_their_length(string board, string set) => await Attack(board, set, "/", "http.refused.headLength", "-R", "-l", "4");

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Slow_readers_hold_nothing(string board, string set) => await Attack(board, set, "/", "tcp.evicted", "-X", "-l", "6", "-w", "10", "-y", "20", "-n", "1", "-z", "5", "-k", "3");

    private static async Task Attack(string board, string set, string page, string counter, params string[] mode)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                var attack = attacked.Run("slowhttptest", [.. mode, "-c", "30", "-r", "20", "-p", "2", "-u", $"http://{attacked.Address}{page}"]);
                Assert.True(attack.ExitCode == 0, attack.Output + attack.Error);
            },
            (counter, 1));
        attacked.JudgeWire();
    }
}
