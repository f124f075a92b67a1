using NanoNet.Bench;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Verbs;
using NanoNet.Reports.Checks;
using Xunit;

namespace NanoNet.Cli.Tests.Checks;

public sealed class RerunCommandTests
{
    private static readonly VerifyArguments s_run = new()
    {
        CommandLine = [],
        Board = ChosenBoard.OfProfile("esp32-olimex"),
        Network = "dhcp",
        Ladder = false,
        Scenarios = [],
        Rules = [],
        All = false,
        Output = "runs",
        Seed = 1,
    };

    [Theory]
    [InlineData("esp32-olimex", "esp32-olimex")]
    [InlineData("./boards/mine/board.yaml", "./boards/mine/board.yaml")]
    [InlineData("./my board", "'./my board'")]
    public void For_repeats_the_board_as_a_shell_reads_it_back(string board, string word)
    {
        var command = new RerunCommand("host-tools/nanonet", s_run with { Board = ChosenBoard.OfProfile(board) }).For(SampleChecks.FailedScenario);

        Assert.StartsWith($"host-tools/nanonet verify --board {word} --network dhcp --seed 1 --scenario ", command);
    }

    [Fact]
    public void For_breaks_the_cable_again()
    {
        Assert.Null(FaultOption.ReadAll([("--drop", "syn-ack:1"), ("--delay", "40ms+-10ms"), ("--link-cut", "2s@5s")], out var plan));
        var command = new RerunCommand("nanonet", s_run with { Faults = plan }).For(SampleChecks.FailedScenario);

        Assert.StartsWith("nanonet verify --board esp32-olimex --network dhcp --seed 1 --drop syn-ack:1 --delay '40ms±10ms' --link-cut 2s@5s ", command);
    }

    [Fact]
    public void For_repeats_the_app_and_what_it_offers()
    {
        var run = s_run with { Firmware = "my apps/App.exe", Services = [new FirmwareService(FirmwareService.Http, 8080)] };
        var command = new RerunCommand("nanonet", run).For(SampleChecks.FailedScenario);

        Assert.StartsWith("nanonet verify --board esp32-olimex --firmware 'my apps/App.exe' --service http:8080 --network dhcp ", command);
    }

    [Fact]
    public void For_a_rule_repeats_the_scenarios_that_it_judged()
    {
        var rule = SampleChecks.FailedScenario with { Kind = CheckKind.Rule, Id = "TCP-ACK-MONO" };
        var command = new RerunCommand("nanonet", s_run with { Scenarios = ["TCP-*", "UDP-ECHO"], All = true }).For(rule);

        Assert.EndsWith(" --scenario 'TCP-*' --scenario UDP-ECHO --all --rules TCP-ACK-MONO", command);
    }
}
