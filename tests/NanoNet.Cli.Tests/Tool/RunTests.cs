using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Real clients meet the board: curl and nc, by a forwarded port and by a TAP.</summary>
public sealed partial class RunTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public RunTests() => ToolProcess.RequireBoard();

    [Fact]
    public async Task Forwarded_ports_bring_curl_and_nc_right_answers()
    {
        RequirePrograms("curl", "nc");
        var capture = Path.Combine(_tool.Folder, "run.pcapng");
        using var tool = _tool.Start("run", "--forward", "0:80", "--forward", "0:7", "--capture", capture);
        await tool.Line(static l => l.Contains("Ctrl-C ends it", StringComparison.Ordinal));
        var http = Port(await tool.Line(static l => l.Contains("leads to its port 80", StringComparison.Ordinal)));
        var echo = Port(await tool.Line(static l => l.EndsWith("leads to its port 7", StringComparison.Ordinal)));

        var page = await RunningProcess.Run("curl", ["-sS", "-w", "%{http_code}", $"http://127.0.0.1:{http}/status"]);
        var missing = await RunningProcess.Run("curl", ["-sS", "-o", "/dev/null", "-w", "%{http_code}", $"http://127.0.0.1:{http}/nothing"]);
        var echoed = await RunningProcess.Run("sh", ["-c", $"printf 'hello, board' | nc -N -w 5 127.0.0.1 {echo}"]);
        tool.Signal(PosixSignal.SIGINT);
        var ended = await tool.End();

        Assert.Contains("\"buildId\"", page.Output, StringComparison.Ordinal);
        Assert.EndsWith("200\n", page.Output, StringComparison.Ordinal);
        Assert.Equal("404\n", missing.Output);
        Assert.Equal("hello, board\n", echoed.Output);
        Assert.Equal(2, ended.ExitCode);
        Assert.Matches("\\[ +[0-9]+\\.[0-9]{6}\\] Ready", ended.Output);
        AssertWhole(capture);
    }

    [Fact]
    public async Task Command_runs_beside_the_board_and_its_exit_code_is_ours()
    {
        var result = await _tool.Run("run", "--network", "static", "--", "sh", "-c", "echo $NANONET_BOARD; exit 9");

        Assert.Equal(9, result.ExitCode);
        Assert.Equal("192.0.2.10\n", result.Output);
    }

    [Fact]
    public async Task Command_that_does_not_exist_is_exit_code_4()
    {
        var result = await _tool.Run("run", "--network", "static", "--", "no-such-program");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("no-such-program", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tap_brings_curl_and_nc_right_answers_in_a_namespace()
    {
        RequirePrograms("curl", "nc");
        await RequireTap();

        var result = await _tool.Run(
            "run", "--tap", "--", "sh", "-c", "curl -sS -o /dev/null -w '%{http_code}\\n' http://$NANONET_BOARD/; printf 'hello, board' | nc -N -w 5 $NANONET_BOARD 7");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("200\nhello, board\n", result.Output);
    }

    [Fact]
    public async Task Killed_board_is_exit_code_6_and_no_frame_is_lost()
    {
        var capture = Path.Combine(_tool.Folder, "run.pcapng");
        using var tool = _tool.Start("run", "--capture", capture);
        await tool.Line(static l => l.Contains("Ctrl-C ends it", StringComparison.Ordinal));

        ChildProcess.Kill(tool.Id, "NanoNet.Virtual");
        var result = await tool.End();

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("the board process was killed by signal 9", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        AssertWhole(capture);
    }

    public void Dispose() => _tool.Dispose();

    private static void AssertWhole(string capture)
    {
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out _))
        {
        }

        Assert.Null(reader.Warning);
        Assert.True(reader.FrameNumber > 0);
    }

    private static int Port(string line) => int.Parse(HostPort().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);

    private static void RequirePrograms(params string[] names)
    {
        foreach (var name in names)
        {
            if (!File.Exists($"/usr/bin/{name}") && !File.Exists($"/bin/{name}"))
            {
                Assert.Skip($"{name} is not installed");
            }
        }
    }

    private async Task RequireTap()
    {
        var result = await _tool.Run("run", "--network", "static", "--tap", "--", "true");

        if (result.ExitCode == 6)
        {
            Assert.Skip(result.Error.Trim());
        }
    }

    [GeneratedRegex("127\\.0\\.0\\.1:([0-9]+)")]
    private static partial Regex HostPort();
}
