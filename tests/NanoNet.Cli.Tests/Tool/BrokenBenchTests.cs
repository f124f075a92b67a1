using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Trouble of the machine, not of the board's manners: one clear line and exit code 6.</summary>
public sealed class BrokenBenchTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public BrokenBenchTests() => ToolProcess.RequireBoard();

    [Fact]
    public async Task No_compiler_is_exit_code_6_and_says_what_to_install()
    {
        _tool.ArtifactsWithout("native");
        _tool.Environment["PATH"] = Directory.CreateDirectory(Path.Combine(_tool.Folder, "empty")).FullName;

        var result = await _tool.Run("verify");

        AssertBroken(result, "cmake");
    }

    [Fact]
    public async Task No_lwip_source_is_exit_code_6()
    {
        _tool.ArtifactsWithout("native");
        _tool.Environment["LWIP_SOURCE"] = "/nonexistent/lwip";

        var result = await _tool.Run("verify");

        AssertBroken(result, "/nonexistent/lwip");
    }

    [Fact]
    public async Task Firmware_that_is_not_built_is_exit_code_6()
    {
        _tool.ArtifactsWithout("NanoNet.Stm32");

        var result = await _tool.Run("verify");

        AssertBroken(result, "the firmware NanoNet.Stm32 is not built");
    }

    [Fact]
    public async Task Refused_firmware_is_exit_code_6_with_the_boards_own_words()
    {
        WriteBoard("echo 'NanoNet.Stm32 calls System.Net.Sockets.Socket::Shutdown, which this board lacks' >&2; exit 6");

        var result = await _tool.Run("verify");

        AssertBroken(result, "calls System.Net.Sockets.Socket::Shutdown, which this board lacks");
        var run = RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!;
        Assert.Equal(RunState.Broken, run.State);
        Assert.Equal(6, run.ExitCode);
        Assert.Contains("Shutdown", run.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_program_that_crashes_at_once_is_exit_code_6()
    {
        WriteBoard("echo 'libc: boom' >&2; exit 3");

        AssertBroken(await _tool.Run("run"), "boom");
    }

    [Fact]
    public async Task Port_that_is_taken_is_exit_code_6_before_the_board_boots()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var result = await _tool.Run("run", "--forward", $"{port}:80");

        AssertBroken(result, $"port {port} of 127.0.0.1 is already taken");
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task No_tun_device_is_exit_code_6()
    {
        // An empty /dev/net in a mount namespace of the test's own.
        string[] hidden = ["--mount", "--map-root-user", "sh", "-c", "mount -t tmpfs none /dev/net"];

        if ((await RunningProcess.Run("unshare", hidden)).ExitCode != 0)
        {
            Assert.Skip("this machine does not let a test have a mount namespace");
        }

        hidden[^1] += $" && exec '{ToolProcess.Program}' run --tap -- true";
        var result = await RunningProcess.Run("unshare", hidden, _tool.Folder, _tool.Environment);

        AssertBroken(result, "/dev/net/tun");
    }

    [Fact]
    public async Task Capture_file_that_is_there_is_not_overwritten()
    {
        var file = Path.Combine(_tool.Folder, "mine.pcapng");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var result = await _tool.Run("run", "--capture", file, "--", "true");

        Assert.Equal(4, result.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _tool.Dispose();

    private static void AssertBroken(ProcessResult result, string expected)
    {
        Assert.Equal(6, result.ExitCode);
        var lines = Array.FindAll(result.ErrorLines, static l => !l.StartsWith("nanonet: building ", StringComparison.Ordinal));
        Assert.Contains(expected, Assert.Single(lines), StringComparison.Ordinal);
    }

    private void WriteBoard(string script)
    {
        var artifacts = _tool.ArtifactsWithout("NanoNet.VirtualBoard");
        var folder = Directory.CreateDirectory(Path.Combine(artifacts, "bin", "NanoNet.VirtualBoard", "release")).FullName;
        var program = Path.Combine(folder, "NanoNet.VirtualBoard");
        ProgramFile.Write(program, $"#!/bin/sh\n{script}\n");
    }
}
