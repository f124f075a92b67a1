using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary><c>init</c> on a desk of pseudo-terminals that speak the Wire Protocol and of a socket that answers as the firmware does.</summary>
public sealed class InitTests : IDisposable
{
    private const string Answer = "NanoNet.Esp32 0.1.0\r\nboard ESP32_OLIMEX\r\nbuild 0123456789ab\r\naddress 192.0.2.10\r\nports http:80\r\n";

    private readonly ToolProcess _tool = new();
    private readonly PtyBoard _board = new();
    private readonly UdpClient _firmware = new(new IPEndPoint(IPAddress.Loopback, 0));

    private string File => Path.Combine(_tool.Folder, "desk.yaml");

    private string Address => $"127.0.0.1:{((IPEndPoint)_firmware.Client.LocalEndPoint!).Port}";

    [Fact]
    public async Task Board_on_a_port_and_on_the_network_is_written_down_once_with_its_profile()
    {
        using var target = new WireTarget(_board, "ESP32_OLIMEX");
        var asked = AnswerOnce(Answer);

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--ask", Address);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.StartsWith("NANONET WHO ", await asked, StringComparison.Ordinal);
        var lines = (await System.IO.File.ReadAllLinesAsync(File, TestContext.Current.CancellationToken))[1..];
        Assert.Equal(
            [
                "version: 1",
                "boards:",
                "  esp32-olimex: # ESP32, interpreter 1.17.0.185; NanoNet.Esp32 0.1.0, build 0123456789ab",
                "    target: \"ESP32_OLIMEX\"",
                "    profile: esp32-olimex",
                $"    serial: \"{_board.Device}\" # {_board.Device}",
                "    address: 127.0.0.1",
            ],
            lines);
    }

    [Fact]
    public async Task Target_without_a_profile_is_written_down_with_that_said()
    {
        using var target = new WireTarget(_board, "ACME \"1\"\n: x");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Contains("\n    target: \"ACME \\\"1\\\" : x\"\n    # NanoNet has no profile of this target", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_there_is_not_written_over_unless_that_is_asked_for()
    {
        await System.IO.File.WriteAllTextAsync(File, "mine", TestContext.Current.CancellationToken);
        using var target = new WireTarget(_board, "ESP32_OLIMEX");

        var refused = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");
        var kept = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        var forced = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--force");

        Assert.Equal((4, "mine", 0), (refused.ExitCode, kept, forced.ExitCode));
        Assert.Contains("--force", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("ESP32_OLIMEX", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_where_nobody_answers_is_exit_code_6_and_no_file()
    {
        _board.Say("just text, no Wire Protocol\r\n");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains($"{_board.Device}: nobody answers the Wire Protocol", result.Output, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Answer_that_is_no_boards_is_passed_over()
    {
        _ = AnswerOnce("SSDP? no: build x");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--ask", Address);

        Assert.Equal(6, result.ExitCode);
    }

    [Fact]
    public async Task Address_that_is_none_is_exit_code_4()
    {
        var result = await _tool.Run("init", "--no-broadcast", "--ask", "greenhouse");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("--ask takes an IPv4 address", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _firmware.Dispose();
        _board.Dispose();
        _tool.Dispose();
    }

    private async Task<string> AnswerOnce(string answer)
    {
        var question = await _firmware.ReceiveAsync(TestContext.Current.CancellationToken);
        await _firmware.SendAsync(Encoding.UTF8.GetBytes(answer), question.RemoteEndPoint, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(question.Buffer);
    }
}
