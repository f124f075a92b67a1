using System;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Where nobody watches, what takes its time says now and then what it does: a log that is silent for minutes looks like that of a program that hangs.</summary>
public sealed class HeartbeatTests : IDisposable
{
    private readonly Stage _stage = new();

    public HeartbeatTests() => _stage.Tool.Environment["NANONET_HEARTBEAT"] = "0.2";

    [Fact]
    public async Task Flasher_that_says_nothing_yet_and_one_that_is_slow_are_told_of()
    {
        using var running = _stage.Tool.Start(FlashActs.Command(_stage, Until("heard1") + "; echo 'flashing 40%'; " + Until("heard2") + "; echo OK", "--no-proof"));

        var first = await running.Line(static line => line.Contains("nanoff has said nothing yet", StringComparison.Ordinal));
        Hear("heard1");
        var second = await running.Line(static line => line.Contains("flashing 40%", StringComparison.Ordinal));
        Hear("heard2");

        Assert.Matches("^nanonet: deploying .*app.bin, 220 octets; nanoff has said nothing yet, [0-9]+ s$", first);
        Assert.Matches("^nanonet: deploying .*app.bin, 220 octets: flashing 40%, [0-9]+ s$", second);
        Assert.Equal(0, (await running.End()).ExitCode);
    }

    [Fact]
    public async Task Board_that_does_not_say_yet_what_it_runs_is_told_of()
    {
        using var running = _stage.Tool.Start(FlashActs.Command(_stage, "echo OK", "--silence", "120"));

        var line = await running.Line(static line => line.Contains("waiting for the board", StringComparison.Ordinal));
        _stage.Board.Say(FlashActs.Banner + "Ready\r\n");

        Assert.Matches($"^nanonet: waiting for the board on {_stage.Board.Device} to say what it runs, [0-9]+ s$", line);
        Assert.Equal(0, (await running.End()).ExitCode);
    }

    [Fact]
    public async Task Port_that_is_away_after_the_flasher_is_told_of()
    {
        var machine = new UsbMachine(_stage.Tool.Folder);
        using var board = new PtyBoard();
        var device = Plug();
        File.CreateSymbolicLink(device, board.Device);
        var flash = FlashActs.Command(_stage, $"rm -r '{_stage.PathOf("usb/class/ttyACM0")}'; echo OK", "--silence", "120");
        flash[Array.IndexOf(flash, "--port") + 1] = "0483:5740";
        string[] command = [.. machine.Enter(isRoot: false, [ToolProcess.Program, .. flash])];
        using var running = RunningProcess.Start(command[0], command[1..], _stage.Tool.Folder, _stage.Tool.Environment);

        await running.Line(static line => line.StartsWith("nanonet: waiting for 0483:5740 to come back, ", StringComparison.Ordinal));
        Plug();
        await running.Line(static line => line.StartsWith("nanonet: waiting for the board on 0483:5740 to say what it runs, ", StringComparison.Ordinal));
        board.Say(FlashActs.Banner + "Ready\r\n");

        Assert.Equal(0, (await running.End()).ExitCode);

        string Plug() => machine.Plug("ttyACM0", "0483", "5740", "30A", "1-2");
    }

    [Fact]
    public async Task Tests_on_a_board_that_take_their_time_are_told_of()
    {
        using var running = DeskTestActs.Start(_stage);

        await running.Line(static line => line.StartsWith("nanonet: waiting for the board to begin its tests, ", StringComparison.Ordinal));
        _stage.Board.Say(DeskTestActs.Begin + "Test passed,A.One.0,12345\r\n");
        await running.Line(static line => line.StartsWith("nanonet: running tests on the board, after A.One.0, ", StringComparison.Ordinal));
        _stage.Board.Say("Tests ended\r\n");

        Assert.Equal(0, (await running.End()).ExitCode);
    }

    [Fact]
    public async Task Converter_that_is_slow_is_told_of()
    {
        var packages = StandInPackages.Write(_stage.PathOf("packages"), Path.Combine(TestCheckout.Root, "firmware", "NanoNet.Stm32", "packages.config"));
        var processor = _stage.WriteProgram("mdp", Until("heard") + $"; exec '{StandInPackages.ProcessorProgram}' \"$@\"");
        using var running = _stage.Tool.Start("build", "--packages", packages, "--metadata-processor", processor, "--limit", "120", "-o", "app.bin");

        await running.Line(static line => line.StartsWith("nanonet: ", StringComparison.Ordinal) && line.EndsWith(" s", StringComparison.Ordinal));
        Hear("heard");

        Assert.Equal(0, (await running.End()).ExitCode);
    }

    public void Dispose() => _stage.Dispose();

    private string Until(string name) => $"while [ ! -e '{_stage.PathOf(name)}' ]; do sleep 0.05; done";

    private void Hear(string name) => File.WriteAllText(_stage.PathOf(name), "");
}
