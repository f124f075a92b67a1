using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Live capture in a network namespace of its own.</summary>
public sealed class CaptureTests : IDisposable
{
    // unshare and the shell are replaced by what they start, so that the tool has the process's number.
    private const string Inside = "ip link set lo up && exec \"$0\" \"$@\"";

    private readonly ToolProcess _tool = new();

    [Fact]
    public async Task Connection_is_written_judged_and_shown()
    {
        await RequireNamespace();
        var file = Path.Combine(_tool.Folder, "lo.pcapng");
        using var tool = Start("capture", "-i", "lo", "-w", file, "--judge", "--bpf", "tcp port 7777");
        await tool.Line(static l => l.Contains("capturing on lo", StringComparison.Ordinal));

        var echoed = await Talk(tool);
        await UntilFileGrowsBy(file, frames: 7);
        tool.Signal(PosixSignal.SIGINT);
        var result = await tool.End();

        Assert.Equal("hello\n", echoed);
        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        Assert.Matches(@"0  127\.0\.0\.1:[0-9]+ ↔ 127\.0\.0\.1:7777  three-way open, ", result.Output);
        Assert.Matches("[1-9][0-9]* passed, 0 failed", result.Output);
        Assert.Contains($"{Count(file)} frames, none lost", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_ends_the_capture_with_exactly_so_many_frames()
    {
        await RequireNamespace();
        var file = Path.Combine(_tool.Folder, "lo.pcapng");
        using var tool = Start("capture", "-i", "lo", "-w", file, "--count", "3");
        await tool.Line(static l => l.Contains("capturing on lo", StringComparison.Ordinal));

        await Talk(tool);
        var result = await tool.End();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, Count(file));
    }

    [Fact]
    public async Task Interruption_before_the_end_that_was_asked_for_is_exit_code_2_and_the_file_is_whole()
    {
        await RequireNamespace();
        var file = Path.Combine(_tool.Folder, "lo.pcapng");
        using var tool = Start("capture", "-i", "lo", "-w", file, "--duration", "600");
        await tool.Line(static l => l.Contains("capturing on lo", StringComparison.Ordinal));

        await Talk(tool);
        await UntilFileGrowsBy(file, frames: 7);
        tool.Signal(PosixSignal.SIGINT);
        var result = await tool.End();

        Assert.Equal(2, result.ExitCode);
        Assert.True(Count(file) >= 7);
    }

    [Theory]
    [InlineData(6, "there is no interface nosuch", "-i", "nosuch")]
    [InlineData(6, "'port' is no capture filter", "-i", "lo", "--bpf", "port")]
    [InlineData(4, "use -i NAME, or --board NAME of the desk; nanonet capture --list names the interfaces")]
    [InlineData(4, "--rotate takes a size such as 500K, 100M or 2G, not '1X'", "-i", "lo", "--rotate", "1X")]
    [InlineData(4, "--files says how many files to keep, and goes with --rotate SIZE", "-i", "lo", "--files", "3")]
    [InlineData(4, "--rotate makes files, which --judge alone does not write; -w FILE names them", "-i", "lo", "--judge", "--rotate", "1M")]
    [InlineData(4, "it exists, and nothing is overwritten", "-i", "lo", "-w", "/dev/null")]
    public async Task What_cannot_be_captured_is_named(int exitCode, string complaint, params string[] arguments)
    {
        await RequireNamespace();
        using var tool = Start(["capture", .. arguments]);

        var result = await tool.End();

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private static async Task RequireNamespace()
    {
        var result = await RunningProcess.Run("unshare", ["--map-root-user", "--net", "ip", "link", "set", "lo", "up"]);

        if (result.ExitCode != 0)
        {
            Assert.Skip($"no network namespace is to be had: {result.Error.Trim()}");
        }
    }

    private static async Task<string> Talk(RunningProcess tool)
    {
        var result = await RunningProcess.Run(
            "nsenter",
            [
                "--target", $"{tool.Id}", "--user", "--net", "--preserve-credentials", "sh", "-c",
                "nc -l -N 127.0.0.1 7777 >heard & until ss -ltn | grep -q :7777; do :; done; echo hello | nc -N 127.0.0.1 7777; wait; cat heard",
            ],
            Directory.CreateTempSubdirectory("nanonet-test-").FullName);
        return result.Output;
    }

    private static async Task UntilFileGrowsBy(string file, int frames)
    {
        while (Count(file) < frames)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static int Count(string file)
    {
        using var reader = CaptureReader.Open(file);
        var count = 0;

        while (reader.TryReadNext(out _))
        {
            count++;
        }

        return count;
    }

    private RunningProcess Start(params string[] arguments) => RunningProcess.Start(
        "unshare", ["--map-root-user", "--net", "sh", "-c", Inside, ToolProcess.Program, .. arguments], _tool.Folder, _tool.Environment);
}
