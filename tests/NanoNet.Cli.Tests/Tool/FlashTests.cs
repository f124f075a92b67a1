using System;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>What nanonet asks nanoff for: the words of each board, by its own way to its own address.</summary>
public sealed class FlashTests : IDisposable
{
    private readonly FlashScene _scene = new();

    [Fact]
    public async Task Interpreter_is_written_before_the_image_and_an_stm32_goes_by_its_probe()
    {
        var board = _scene.AnswerFlash(FlashScene.New, FlashScene.New, operations: 2);

        var result = await _scene.Flash("st-stm32f769i-discovery", "true", "--update", "--fwversion", "1.17.0.185");
        await board;

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            [
                "--update --target ST_STM32F769I_DISCOVERY --nativestlink --suppressnanoffversioncheck --fwversion 1.17.0.185",
                $"--deploy --target ST_STM32F769I_DISCOVERY --nativestlink --suppressnanoffversioncheck --image {_scene.Image} --address 0x080C0000 --reset",
            ],
            await File.ReadAllLinesAsync(_scene.Log, TestContext.Current.CancellationToken));
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
        var result = await _scene.Flash(board, "echo OK", "--no-proof");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            command.Replace("PORT", _scene.Board.Device, StringComparison.Ordinal).Replace("IMAGE", _scene.Image, StringComparison.Ordinal),
            Assert.Single(await File.ReadAllLinesAsync(_scene.Log, TestContext.Current.CancellationToken)));

        await AssertOnPage(board, command);
    }

    [Theory]
    [InlineData("orgpal-palthree", "ORGPAL_PALTHREE")]
    [InlineData("neshtec-neshnode-v1", "NESHTEC_NESHNODE_V1")]
    public async Task Interpreter_and_image_go_by_dfu_in_one_run_after_which_the_loader_is_left(string board, string target)
    {
        var command = $"--update --target {target} --nativedfu --suppressnanoffversioncheck --image IMAGE --address 0x080C0000";
        var answer = _scene.AnswerFlash(FlashScene.New, FlashScene.New);

        var result = await _scene.Flash(board, "echo OK", "--update");
        await answer;

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(command.Replace("IMAGE", _scene.Image, StringComparison.Ordinal), Assert.Single(await File.ReadAllLinesAsync(_scene.Log, TestContext.Current.CancellationToken)));
        Assert.Contains($"network: build {FlashScene.New}", result.Output, StringComparison.Ordinal);
        await AssertOnPage(board, command);
    }

    [Theory]
    [InlineData("orgpal-palthree", "stLink", "--deploy --target ORGPAL_PALTHREE --nativestlink --suppressnanoffversioncheck --image IMAGE --address 0x080C0000 --reset")]
    [InlineData("st-nucleo144-f767zi", "dfu", "--update --target ST_NUCLEO144_F767ZI --nativedfu --suppressnanoffversioncheck --image IMAGE --address 0x08100000", "--update")]
    public async Task Stm32_board_goes_by_the_method_that_the_user_names(string board, string method, string command, params string[] more)
    {
        var result = await _scene.Flash(board, "echo OK", ["--no-proof", "--method", method, .. more]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(command.Replace("IMAGE", _scene.Image, StringComparison.Ordinal), Assert.Single(await File.ReadAllLinesAsync(_scene.Log, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("esp32-olimex", "dfu", "esp32-olimex is flashed by its serial port")]
    [InlineData("orgpal-palthree", "jtag", "jtag")]
    public async Task Method_that_does_not_fit_is_exit_code_4(string board, string method, string complaint)
    {
        var result = await _scene.Flash(board, "echo OK", "--method", method);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_scene.Log));
    }

    [Fact]
    public async Task Interpreter_that_nanoff_cannot_write_is_refused_before_the_board_is_touched()
    {
        var result = await _scene.Flash("nxp-mimxrt1060-evk", "echo OK", "--update");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("nanoff has no way to write the interpreter of NXP_MIMXRT1060_EVK: boards/nxp-mimxrt1060-evk/README.md", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_scene.Log));
    }

    [Fact]
    public async Task Image_that_is_none_is_refused_before_the_board_is_touched()
    {
        await File.WriteAllTextAsync(_scene.Image, "MZ", TestContext.Current.CancellationToken);
        var noImage = await _scene.Flash("esp32-olimex", "echo OK");
        await File.WriteAllBytesAsync(_scene.Image, [.. "NFMRK1\0\0"u8, .. new byte[0x1C0000]], TestContext.Current.CancellationToken);
        var tooLong = await _scene.Flash("esp32-olimex", "echo OK");
        await File.WriteAllTextAsync(_scene.Image, "NFMRK2\0\0", TestContext.Current.CancellationToken);
        var ofVersion2 = await _scene.Flash("esp32-olimex", "echo OK");

        Assert.All([noImage, tooLong, ofVersion2], static result => Assert.Equal(4, result.ExitCode));
        Assert.Contains("is no deployment image", noImage.Error, StringComparison.Ordinal);
        Assert.Contains("1835016 octets, but the deployment region of esp32-olimex holds 1835008", tooLong.Error, StringComparison.Ordinal);
        Assert.Contains("is for nanoFramework 2", ofVersion2.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_scene.Log));
    }

    [Fact]
    public async Task Nothing_to_flash_is_exit_code_4()
    {
        var result = await _scene.Tool.Run("flash", "--port", _scene.Board.Device);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("--image FILE", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _scene.Dispose();

    // What the board's page says that nanonet runs.
    private static async Task AssertOnPage(string board, string command) => Assert.Matches(
        $"(?m)^    nanoff {Regex.Escape(command).Replace("PORT", "/dev/tty(USB|ACM)0", StringComparison.Ordinal).Replace("IMAGE", "app\\.bin", StringComparison.Ordinal)}$",
        await File.ReadAllTextAsync(Path.Combine(TestCheckout.Root, "boards", board, "README.md"), TestContext.Current.CancellationToken));
}
