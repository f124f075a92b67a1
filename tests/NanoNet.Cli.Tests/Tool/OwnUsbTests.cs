using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Boards whose serial port is their own USB: it goes away whenever they start anew, and may be another device when it is back.</summary>
public sealed class OwnUsbTests : IDisposable
{
    private const string Board = "st-stm32f769i-discovery";

    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData("0483:5740")]
    [InlineData("/dev/ttyACM0")]
    public async Task Board_that_takes_its_port_with_it_and_is_another_device_then_is_verified(string named)
    {
        var machine = new UsbMachine(_tool.Folder);
        using var desk = await VethDesk.WithBoard(_tool, Board);
        using var board = new RelayedBoard(desk.Port, Next(machine)) { LeavesToReboot = true };

        using var verify = desk.Enter(machine.Enter(
            isRoot: true, ToolProcess.Program, "verify", "--interface", VethDesk.Ours, "--port", named, "-s", "BOOT-*", "-s", "TCP-OPEN-CLOSE", "-s", "HTTP-GET"));
        var result = await verify.End();

        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        var outcomes = Outcomes();

        // Its first lines were lost: who it is was asked at its page.
        Assert.All((string[])["BOOT-BANNER", "TCP-OPEN-CLOSE", "HTTP-GET"], id => Assert.Equal("pass", outcomes[id].Outcome));
        Assert.Equal(12, Record().Firmware?.BuildId?.Length);
    }

    [Fact]
    public async Task Port_that_goes_away_once_the_board_is_ready_was_unplugged_however_soon_that_is()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        using var board = new RelayedBoard(desk.Port, () => Path.Combine(_tool.Folder, "port"));
        using var verify = desk.Start("verify", "--interface", VethDesk.Ours, "--port", Path.Combine(_tool.Folder, "port"), "-s", "TCP-*", "-v");
        await verify.Line(static line => line.StartsWith("nanonet: 1/", StringComparison.Ordinal));

        board.Unplug();
        var result = await verify.End();

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.Contains($"the serial port {Path.Combine(_tool.Folder, "port")} is gone", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("since the reboot", result.Error, StringComparison.Ordinal);
        Assert.Equal((RunState.Broken, TroubleClass.Bench), (Record().State, Record().Class));
    }

    [Fact]
    public async Task Board_that_starts_anew_in_the_middle_of_a_scenario_fails_it()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        using var board = new RelayedBoard(desk.Port, () => Path.Combine(_tool.Folder, "port"));
        using var verify = desk.Start("verify", "--interface", VethDesk.Ours, "--port", Path.Combine(_tool.Folder, "port"), "-s", "TCP-OPEN-CLOSE", "-s", "TCP-BOARD-FIN-LOST", "-s", "TCP-LAST-ACK-LOST", "-s", "TCP-ECHO-LOST", "-v");
        await verify.Line(static line => line.Contains(" TCP-OPEN-CLOSE pass", StringComparison.Ordinal));

        board.Reboot();
        var result = await verify.End();

        Assert.True(result.ExitCode == 1, result.Error);
        Assert.Equal((RunState.Complete, TroubleClass.Firmware), (Record().State, Record().Class));
        var restarted = Assert.Single(Outcomes().Values, static one => one.Seen == "it started anew: its console says once more who it is");
        Assert.Equal(("failed", "a board that goes on running"), (restarted.Outcome, restarted.Expected));
    }

    public void Dispose() => _tool.Dispose();

    // ttyACM0, then ttyACM1, and so on: what has the device still open keeps its number.
    private static Func<string> Next(UsbMachine machine)
    {
        var number = 0;
        return () =>
        {
            machine.UnplugAll();
            return machine.Plug($"ttyACM{number++}", "0483", "5740", "30A", "1-2");
        };
    }

    private RunRecord Record() => RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!;

    private Dictionary<string, CheckRecord> Outcomes() => Record().Scenarios.ToDictionary(static one => one.Id);
}
