using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>What lies on the disk after build: all of an image or what lay there before, and for its own board alone.</summary>
public sealed class BuildOutputTests : IDisposable
{
    private readonly BuildScene _scene = new();

    [Theory]
    [InlineData("app.bin")]
    [InlineData("app.image.json")]
    public async Task What_cannot_be_written_leaves_what_was_there_and_nothing_half(string folder)
    {
        Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, folder));
        var other = Path.Combine(_scene.Tool.Folder, folder == "app.bin" ? "app.image.json" : "app.bin");
        await File.WriteAllTextAsync(other, "of before", TestContext.Current.CancellationToken);

        var result = await _scene.Tool.Run("build", "--packages", _scene.Packages("NanoNet.Stm32"), "--metadata-processor", StandInPackages.ProcessorProgram, "-o", "app.bin");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains($"{folder} is a folder", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("of before", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
        Assert.Equal(["app.bin", "app.image.json"], Directory.GetFileSystemEntries(_scene.Tool.Folder, "app.*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Build_that_fails_leaves_the_image_of_before()
    {
        string[] arguments = ["build", "--packages", _scene.Packages("NanoNet.Stm32"), "-o", "app.bin", "--metadata-processor"];
        Assert.Equal(0, (await _scene.Tool.Run([.. arguments, StandInPackages.ProcessorProgram])).ExitCode);
        var (image, manifest) = (_scene.Octets("app.bin"), _scene.Octets("app.image.json"));

        Assert.Equal(6, (await _scene.Tool.Run([.. arguments, "/bin/true"])).ExitCode);

        Assert.Equal(image, _scene.Octets("app.bin"));
        Assert.Equal(manifest, _scene.Octets("app.image.json"));
    }

    [Fact]
    public async Task Image_for_an_esp32_does_not_go_onto_an_stm32()
    {
        var packages = _scene.Packages("NanoNet.Esp32");
        var image = Path.Combine(_scene.Tool.Folder, "app.bin");
        await _scene.Tool.Run("build", "--board", "esp32-olimex", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask, "-o", image);

        var other = await _scene.Tool.Run("flash", "--board", "st-stm32f769i-discovery", "--image", image, "--no-proof", "--nanoff", "/bin/true");
        await File.AppendAllTextAsync(image, "\0\0\0\0", TestContext.Current.CancellationToken);
        var changed = await _scene.Tool.Run("flash", "--board", "esp32-olimex", "--port", "/dev/null", "--image", image, "--no-proof", "--nanoff", "/bin/true");

        Assert.Equal((4, 4), (other.ExitCode, changed.ExitCode));
        Assert.Contains("was made for ESP32_OLIMEX, not for ST_STM32F769I_DISCOVERY: nanonet build --board st-stm32f769i-discovery", other.Error, StringComparison.Ordinal);
        Assert.Contains("is not the image that app.image.json describes", changed.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _scene.Dispose();
}
