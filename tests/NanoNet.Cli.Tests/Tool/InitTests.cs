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
        var lines = await System.IO.File.ReadAllLinesAsync(File, TestContext.Current.CancellationToken);
        Assert.EndsWith("/boards/desk.schema.json", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "version: 1",
                "boards:",
                "  esp32-olimex-1: # ESP32, interpreter 1.17.0.185; NanoNet.Esp32 0.1.0, build 0123456789ab",
                "    profile: esp32-olimex",
                "    target: \"ESP32_OLIMEX\"",
                "    serial:",
                $"      port: \"{_board.Device}\" # {_board.Device}",
                "    # It answers at 127.0.0.1, which is in no subnet of this machine: no interface leads to it directly.",
                "    # network:",
            ],
            lines[3..^1]);

        // What it writes, every verb reads.
        var boards = await _tool.Run("boards");
        Assert.Contains($"  esp32-olimex-1: esp32-olimex, serial port {_board.Device}\n", boards.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_that_answers_a_broadcast_is_written_down_with_its_address_and_the_interface_that_leads_to_it()
    {
        using var desk = await VethDesk.WithBoard(_tool, "esp32-olimex", "static");
        await desk.Shell("ip", "address", "add", "192.0.2.1/24", "dev", VethDesk.Ours);
        var prepared = await desk.Shell("/usr/bin/python3", Path.Combine(TestCheckout.Root, "tests", "clients", "checksums_in_software.py"), VethDesk.Ours);
        Assert.True(prepared.ExitCode == 0, prepared.Error);
        var started = await desk.Run("console", "--port", desk.Port, "--reboot", "--expect", "^Ready$", "--timeout", "120");
        Assert.True(started.ExitCode == 0, started.Output + started.Error);

        var result = await desk.Run("init", "--port", desk.Port);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains(
            $"\n    network:\n      interface: \"{VethDesk.Ours}\"\n      address: 192.0.2.10/24\n",
            await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_at_another_rate_is_found_and_written_down_with_it()
    {
        using var target = new WireTarget(_board, "ESP32_OLIMEX") { Baud = 115_200 };

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains($"{_board.Device}: ESP32_OLIMEX, interpreter 1.17.0.185, at 115200 baud", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"\n    serial:\n      port: \"{_board.Device}\" # {_board.Device}\n      baud: 115200\n",
            await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        // What it writes is what the others use.
        var doctor = await _tool.Run("doctor", "--board", "esp32-olimex-1");
        Assert.Contains("esp32-olimex-1", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("ESP32_OLIMEX, interpreter 1.17.0.185", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_that_is_on_the_network_alone_is_written_down_without_a_port_and_is_there_already_the_next_time()
    {
        _ = AnswerOnce(Answer);
        var first = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--ask", Address);
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(File, "version: 1\nboards: { greenhouse: { profile: esp32-olimex, network: { interface: va, address: 127.0.0.1/8 } } }\n", TestContext.Current.CancellationToken);
        _ = AnswerOnce(Answer);
        var again = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--ask", Address);

        Assert.True(first.ExitCode == 0, first.Output + first.Error);
        Assert.Contains("127.0.0.1: ESP32_OLIMEX, NanoNet.Esp32 0.1.0, build 0123456789ab\n", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("serial:", text, StringComparison.Ordinal);
        Assert.True(again.ExitCode == 0, again.Output + again.Error);
        Assert.Contains("greenhouse: there already\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_that_has_another_address_than_the_file_says_is_told()
    {
        await System.IO.File.WriteAllTextAsync(
            File, $"version: 1\nboards: {{ greenhouse: {{ profile: esp32-olimex, serial: {{ port: \"{_board.Device}\" }}, network: {{ interface: va, address: 192.0.2.77/24 }} }} }}\n", TestContext.Current.CancellationToken);
        using var target = new WireTarget(_board, "ESP32_OLIMEX");
        _ = AnswerOnce(Answer);

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--ask", Address);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("greenhouse: there already, but it answers at 127.0.0.1, which the file does not say: edit line 2 and below\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_boards_of_a_kind_on_the_network_are_none_of_them_the_one_at_the_port()
    {
        using var target = new WireTarget(_board, "ESP32_OLIMEX");
        using var second = new UdpClient(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        _ = AnswerOnce(Answer);
        _ = AnswerOnce(Answer, second);

        var result = await _tool.Run(
            "init", "--port", _board.Device, "--no-broadcast", "--ask", Address, "--ask", $"127.0.0.2:{((IPEndPoint)second.Client.LocalEndPoint!).Port}");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("desk.yaml: 3 boards\n", result.Output, StringComparison.Ordinal);
        var boards = await _tool.Run("boards");
        Assert.All((string[])["esp32-olimex-1", "esp32-olimex-2", "esp32-olimex-3"], name => Assert.Contains(name, boards.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_on_the_network_says_reaches_neither_the_terminal_nor_other_lines_of_the_file()
    {
        _ = AnswerOnce("\u001b[2Jboo\r\nboard ESP32_OLIMEX\u001b]0;mine\u0007\nboards: {}\r\nbuild \u0085evil: x\u2028y\r\n");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--ask", Address);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.DoesNotContain(result.Output + result.Error, static one => char.IsControl(one) && one != '\n');
        var boards = await _tool.Run("boards");
        Assert.True(boards.ExitCode == 0, boards.Output + boards.Error);
        Assert.DoesNotContain(boards.Output, static one => char.IsControl(one) && one != '\n');
    }

    [Fact]
    public async Task Target_without_a_profile_is_written_down_with_that_said()
    {
        using var target = new WireTarget(_board, "ACME \"1\"\n: x");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Contains("\n    # NanoNet has no profile of this target: 'nanonet boards' lists those that it has, and 'profile' may name a board.yaml of your own.\n    target: \"ACME \\\"1\\\" : x\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_wrote_stays_and_only_what_is_new_is_added()
    {
        var mine = $"""
            # my desk
            version: 1
            boards:
                greenhouse: # by the window
                    profile: esp32-olimex
                    serial:
                        port: "{_board.Device}"
            """;
        await System.IO.File.WriteAllTextAsync(File, mine, TestContext.Current.CancellationToken);
        using var target = new WireTarget(_board, "ESP32_OLIMEX");
        using var second = new PtyBoard();
        using var other = new WireTarget(second, "ESP32_WESP32");

        var added = await _tool.Run("init", "--port", _board.Device, "--port", second.Device, "--no-broadcast");
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        var again = await _tool.Run("init", "--port", _board.Device, "--port", second.Device, "--no-broadcast");

        Assert.True(added.ExitCode == 0, added.Output + added.Error);
        Assert.StartsWith($"{mine}\n    esp32-wesp32-1: # ", text, StringComparison.Ordinal);
        Assert.Contains("greenhouse: there already\n", added.Output, StringComparison.Ordinal);
        Assert.Contains("desk.yaml: 1 board added\n", added.Output, StringComparison.Ordinal);
        Assert.Contains("desk.yaml: nothing new\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Board_that_is_otherwise_than_the_file_says_is_told_and_the_file_stays()
    {
        var mine = $"version: 1\nboards: {{ greenhouse: {{ target: ESP32_WESP32, serial: {{ port: \"{_board.Device}\" }} }} }}\n";
        await System.IO.File.WriteAllTextAsync(File, mine, TestContext.Current.CancellationToken);
        using var target = new WireTarget(_board, "ESP32_OLIMEX");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("greenhouse: there already, but it runs ESP32_OLIMEX now, not ESP32_WESP32: edit line 2", result.Output, StringComparison.Ordinal);
        Assert.Equal(mine, await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task File_that_nothing_can_be_put_behind_is_left_with_what_to_put_in_shown()
    {
        const string Mine = "boards: { greenhouse: { profile: esp32-olimex } }\nversion: 1\n";
        await System.IO.File.WriteAllTextAsync(File, Mine, TestContext.Current.CancellationToken);
        using var target = new WireTarget(_board, "ESP32_OLIMEX");

        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("\n  esp32-olimex-1: # ESP32, interpreter 1.17.0.185\n    profile: esp32-olimex\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("put the lines above below its 'boards'", result.Error, StringComparison.Ordinal);
        Assert.Equal(Mine, await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task File_that_is_no_desk_is_not_written_over_unless_that_is_asked_for()
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

    [Theory]
    [InlineData("--output takes a file, and . is a folder", ".")]
    [InlineData("cannot write nowhere/desk.yaml: there is no folder ", "nowhere/desk.yaml")]
    public async Task File_that_cannot_be_written_is_named_before_anybody_is_asked(string complaint, string path)
    {
        var result = await _tool.Run("init", "--port", _board.Device, "--no-broadcast", "--output", path);

        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith($"nanonet: {complaint}", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Output);
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

    private async Task<string> AnswerOnce(string answer, UdpClient? firmware = null)
    {
        firmware ??= _firmware;
        var question = await firmware.ReceiveAsync(TestContext.Current.CancellationToken);
        await firmware.SendAsync(Encoding.UTF8.GetBytes(answer), question.RemoteEndPoint, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(question.Buffer);
    }
}
