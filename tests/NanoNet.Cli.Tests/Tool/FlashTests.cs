using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Boards;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>A stand-in of nanoff that succeeds, fails, hangs or lies, and a board that is a pseudo-terminal.</summary>
public sealed class FlashTests : IDisposable
{
    private const string Old = "0123456789ab";
    private const string New = "ba9876543210";

    private readonly ToolProcess _tool = new();
    private readonly PtyBoard _board = new();
    private readonly TcpListener _status = new(IPAddress.Loopback, 0);
    private readonly string _image;
    private readonly string _log;

    public FlashTests()
    {
        _image = Path.Combine(_tool.Folder, "app.bin");
        _log = Path.Combine(_tool.Folder, "nanoff.log");
        File.WriteAllBytes(_image, [.. "NFMRK1\0\0"u8, .. new byte[100], .. Encoding.UTF8.GetBytes(New), .. new byte[100]]);
        _status.Start();
    }

    [Fact]
    public async Task Image_is_deployed_at_the_boards_address_and_proven_on_console_and_network()
    {
        var board = AnswerFlash(New, New);

        var result = await Flash("esp32-olimex", "echo 'Flashing deployment partition...OK'", "--baud", "115200");
        await board;

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            $"--deploy --target ESP32_OLIMEX --serialport {_board.Device} --baud 115200 --suppressnanoffversioncheck --image {_image} --address 0x001E0000",
            Assert.Single(await File.ReadAllLinesAsync(_log, TestContext.Current.CancellationToken)));
        Assert.Contains($"console: NanoNet.Esp32 0.1.0, build {New}, on Olimex ESP32-POE", result.Output, StringComparison.Ordinal);
        Assert.Contains($"network: build {New}, from 127.0.0.1:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpreter_is_written_before_the_image_and_an_stm32_goes_by_its_probe()
    {
        var board = AnswerFlash(New, New, operations: 2);

        var result = await Flash("st-stm32f769i-discovery", "true", "--update", "--fwversion", "1.17.0.185");
        await board;

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            [
                "--update --target ST_STM32F769I_DISCOVERY --nativestlink --suppressnanoffversioncheck --fwversion 1.17.0.185",
                $"--deploy --target ST_STM32F769I_DISCOVERY --nativestlink --suppressnanoffversioncheck --image {_image} --address 0x080C0000 --reset",
            ],
            await File.ReadAllLinesAsync(_log, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("esp32-olimex", "--deploy --target ESP32_OLIMEX --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001E0000")]
    [InlineData("esp32-olimex-wrover", "--deploy --target ESP32_OLIMEX_WROVER --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001E0000")]
    [InlineData("esp32-lilygo", "--deploy --target ESP32_LILYGO --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001E0000")]
    [InlineData("esp32-wt32-eth01", "--deploy --target ESP32_WT32_ETH01 --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001E0000")]
    [InlineData("esp32-wesp32", "--deploy --target ESP32_WESP32 --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001E0000")]
    [InlineData("esp32-ethernet-kit-1-2", "--deploy --target ESP32_ETHERNET_KIT_1.2 --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001E0000")]
    [InlineData("esp32-p4", "--deploy --target ESP32_P4 --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001B0000")]
    [InlineData("esp32-p4-rev-less3", "--deploy --target ESP32_P4_REV_LESS3 --serialport PORT --suppressnanoffversioncheck --image IMAGE --address 0x001B0000")]
    [InlineData("st-stm32f769i-discovery", "--deploy --target ST_STM32F769I_DISCOVERY --nativestlink --suppressnanoffversioncheck --image IMAGE --address 0x080C0000 --reset")]
    [InlineData("orgpal-palthree", "--deploy --nanodevice --serialport PORT --suppressnanoffversioncheck --image IMAGE")]
    [InlineData("st-nucleo144-f746zg", "--deploy --target ST_NUCLEO144_F746ZG --nativestlink --suppressnanoffversioncheck --image IMAGE --address 0x080C0000 --reset")]
    [InlineData("st-nucleo144-f767zi", "--deploy --target ST_NUCLEO144_F767ZI --nativestlink --suppressnanoffversioncheck --image IMAGE --address 0x08100000 --reset")]
    [InlineData("st-nucleo144-f439zi", "--deploy --target ST_NUCLEO144_F439ZI --nativestlink --suppressnanoffversioncheck --image IMAGE --address 0x080A0000 --reset")]
    [InlineData("neshtec-neshnode-v1", "--deploy --nanodevice --serialport PORT --suppressnanoffversioncheck --image IMAGE")]
    [InlineData("nxp-mimxrt1060-evk", "--deploy --nanodevice --serialport PORT --suppressnanoffversioncheck --image IMAGE")]
    public async Task Image_of_each_target_goes_by_its_own_way_to_its_own_address(string board, string command)
    {
        var result = await Flash(board, "echo OK", "--no-proof");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            command.Replace("PORT", _board.Device, StringComparison.Ordinal).Replace("IMAGE", _image, StringComparison.Ordinal),
            Assert.Single(await File.ReadAllLinesAsync(_log, TestContext.Current.CancellationToken)));

        await AssertOnPage(board, command);
    }

    [Theory]
    [InlineData("orgpal-palthree", "ORGPAL_PALTHREE")]
    [InlineData("neshtec-neshnode-v1", "NESHTEC_NESHNODE_V1")]
    public async Task Interpreter_and_image_go_by_dfu_in_one_run_after_which_the_loader_is_left(string board, string target)
    {
        var command = $"--update --target {target} --nativedfu --suppressnanoffversioncheck --image IMAGE --address 0x080C0000";
        var answer = AnswerFlash(New, New);

        var result = await Flash(board, "echo OK", "--update");
        await answer;

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(command.Replace("IMAGE", _image, StringComparison.Ordinal), Assert.Single(await File.ReadAllLinesAsync(_log, TestContext.Current.CancellationToken)));
        Assert.Contains($"network: build {New}", result.Output, StringComparison.Ordinal);
        await AssertOnPage(board, command);
    }

    [Theory]
    [InlineData("orgpal-palthree", "stLink", "--deploy --target ORGPAL_PALTHREE --nativestlink --suppressnanoffversioncheck --image IMAGE --address 0x080C0000 --reset")]
    [InlineData("st-nucleo144-f767zi", "dfu", "--update --target ST_NUCLEO144_F767ZI --nativedfu --suppressnanoffversioncheck --image IMAGE --address 0x08100000", "--update")]
    public async Task Stm32_board_goes_by_the_method_that_the_user_names(string board, string method, string command, params string[] more)
    {
        var result = await Flash(board, "echo OK", ["--no-proof", "--method", method, .. more]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(command.Replace("IMAGE", _image, StringComparison.Ordinal), Assert.Single(await File.ReadAllLinesAsync(_log, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("esp32-olimex", "dfu", "esp32-olimex is flashed by its serial port")]
    [InlineData("orgpal-palthree", "jtag", "jtag")]
    public async Task Method_that_does_not_fit_is_exit_code_4(string board, string method, string complaint)
    {
        var result = await Flash(board, "echo OK", "--method", method);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_log));
    }

    [Fact]
    public async Task Interpreter_that_nanoff_cannot_write_is_refused_before_the_board_is_touched()
    {
        var result = await Flash("nxp-mimxrt1060-evk", "echo OK", "--update");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("nanoff has no way to write the interpreter of NXP_MIMXRT1060_EVK: boards/nxp-mimxrt1060-evk/README.md", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_log));
    }

    [Fact]
    public async Task Interpreter_alone_is_proven_by_what_the_target_says_of_itself()
    {
        using var target = new WireTarget(_board, "ESP32_OLIMEX");

        var result = await _tool.Run(UpdateArguments("--fwversion", "1.17.0.185"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("interpreter: ESP32_OLIMEX 1.17.0.185\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ESP32_WESP32", "1.17.0.185", "runs ESP32_WESP32, not ESP32_OLIMEX")]
    [InlineData("ESP32_OLIMEX", "1.16.0.1", "runs interpreter 1.17.0.185, not 1.16.0.1")]
    [InlineData(null, "1.17.0.185", "nobody answers a Wire Protocol ping on ")]
    public async Task Interpreter_that_was_not_written_is_the_benchs_trouble(string? runs, string version, string complaint)
    {
        using var target = runs is null ? null : new WireTarget(_board, runs);

        var result = await _tool.Run(UpdateArguments("--fwversion", version, "--silence", runs is null ? "2" : "60"));

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("nanoff said that all went well, but ", result.Error, StringComparison.Ordinal);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal(TroubleClass.Bench, RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!.Class);
    }

    [Fact]
    public async Task Flasher_that_is_nowhere_is_installed_once_in_its_one_version()
    {
        var installed = DotNetThat("mkdir -p \"$7\"; printf '#!/bin/sh\\necho OK\\n' > \"$7/nanoff\"; chmod +x \"$7/nanoff\"");
        var folder = Path.Combine(_tool.Folder, "cache", "nanonet", "tools", $"nanoff-{PinnedTool.Nanoff.Version}");

        var first = await _tool.Run(WithoutNanoff());
        var second = await _tool.Run(WithoutNanoff());

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

        var result = await _tool.Run(WithoutNanoff());

        Assert.Equal(6, result.ExitCode);
        Assert.Contains($"nanoff {PinnedTool.Nanoff.Version} is not installed and cannot be: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("error NU1301: no feed", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Old, Old, "by its console the board runs build 0123456789ab")]
    [InlineData(New, Old, "by the network the board runs build 0123456789ab")]
    public async Task Flasher_that_says_OK_and_did_nothing_is_caught(string onConsole, string overNetwork, string complaint)
    {
        var board = AnswerFlash(onConsole, overNetwork);

        var result = await Flash("esp32-olimex", "echo OK");
        await board;

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"buildId\":\"\"}", "by the network the board runs build '', which is no build id")]
    [InlineData("{\"buildId\":12}", "does not tell its build (it says no buildId)")]
    [InlineData("{\"other\":\"x\"}", "does not tell its build (it says no buildId)")]
    [InlineData("[]", "does not tell its build (it says no buildId)")]
    [InlineData("no JSON", "does not tell its build (")]
    public async Task Status_that_says_no_build_proves_nothing(string body, string complaint)
    {
        var board = AnswerFlash(New, New, body: body);

        var result = await Flash("esp32-olimex", "echo OK");
        await board;

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_whose_exit_status_is_zero_on_unix_is_a_failure_all_the_same()
    {
        var result = await Flash("esp32-olimex", "echo 'Error E4096: new in this release'; exit 0");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("nanoff E4096: nanoff has no such error that nanonet knows of", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crash_without_a_code_is_exit_code_6_with_its_last_words()
    {
        var result = await Flash("esp32-olimex", "echo 'Unhandled exception. System.Exception'; exit 134");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("exit code 134); the last it said was: Unhandled exception. System.Exception", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hanging_flasher_is_ended_with_all_that_it_started()
    {
        var child = Path.Combine(_tool.Folder, "child.pid");

        var result = await Flash("esp32-olimex", $"sleep 600 & echo $! > '{child}'; printf 'Erasing flash...\\r'; wait", "--silence", "2");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("nanoff said nothing for 2 s and was ended; the last it said was: Erasing flash...", result.Error, StringComparison.Ordinal);
        AssertEnded(await File.ReadAllTextAsync(child, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Interruption_ends_the_flasher_and_all_that_it_started()
    {
        var child = Path.Combine(_tool.Folder, "child.pid");
        using var tool = _tool.Start(Arguments("esp32-olimex", $"sleep 600 & echo $! > '{child}'; echo begun; wait", "--verbose"));
        await tool.Line(static l => l.EndsWith("nanoff: begun", StringComparison.Ordinal));

        tool.Signal(PosixSignal.SIGINT);
        var result = await tool.End();

        Assert.Equal(2, result.ExitCode);
        AssertEnded(await File.ReadAllTextAsync(child, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Flash_that_is_killed_takes_the_flasher_with_it_and_all_that_it_started()
    {
        var pids = Path.Combine(_tool.Folder, "pids");
        using var tool = _tool.Start(Arguments("esp32-olimex", $"sleep 600 & echo $$ > '{pids}'; echo $! >> '{pids}'; echo begun; wait", "--verbose"));
        await tool.Line(static l => l.EndsWith("nanoff: begun", StringComparison.Ordinal));

        Kill(tool.Id);
        await tool.End();

        // They are told by the kernel, which tells when it likes.
        foreach (var pid in await File.ReadAllLinesAsync(pids, TestContext.Current.CancellationToken))
        {
            while (Directory.Exists($"/proc/{pid}") && !IsZombie(pid))
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        var run = Path.Combine(_tool.Folder, "runs", "latest");
        Assert.Equal(RunState.Running, RunJson.Read(Path.Combine(run, "run.json"))!.State);
        Assert.Matches("^nanoff --deploy --target ESP32_OLIMEX [^\n]+\nbegun\n$", await File.ReadAllTextAsync(Path.Combine(run, "nanoff.log"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Flasher_that_is_not_executable_is_named()
    {
        var arguments = Arguments("esp32-olimex", "echo OK");
        File.SetUnixFileMode(Path.Combine(_tool.Folder, "nanoff"), UnixFileMode.UserRead);

        var result = await _tool.Run(arguments);

        Assert.Equal(6, result.ExitCode);
        Assert.Matches("cannot start .*/nanoff: Permission denied", result.Error);
    }

    [Fact]
    public async Task Firmware_that_throws_at_start_is_exit_code_1_with_its_exception()
    {
        var board = Task.Run(
            () =>
            {
                WaitForFlash(1);
                _board.Say("    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\n");
            },
            TestContext.Current.CancellationToken);

        var result = await Flash("esp32-olimex", "echo OK", "--silence", "3");
        await board;

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the firmware does not start: ++++ Exception System.OutOfMemoryException", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_that_is_none_is_refused_before_the_board_is_touched()
    {
        await File.WriteAllTextAsync(_image, "MZ", TestContext.Current.CancellationToken);
        var noImage = await Flash("esp32-olimex", "echo OK");
        await File.WriteAllBytesAsync(_image, [.. "NFMRK1\0\0"u8, .. new byte[0x1C0000]], TestContext.Current.CancellationToken);
        var tooLong = await Flash("esp32-olimex", "echo OK");
        await File.WriteAllTextAsync(_image, "NFMRK2\0\0", TestContext.Current.CancellationToken);
        var ofVersion2 = await Flash("esp32-olimex", "echo OK");

        Assert.All([noImage, tooLong, ofVersion2], static result => Assert.Equal(4, result.ExitCode));
        Assert.Contains("is no deployment image", noImage.Error, StringComparison.Ordinal);
        Assert.Contains("1835016 octets, but the deployment region of esp32-olimex holds 1835008", tooLong.Error, StringComparison.Ordinal);
        Assert.Contains("is for nanoFramework 2", ofVersion2.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_log));
    }

    [Fact]
    public async Task Nothing_to_flash_is_exit_code_4()
    {
        var result = await _tool.Run("flash", "--port", _board.Device);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("--image FILE", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _status.Dispose();
        _board.Dispose();
        _tool.Dispose();
    }

    private static void Kill(int id)
    {
        using var process = System.Diagnostics.Process.GetProcessById(id);
        process.Kill();
    }

    private static void AssertEnded(string pid) => Assert.False(Directory.Exists($"/proc/{pid.Trim()}") && !IsZombie(pid.Trim()), "a process that the flasher started still runs");

    // What the board's page says that nanonet runs.
    private static async Task AssertOnPage(string board, string command) => Assert.Matches(
        $"(?m)^    nanoff {Regex.Escape(command).Replace("PORT", "/dev/tty(USB|ACM)0", StringComparison.Ordinal).Replace("IMAGE", "app\\.bin", StringComparison.Ordinal)}$",
        await File.ReadAllTextAsync(Path.Combine(TestCheckout.Root, "boards", board, "README.md"), TestContext.Current.CancellationToken));

    private static bool IsZombie(string pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private Task<ProcessResult> Flash(string board, string script, params string[] more) => _tool.Run(Arguments(board, script, more));

    private string[] UpdateArguments(params string[] more) =>
        [.. Arguments("esp32-olimex", "echo OK", "--update").Where(argument => argument != "--image" && argument != _image), .. more];

    private string[] WithoutNanoff() => ["flash", "--board", "esp32-olimex", "--port", _board.Device, "--image", _image, "--no-proof"];

    // A stand-in of dotnet on a PATH without nanoff, for a user who has none. It writes down what it was asked for.
    private string DotNetThat(string script)
    {
        var log = Path.Combine(_tool.Folder, "dotnet.log");
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(_tool.Folder, "bin")).FullName, "dotnet");
        File.WriteAllText(program, $"#!/bin/sh\necho \"$*\" >> '{log}'\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _tool.Environment["PATH"] = Path.GetDirectoryName(program) + ":/usr/bin:/bin";
        _tool.Environment["HOME"] = _tool.Folder;
        _tool.Environment["XDG_CACHE_HOME"] = Path.Combine(_tool.Folder, "cache");
        _tool.Environment["DOTNET_ROOT"] = ToolProcess.DotNet;
        return log;
    }

    private string[] Arguments(string board, string script, params string[] more)
    {
        var nanoff = Path.Combine(_tool.Folder, "nanoff");
        File.WriteAllText(nanoff, $"#!/bin/sh\necho \"$*\" >> '{_log}'\n{script}\n");
        File.SetUnixFileMode(nanoff, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return ["flash", "--board", board, "--port", _board.Device, "--image", _image, "--nanoff", nanoff, .. more];
    }

    private Task AnswerFlash(string onConsole, string overNetwork, int operations = 1, string? body = null) => Task.Run(
        async () =>
        {
            WaitForFlash(operations);
            var port = ((IPEndPoint)_status.LocalEndpoint).Port;
            _board.Say($"NanoNet NanoNet.Esp32 0.1.0 build {onConsole} on Olimex ESP32-POE\r\nNetwork 127.0.0.1 mask 255.0.0.0\r\nServices http:{port}\r\nReady\r\n");

            if (onConsole == New)
            {
                using var client = await _status.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                body ??= $"{{\"buildId\":\"{overNetwork}\"}}";
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), TestContext.Current.CancellationToken);
            }
        },
        TestContext.Current.CancellationToken);

    // The board starts anew when the last operation has been done.
    private void WaitForFlash(int operations)
    {
        while (!File.Exists(_log) || File.ReadLines(_log).Count() < operations)
        {
            System.Threading.Thread.Sleep(20);
        }
    }
}
