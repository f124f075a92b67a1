using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Reports.Runs;
using NanoNet.Serial.Tests;
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

    [Theory]
    [InlineData("0483:5740", "serial port  /dev/ttyACM0  0483:5740:30A  at 1-2")]
    [InlineData("1234:5678", "there is no serial port 1234:5678")]
    public async Task Doctor_takes_a_port_as_the_others_do(string named, string expected)
    {
        var machine = new UsbMachine(_tool.Folder);
        using var board = new PtyBoard();
        File.CreateSymbolicLink(machine.Plug("ttyACM0", "0483", "5740", "30A", "1-2"), board.Device);

        var command = machine.Enter(isRoot: false, ToolProcess.Program, "doctor", "--port", named).ToArray();
        var result = await RunningProcess.Run(command[0], command[1..], _tool.Folder, _tool.Environment);

        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Equal(named == "0483:5740", !result.Output.Contains("there is no serial port", StringComparison.Ordinal));
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

    [Theory]
    [InlineData(", address: 192.0.2.10/24", "console: not heard, as the port was away when the board said who it is\n")]
    [InlineData("", "console: NanoNet.Stm32 ")]
    public async Task Board_that_says_who_it_is_while_its_port_is_away_is_proven_by_its_page_or_says_it_once_more(string address, string expected)
    {
        using var desk = await VethDesk.WithBoard(_tool, Board, "static");
        await desk.Shell("ip", "address", "add", "192.0.2.1/24", "dev", VethDesk.Ours);
        var prepared = await desk.Shell("/usr/bin/python3", Path.Combine(TestCheckout.Root, "tests", "clients", "checksums_in_software.py"), VethDesk.Ours);
        Assert.True(prepared.ExitCode == 0, prepared.Error);
        var started = await desk.Run("console", "--port", desk.Port, "--expect", "^Ready$", "--timeout", "120");
        var build = Regex.Match(started.Output, "build ([0-9a-f]{12}) on").Groups[1].Value;
        Assert.Equal(12, build.Length);
        var port = Path.Combine(_tool.Folder, "port");
        using var board = new RelayedBoard(desk.Port, () => port) { LeavesToReboot = true };
        await File.WriteAllTextAsync(
            Path.Combine(_tool.Folder, "desk.yaml"),
            $"version: 1\nboards:\n  palthree: {{ profile: {Board}, serial: {{ port: \"{port}\" }}, network: {{ interface: {VethDesk.Ours}{address} }} }}\n",
            TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            Path.Combine(_tool.Folder, "app.bin"), [.. "NFMRK1\0\0"u8, .. new byte[100], .. Encoding.UTF8.GetBytes(build), .. new byte[100]], TestContext.Current.CancellationToken);

        var result = await desk.Run("flash", "--board", "palthree", "--image", "app.bin", "--nanoff", "/bin/true");

        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains($"network: build {build}, from 192.0.2.10:80\n", result.Output, StringComparison.Ordinal);
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
