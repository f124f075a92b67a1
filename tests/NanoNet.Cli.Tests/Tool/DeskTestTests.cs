using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary><c>nanonet test</c> on a board on the desk: what its run folder holds, however it ends.</summary>
public sealed class DeskTestTests : IDisposable
{
    private const string Passed = "Test passed,A.One.0,12345\r\n";

    private readonly Stage _stage = new();

    public DeskTestTests() => ToolProcess.RequireBoard();

    private RunRecord Record => RunJson.Read(_stage.PathOf("runs/latest/run.json"))!;

    [Fact]
    public async Task Run_json_says_what_was_deployed_by_which_nanoff_and_how_the_board_showed_it()
    {
        var result = await _stage.Run(DeskTestActs.Arguments(
            _stage, "echo '.NET nanoFramework Firmware Flasher v2.5.162+00'; echo OK", static board => board.Say(DeskTestActs.Begin + Passed + "Tests ended\r\n")));

        Assert.True(result.ExitCode == 0, result.Error);
        var flash = Record.Flash!;
        Assert.Equal(("ESP32_OLIMEX", "serial", _stage.Board.Device, "2.5.162", "told"), (flash.Target, flash.Method, flash.Port, flash.Nanoff, flash.Natives!.Answer));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(_stage.PathOf("runs/latest/tests.bin"), TestContext.Current.CancellationToken))), flash.Image!.Sha256);
        Assert.Equal(new FlashProofRecord { IsProven = true, Seen = DeskTestActs.Build }, flash.Console);
        Assert.Null(flash.Network);
    }

    [Theory]
    [InlineData(115200, "--baud", "115200")]
    [InlineData(921600)]
    public async Task Console_is_read_at_the_rate_that_is_said(int expected, params string[] option)
    {
        var baud = 0;

        var result = await _stage.Run(DeskTestActs.Arguments(
            _stage,
            "echo OK",
            board =>
            {
                baud = board.Baud;
                board.Say(DeskTestActs.Begin + Passed + "Tests ended\r\n");
            },
            option));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(expected, baud);
    }

    [Fact]
    public async Task Tests_of_before_are_no_proof_and_no_outcome()
    {
        var result = await _stage.Run(DeskTestActs.Arguments(_stage, "echo OK", static board => board.Say("Tests begin, build 0123456789ab\r\n" + Passed + "Tests ended\r\n")));

        Assert.Equal(6, result.ExitCode);
        Assert.Equal(new FlashProofRecord { IsProven = false, Seen = "0123456789ab" }, Record.Flash!.Console);
        Assert.Empty(Record.Scenarios);
    }

    [Fact]
    public async Task Outcomes_from_before_the_board_went_away_are_in_run_json_and_in_junit_xml()
    {
        using var seen = new ManualResetEventSlim();
        using var running = _stage.Tool.Start(DeskTestActs.Arguments(
            _stage,
            "echo OK",
            board =>
            {
                board.Say(DeskTestActs.Begin + Passed + "Test pas");
                seen.Wait();
                board.Unplug();
            },
            "--limit",
            "5"));
        await running.Line(static line => line.StartsWith("passed  A.One.0", StringComparison.Ordinal));
        seen.Set();
        var result = await running.End();

        Assert.Equal(6, result.ExitCode);
        Assert.Equal(("A.One.0", "pass"), (Assert.Single(Record.Scenarios).Id, Record.Scenarios[0].Outcome));
        var report = XDocument.Load(_stage.PathOf("runs/latest/junit.xml")).Root!;
        Assert.Equal(("2", "1"), (report.Attribute("tests")!.Value, report.Attribute("errors")!.Value));
        Assert.Equal("One.0", Assert.Single(report.Descendants("testcase"), static one => !one.Elements().Any()).Attribute("name")!.Value);
    }

    [Fact]
    public async Task Tests_that_are_killed_while_they_are_deployed_take_the_flasher_with_them_and_leave_the_port_free()
    {
        var pids = _stage.PathOf("pids");
        using var running = _stage.Tool.Start(DeskTestActs.Arguments(
            _stage, $"sleep 600 & echo $$ > '{pids}.new'; echo $! >> '{pids}.new'; exec 5<>'{_stage.Board.Device}'; mv '{pids}.new' '{pids}'; echo begun; wait", static _ => { }));
        await _stage.Made("pids");

        EndedProcess.Kill(running.Id);
        await running.End();

        foreach (var pid in await File.ReadAllLinesAsync(pids, TestContext.Current.CancellationToken))
        {
            await EndedProcess.Wait(pid);
        }

        Assert.Equal(RunState.Running, Record.State);
        Assert.True(File.Exists(_stage.PathOf("runs/latest/tests.bin")));
        await RequireFree();
    }

    [Fact]
    public async Task Tests_that_are_killed_while_they_run_leave_what_the_board_said_and_the_port_free()
    {
        using var running = _stage.Tool.Start(DeskTestActs.Arguments(_stage, "echo OK", static board => board.Say(DeskTestActs.Begin + Passed + "Test pas")));
        await running.Line(static line => line.StartsWith("passed  A.One.0", StringComparison.Ordinal));

        EndedProcess.Kill(running.Id);
        await running.End();

        Assert.Equal((RunState.Running, null), (Record.State, Record.ExitCode));
        Assert.EndsWith((DeskTestActs.Begin + Passed).ReplaceLineEndings("\n"), await File.ReadAllTextAsync(_stage.PathOf("runs/latest/console.log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await RequireFree();
    }

    public void Dispose() => _stage.Dispose();

    private async Task RequireFree()
    {
        using var console = _stage.Tool.Start("console", "--port", _stage.Board.Device, "--expect", "^Ready$", "--timeout", "120", "--output", "afterwards");
        await console.Line(static line => line.Contains("following", StringComparison.Ordinal));
        _stage.Board.Say("\r\nReady\r\n");
        Assert.Equal(0, (await console.End()).ExitCode);
    }
}
