using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>Ctrl-C ends what reads a pipe at once, and what was judged until then is said.</summary>
public sealed class AnalyzeInterruptionTests : IDisposable
{
    private readonly ToolProcess _tool = new();
    private readonly byte[] _capture;
    private readonly int _frames;

    public AnalyzeInterruptionTests()
    {
        var scene = SampleCaptures.Applications();
        var path = Path.Combine(_tool.Folder, "sample.pcapng");
        scene.Write(path);
        _capture = File.ReadAllBytes(path);
        _frames = scene.Frames.Count;
        _tool.Environment["NANONET_HEARTBEAT"] = "0.2";
    }

    [Fact]
    public async Task What_was_judged_is_told()
    {
        var result = await Interrupted("analyze", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"nanonet: warning: interrupted: this is about the first {_frames} frames", result.ErrorLines);
        Assert.Contains($"{_frames} frames, 3 TCP connections", result.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_ends_with_exit_code_2_after_the_verdicts()
    {
        var result = await Interrupted("analyze", "-", "--json", "sample.pcapng");
        var events = result.OutputLines.Select(static line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["capture", "warning", "connection", "verdict", "end"], events.Select(static one => one.GetProperty("event").GetString()).Distinct());
        Assert.Equal(2, events[^1].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task Connection_that_has_not_come_yet_is_no_wrong_number()
    {
        var result = await Interrupted("analyze", "-", "--connection", "7");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.EndsWith("interrupted", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_with_a_name_is_read_as_standard_input_is()
    {
        var pipe = await Pipe();
        using var running = _tool.Start("analyze", "pipe");
        await using var writer = await Task.Run(() => Writer(pipe), TestContext.Current.CancellationToken);
        await writer.WriteAsync(_capture, TestContext.Current.CancellationToken);
        await writer.FlushAsync(TestContext.Current.CancellationToken);
        await running.Line(line => line.Contains($"{_frames} frames judged", StringComparison.Ordinal));
        running.Signal(PosixSignal.SIGINT);
        var result = await running.End();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"nanonet: warning: interrupted: this is about the first {_frames} frames", result.ErrorLines);
    }

    [Fact]
    public async Task Pipe_that_nobody_writes_holds_nobody()
    {
        await Pipe();
        using var running = _tool.Start("analyze", "pipe");
        await running.Line(static line => line.Contains("waiting for pipe", StringComparison.Ordinal));
        running.Signal(PosixSignal.SIGINT);
        var result = await running.End();

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("-")]
    public async Task Pipe_cannot_be_copied_with_comments(string file)
    {
        var pipe = await Pipe();
        using var running = _tool.StartListening("analyze", file, "--annotate", "copy.pcapng");
        var writing = file == "-" ? Task.CompletedTask : Task.Run(() => Writer(pipe).Dispose(), TestContext.Current.CancellationToken);
        var result = await running.End();
        await writing;

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("reads the capture twice, which", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "copy.pcapng")));
    }

    public void Dispose() => _tool.Dispose();

    private async Task<ProcessResult> Interrupted(params string[] arguments)
    {
        using var running = _tool.StartListening(arguments);
        await running.Input.WriteAsync(_capture, TestContext.Current.CancellationToken);
        await running.Input.FlushAsync(TestContext.Current.CancellationToken);
        await running.Line(line => line.Contains($"{_frames} frames judged", StringComparison.Ordinal));
        running.Signal(PosixSignal.SIGINT);
        return await running.End();
    }

    // Opens once the tool has opened the other end.
    private static FileStream Writer(string pipe) => new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    private async Task<string> Pipe()
    {
        await RunningProcess.Run("mkfifo", ["pipe"], _tool.Folder, _tool.Environment);
        return Path.Combine(_tool.Folder, "pipe");
    }
}
