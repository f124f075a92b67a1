using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>However flash ends, no process that it started stays behind.</summary>
public sealed class FlashEndTests : IDisposable
{
    private readonly FlashScene _scene = new();

    [Fact]
    public async Task Hanging_flasher_is_ended_with_all_that_it_started()
    {
        var child = Path.Combine(_scene.Tool.Folder, "child.pid");

        var result = await _scene.Flash("esp32-olimex", $"sleep 600 & echo $! > '{child}'; printf 'Erasing flash...\\r'; wait", "--silence", "2");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("nanoff said nothing for 2 s and was ended; the last it said was: Erasing flash...", result.Error, StringComparison.Ordinal);
        AssertEnded(await File.ReadAllTextAsync(child, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Interruption_ends_the_flasher_and_all_that_it_started()
    {
        var child = Path.Combine(_scene.Tool.Folder, "child.pid");
        using var tool = _scene.Tool.Start(_scene.Arguments("esp32-olimex", $"sleep 600 & echo $! > '{child}'; echo begun; wait", "--verbose"));
        await tool.Line(static l => l.EndsWith("nanoff: begun", StringComparison.Ordinal));

        tool.Signal(PosixSignal.SIGINT);
        var result = await tool.End();

        Assert.Equal(2, result.ExitCode);
        AssertEnded(await File.ReadAllTextAsync(child, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Flash_that_is_killed_takes_the_flasher_with_it_and_all_that_it_started()
    {
        var pids = Path.Combine(_scene.Tool.Folder, "pids");
        using var tool = _scene.Tool.Start(_scene.Arguments("esp32-olimex", $"sleep 600 & echo $$ > '{pids}'; echo $! >> '{pids}'; exec 5<>'{_scene.Board.Device}'; echo begun; wait", "--verbose"));
        await tool.Line(static l => l.EndsWith("nanoff: begun", StringComparison.Ordinal));

        EndedProcess.Kill(tool.Id);
        await tool.End();

        // They are told by the kernel, which tells when it likes.
        foreach (var pid in await File.ReadAllLinesAsync(pids, TestContext.Current.CancellationToken))
        {
            await EndedProcess.Wait(pid);
        }

        var run = Path.Combine(_scene.Tool.Folder, "runs", "latest");
        Assert.Equal(RunState.Running, RunJson.Read(Path.Combine(run, "run.json"))!.State);
        Assert.Matches("^nanoff --deploy --target ESP32_OLIMEX [^\n]+\nbegun\n$", await File.ReadAllTextAsync(Path.Combine(run, "nanoff.log"), TestContext.Current.CancellationToken));

        // Whoever tries again has the port.
        var again = await _scene.Flash("esp32-olimex", "echo OK", "--no-proof");
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.DoesNotContain(" open too", again.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _scene.Dispose();

    private static void AssertEnded(string pid) => Assert.True(EndedProcess.IsEnded(pid.Trim()), "a process that the flasher started still runs");
}
