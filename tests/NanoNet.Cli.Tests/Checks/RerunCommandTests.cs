using NanoNet.Cli.Verbs;
using Xunit;

namespace NanoNet.Cli.Tests.Checks;

public sealed class RerunCommandTests
{
    [Theory]
    [InlineData("esp32-olimex", "esp32-olimex")]
    [InlineData("./boards/mine/board.yaml", "./boards/mine/board.yaml")]
    [InlineData("./my board", "'./my board'")]
    public void For_repeats_the_board_as_a_shell_reads_it_back(string board, string word)
    {
        var command = new RerunCommand(board, "dhcp", 1).For(SampleChecks.FailedScenario);

        Assert.StartsWith($"nanonet verify --board {word} --network dhcp --seed 1 --scenario ", command);
    }
}
