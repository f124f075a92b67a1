using System;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Boards;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>nanoff itself: fetched when it is nowhere, and failing with a code, without one, or before it starts.</summary>
public sealed class FlasherTests : IDisposable
{
    private readonly FlashScene _scene = new();

    [Fact]
    public async Task Flasher_that_is_nowhere_is_installed_once_in_its_one_version()
    {
        var installed = DotNetThat("mkdir -p \"$7\"; printf '#!/bin/sh\\necho OK\\n' > \"$7/nanoff\"; chmod +x \"$7/nanoff\"");
        var folder = Path.Combine(_scene.Tool.Folder, "cache", "nanonet", "tools", $"nanoff-{PinnedTool.Nanoff.Version}");

        var first = await _scene.Tool.Run(WithoutNanoff());
        var second = await _scene.Tool.Run(WithoutNanoff());

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Equal(
            $"tool install nanoff --version {PinnedTool.Nanoff.Version} --tool-path {folder}",
            Assert.Single(await File.ReadAllLinesAsync(installed, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Flasher_that_cannot_be_installed_is_the_benchs_trouble_with_the_words_of_dotnet()
    {
        DotNetThat("echo 'error NU1301: no feed' >&2; exit 1");

        var result = await _scene.Tool.Run(WithoutNanoff());

        Assert.Equal(6, result.ExitCode);
        Assert.Contains($"nanoff {PinnedTool.Nanoff.Version} is not installed and cannot be: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("error NU1301: no feed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flasher_that_is_not_executable_is_named()
    {
        var arguments = _scene.Arguments("esp32-olimex", "echo OK");
        File.SetUnixFileMode(Path.Combine(_scene.Tool.Folder, "nanoff"), UnixFileMode.UserRead);

        var result = await _scene.Tool.Run(arguments);

        Assert.Equal(6, result.ExitCode);
        Assert.Matches("cannot start .*/nanoff: Permission denied", result.Error);
    }

    [Fact]
    public async Task Code_whose_exit_status_is_zero_on_unix_is_a_failure_all_the_same()
    {
        var result = await _scene.Flash("esp32-olimex", "echo 'Error E4096: new in this release'; exit 0");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("nanoff E4096: nanoff has no such error that nanonet knows of", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crash_without_a_code_is_exit_code_6_with_its_last_words()
    {
        var result = await _scene.Flash("esp32-olimex", "echo 'Unhandled exception. System.Exception'; exit 134");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("exit code 134); the last it said was: Unhandled exception. System.Exception", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _scene.Dispose();

    private string[] WithoutNanoff() => ["flash", "--board", "esp32-olimex", "--port", _scene.Board.Device, "--image", _scene.Image, "--no-proof"];

    // A stand-in of dotnet on a PATH without nanoff, for a user who has none. It writes down what it was asked for.
    private string DotNetThat(string script)
    {
        var log = Path.Combine(_scene.Tool.Folder, "dotnet.log");
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "bin")).FullName, "dotnet");
        ProgramFile.Write(program, $"#!/bin/sh\necho \"$*\" >> '{log}'\n{script}\n");
        _scene.Tool.Environment["PATH"] = Path.GetDirectoryName(program) + ":/usr/bin:/bin";
        _scene.Tool.Environment["HOME"] = _scene.Tool.Folder;
        _scene.Tool.Environment["XDG_CACHE_HOME"] = Path.Combine(_scene.Tool.Folder, "cache");
        _scene.Tool.Environment["DOTNET_ROOT"] = ToolProcess.DotNet;
        return log;
    }
}
