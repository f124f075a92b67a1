using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Flashing is done when the board says so, on its console and over the network, whatever nanoff says.</summary>
public sealed class FlashProofTests : IDisposable
{
    private readonly FlashScene _scene = new();

    [Fact]
    public async Task Image_is_deployed_at_the_boards_address_and_proven_on_console_and_network()
    {
        var board = _scene.AnswerFlash(FlashScene.New, FlashScene.New);

        var result = await _scene.Flash("esp32-olimex", "echo '.NET nanoFramework Firmware Flasher v2.5.88+4e6c5c3387'; echo 'Flashing deployment partition...OK'", "--baud", "115200");
        await board;

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            $"--deploy --target ESP32_OLIMEX --serialport {_scene.Board.Device} --baud 115200 --suppressnanoffversioncheck --image {_scene.Image} --address 0x001E0000",
            Assert.Single(await File.ReadAllLinesAsync(_scene.Log, TestContext.Current.CancellationToken)));
        Assert.Contains($"console: NanoNet.Esp32 0.1.0, build {FlashScene.New}, on Olimex ESP32-POE", result.Output, StringComparison.Ordinal);
        Assert.Contains($"network: build {FlashScene.New}, from 127.0.0.1:", result.Output, StringComparison.Ordinal);

        var record = Record();
        Assert.Equal("esp32-olimex", record.Board!.Name);
        Assert.Equal(("ESP32_OLIMEX", "serial", _scene.Board.Device, "2.5.88"), (record.Flash!.Target, record.Flash.Method, record.Flash.Port, record.Flash.Nanoff));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(_scene.Image, TestContext.Current.CancellationToken)));
        Assert.Equal(new FlashedImageRecord { Path = _scene.Image, Length = 220, Sha256 = sha256 }, record.Flash.Image);
        Assert.Equal(new FlashProofRecord { IsProven = true, Seen = FlashScene.New }, record.Flash.Console);
        Assert.Equal(new FlashProofRecord { IsProven = true, Seen = FlashScene.New }, record.Flash.Network);
    }

    [Theory]
    [InlineData(FlashScene.Old, FlashScene.Old, "by its console the board runs build 0123456789ab")]
    [InlineData(FlashScene.New, FlashScene.Old, "by the network the board runs build 0123456789ab")]
    public async Task Flasher_that_says_OK_and_did_nothing_is_caught(string onConsole, string overNetwork, string complaint)
    {
        var board = _scene.AnswerFlash(onConsole, overNetwork);

        var result = await _scene.Flash("esp32-olimex", "echo OK");
        await board;

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        var flash = Record().Flash!;
        Assert.Equal(new FlashProofRecord { IsProven = onConsole == FlashScene.New, Seen = onConsole }, flash.Console);
        Assert.Equal(onConsole == FlashScene.New ? new FlashProofRecord { IsProven = false, Seen = overNetwork } : null, flash.Network);
    }

    [Theory]
    [InlineData("{\"buildId\":\"\"}", "by the network the board runs build '', which is no build id")]
    [InlineData("{\"buildId\":12}", "does not tell its build (it says no buildId)")]
    [InlineData("{\"other\":\"x\"}", "does not tell its build (it says no buildId)")]
    [InlineData("[]", "does not tell its build (it says no buildId)")]
    [InlineData("no JSON", "does not tell its build (")]
    public async Task Status_that_says_no_build_proves_nothing(string body, string complaint)
    {
        var board = _scene.AnswerFlash(FlashScene.New, FlashScene.New, body: body);

        var result = await _scene.Flash("esp32-olimex", "echo OK");
        await board;

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Firmware_that_throws_at_start_is_exit_code_1_with_its_exception()
    {
        var board = Task.Run(
            () =>
            {
                _scene.WaitForFlash(1);
                _scene.Board.Say("    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\n");
            },
            TestContext.Current.CancellationToken);

        var result = await _scene.Flash("esp32-olimex", "echo OK", "--silence", "3");
        await board;

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the firmware does not start: ++++ Exception System.OutOfMemoryException", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpreter_alone_is_proven_by_what_the_target_says_of_itself()
    {
        using var target = new WireTarget(_scene.Board, "ESP32_OLIMEX");

        var result = await _scene.Tool.Run(UpdateArguments("--fwversion", "1.17.0.185"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("interpreter: ESP32_OLIMEX 1.17.0.185\n", result.Output, StringComparison.Ordinal);
        var flash = Record().Flash!;
        Assert.Equal((null, "1.17.0.185"), (flash.Image, flash.Interpreter));
        Assert.Equal(new FlashProofRecord { IsProven = true, Seen = "ESP32_OLIMEX 1.17.0.185" }, flash.WireProtocol);
    }

    [Theory]
    [InlineData("ESP32_WESP32", "1.17.0.185", "runs ESP32_WESP32, not ESP32_OLIMEX")]
    [InlineData("ESP32_OLIMEX", "1.16.0.1", "runs interpreter 1.17.0.185, not 1.16.0.1")]
    [InlineData(null, "1.17.0.185", "nobody answers a Wire Protocol ping on ")]
    public async Task Interpreter_that_was_not_written_is_the_benchs_trouble(string? runs, string version, string complaint)
    {
        using var target = runs is null ? null : new WireTarget(_scene.Board, runs);

        var result = await _scene.Tool.Run(UpdateArguments("--fwversion", version, "--silence", runs is null ? "2" : "60"));

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("nanoff said that all went well, but ", result.Error, StringComparison.Ordinal);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal((TroubleClass.Bench, runs is null ? null : false), (Record().Class, Record().Flash!.WireProtocol?.IsProven));
    }

    [Fact]
    public async Task Natives_that_were_asked_and_answered_are_kept_with_the_run()
    {
        using var stage = new Stage();

        await NativeActs.All.Single(static one => one.Name == "flash: interpreter lacks a native half").Act(stage);

        var flash = RunJson.Read(stage.PathOf("runs/latest/run.json"))!.Flash!;
        Assert.Equal("told", flash.Natives!.Answer);
        Assert.Contains(new NativeRecord { Name = "System.Net", Version = "1.11.0.0", Checksum = "0x6DFA71D6" }, flash.Natives.Needed);
        Assert.DoesNotContain(flash.Natives.Held, static half => half.Name == "System.Net");
        Assert.Contains(flash.Natives.Held, static half => half.Name == "mscorlib");
        Assert.Equal((null, null), (flash.Console, flash.Network));
    }

    public void Dispose() => _scene.Dispose();

    private RunRecord Record() => RunJson.Read(Path.Combine(_scene.Tool.Folder, "runs", "latest", "run.json"))!;

    private string[] UpdateArguments(params string[] more) =>
        [.. _scene.Arguments("esp32-olimex", "echo OK", "--update").Where(argument => argument != "--image" && argument != _scene.Image), .. more];
}
