using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>The serial console of a board that is a pseudo-terminal.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly ToolProcess _tool = new();
    private readonly PtyBoard _board = new();

    [Fact]
    public async Task Expected_line_ends_it_with_exit_code_0_and_every_line_is_saved()
    {
        var log = Path.Combine(_tool.Folder, "board.log");
        await File.WriteAllTextAsync(log, "of yesterday\n", TestContext.Current.CancellationToken);
        using var tool = _tool.Start("console", "--port", _board.Device, "--expect", "^Ready$", "--timeout", "60", "--save", log);
        await Following(tool);

        _board.Say("NanoNet starts\r\nnot Ready\r\nReady\r\n");
        var result = await tool.End();

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^[0-9:.]{12} NanoNet starts\n[0-9:.]{12} not Ready\n[0-9:.]{12} Ready\n$", result.Output);
        Assert.Matches(
            "^of yesterday\n[0-9T:.-]{23}Z NanoNet starts\n[0-9T:.-]{23}Z not Ready\n[0-9T:.-]{23}Z Ready\n$",
            await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Line_that_does_not_come_is_exit_code_1_with_the_last_that_did()
    {
        using var tool = _tool.Start("console", "--port", _board.Device, "--expect", "Ready", "--timeout", "4");
        await Following(tool);

        _board.Say("booting\n");
        var result = await tool.End();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no line matched 'Ready' within 4 s; the last was: booting", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_that_nobody_caught_is_one_in_json_too()
    {
        using var tool = _tool.Start("console", "--port", _board.Device, "--expect", "^Ready$", "--timeout", "60", "--json");
        await Following(tool);

        _board.Say("    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\nReady\r\n");
        var result = await tool.End();

        Assert.Matches(
            "\n{\"event\":\"line\",\"at\":\"[^\"]+\",\"kind\":\"exception\",\"message\":\"    [^\"]+OutOfMemoryException[^\"]+\"}\n{\"event\":\"line\",\"at\":\"[^\"]+\",\"message\":\"Ready\"}\n{\"event\":\"end\",[^\n]+\"exitCode\":0}\n$",
            result.Output);
    }

    [Fact]
    public async Task Escape_sequences_of_the_board_do_not_reach_the_terminal()
    {
        using var tool = _tool.Start("console", "--port", _board.Device, "--expect", "end", "--timeout", "60");
        await Following(tool);

        _board.Say("\u001b[2Jcleared? end\n");
        var result = await tool.End();

        Assert.Contains("\uFFFD[2Jcleared? end", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unplugging_is_said_and_waited_for_and_an_interruption_leaves_the_log_complete()
    {
        var log = Path.Combine(_tool.Folder, "board.log");
        using var tool = _tool.Start("console", "--port", _board.Device, "--save", log);
        await Following(tool);

        // A pseudo-terminal drops what was not read when it is closed.
        _board.Say("a line\n");
        await tool.Line(static l => l.EndsWith(" a line", StringComparison.Ordinal));
        _board.Dispose();
        await tool.Line(static l => l.Contains("is gone; waiting for it to come back", StringComparison.Ordinal));
        tool.Signal(PosixSignal.SIGINT);
        var result = await tool.End();

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("Z a line\n.*Z -- /dev/pts/[0-9]+ is gone", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Board_that_comes_back_as_another_device_is_followed_there()
    {
        using var board = new PluggedBoard(_tool.Folder);
        using var tool = _tool.Start("console", "--port", board.Device, "--expect", "^Ready$", "--timeout", "120");
        await tool.Line(static l => l.Contains("following", StringComparison.Ordinal));

        board.Unplug();
        await tool.Line(static l => l.Contains("is gone; waiting for it to come back", StringComparison.Ordinal));
        board.Replug();
        await tool.Line(l => l.Contains($"{board.Device} is back", StringComparison.Ordinal));
        board.Say("Ready\r\n");

        Assert.Equal(0, (await tool.End()).ExitCode);
    }

    [Fact]
    public async Task File_that_is_no_serial_port_is_exit_code_6_and_says_so()
    {
        var result = await _tool.Run("console", "--port", "/dev/null");

        Assert.Equal((6, "nanonet: /dev/null is no serial port"), (result.ExitCode, Assert.Single(result.ErrorLines)));
    }

    [Fact]
    public async Task Port_that_another_program_has_is_exit_code_6_and_says_so()
    {
        using var first = _tool.Start("console", "--port", _board.Device);
        await Following(first);

        var second = await _tool.Run("console", "--port", _board.Device);
        first.Signal(PosixSignal.SIGINT);
        await first.End();

        Assert.Equal(6, second.ExitCode);
        Assert.Contains($"another program has {_board.Device} open", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_that_answers_no_ping_is_exit_code_6()
    {
        var result = await _tool.Run("console", "--port", _board.Device, "--info", "--baud", "921600");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains($"nobody answers a Wire Protocol ping on {_board.Device}", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--expect", "(")]
    [InlineData("--timeout", "0")]
    [InlineData("--baud", "-5")]
    [InlineData("--save", "/no/such/folder/log")]
    public async Task What_cannot_be_meant_is_exit_code_4_and_named(string option, string value)
    {
        var result = await _tool.Run("console", "--port", _board.Device, option, value);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(option == "--save" ? value : option, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _board.Dispose();
        _tool.Dispose();
    }

    private Task<string> Following(Processes.RunningProcess tool) =>
        tool.Line(l => l.Contains($"following {_board.Device}", StringComparison.Ordinal));
}
