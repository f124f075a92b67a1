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
}
