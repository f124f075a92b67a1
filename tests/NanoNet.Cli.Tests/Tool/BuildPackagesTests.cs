using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Where the packages of firmware come from: a folder, NuGet, or nowhere, which is said.</summary>
public sealed class BuildPackagesTests : IDisposable
{
    private readonly BuildScene _scene = new();

    [Theory]
    [InlineData("<packages>\n  <package id=\"A\" />\n</packages>", ":2: the package A has no version")]
    [InlineData("<packages>\n\n  <package version=\"1.0\" />\n</packages>", ":3: a package without id")]
    [InlineData("<packages>\n  <package id=\"A\" version=\"1.*\" />\n</packages>", ":2: 'A 1.*' is not one package in one version")]
    [InlineData("<packages>\n  <package id=\"A\" version=\"1.0\" />\n  <package id=\"a\" version=\"1.1\" />\n</packages>", ":3: the package a is there twice, as 1.0 and as 1.1")]
    [InlineData("<configuration />", ":1: <configuration> is not <packages>")]
    [InlineData("<packages>\n  <package", ":2: ")]
    public async Task Packages_file_that_is_none_is_named_with_its_line(string text, string complaint)
    {
        var app = _scene.AppWithSource(Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "feed")).FullName);
        var config = Path.Combine(_scene.Tool.Folder, "project", "packages.config");
        await File.WriteAllTextAsync(config, text, TestContext.Current.CancellationToken);

        var result = await _scene.Tool.Run("build", app);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(config + complaint, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_without_packages_says_so_and_is_made_of_what_its_app_refers_to()
    {
        Assert.Equal(0, (await _scene.Tool.Run("new", "Greenhouse")).ExitCode);
        var project = Path.Combine(_scene.Tool.Folder, "Greenhouse", "Greenhouse");
        var packages = StandInPackages.Write(Path.Combine(_scene.Tool.Folder, "packages"), Path.Combine(project, "packages.config"));
        File.Delete(Path.Combine(project, "packages.config"));

        var result = await _scene.Tool.Run("build", "Greenhouse", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorProgram);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("Greenhouse.nfproj has no packages.config beside it", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_and_the_converter_are_fetched_by_NuGet_once()
    {
        var feed = StandInPackages.Pack(_scene.Packages("NanoNet.Stm32"), Path.Combine(_scene.Tool.Folder, "feed"));
        PackProcessor(feed);
        var app = _scene.AppWithSource(feed);

        var first = await _scene.Tool.Run("build", app, "-o", "app.bin");
        Directory.Delete(feed, recursive: true);
        var second = await _scene.Tool.Run("build", app, "-o", "again.bin");

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("packages by NuGet", first.Output, StringComparison.Ordinal);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.DoesNotContain("by NuGet", second.Output, StringComparison.Ordinal);
        Assert.Equal(_scene.Octets("app.bin"), _scene.Octets("again.bin"));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once_with_what_to_do()
    {
        var app = _scene.AppWithSource(Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "feed")).FullName);

        var result = await _scene.Tool.Run("build", app);

        Assert.Equal(6, result.ExitCode);
        var config = Path.Combine(_scene.Tool.Folder, "project", "packages.config");
        Assert.Equal(
            (await File.ReadAllLinesAsync(config, TestContext.Current.CancellationToken)).Index().Where(static line => line.Item.Contains("<package ", StringComparison.Ordinal))
                .Select(line => $"nanonet: {config}:{line.Index + 1}: missing: package {line.Item.Split('"')[1]} {line.Item.Split('"')[3]}"),
            result.ErrorLines.Where(static line => line.Contains(": missing: package ", StringComparison.Ordinal)));
        Assert.Contains("--packages DIR", result.Error, StringComparison.Ordinal);
        Assert.Contains("MetadataProcessor, package nanoFramework.Tools.MetadataProcessor.MsBuildTask 3.0.100", result.Error, StringComparison.Ordinal);
        Assert.Contains("--metadata-processor PATH", result.Error, StringComparison.Ordinal);
        Assert.Contains("NuGet said first: error NU1101", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(app)!, "*.bin"));
    }

    [Fact]
    public async Task One_missing_package_alone_is_named()
    {
        var packages = _scene.Packages("NanoNet.Stm32");
        Directory.Delete(Path.Combine(packages, "nanoFramework.System.Threading.1.1.52"), recursive: true);
        var app = _scene.AppWithSource(Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "feed")).FullName);

        var result = await _scene.Tool.Run("build", app, "--packages", packages, "--metadata-processor", StandInPackages.ProcessorFolder);

        Assert.Equal(6, result.ExitCode);
        Assert.EndsWith("packages.config:9: missing: package nanoFramework.System.Threading 1.1.52", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("nanonet: with a folder that has what is missing, in any layout of NuGet's: --packages DIR", result.ErrorLines[1]);
    }

    [Fact]
    public async Task Package_of_another_firmware_is_exit_code_1_with_both_checksums()
    {
        var packages = StandInPackages.Write(Path.Combine(_scene.Tool.Folder, "packages"), BuildScene.Config("NanoNet.Stm32"), ("System.Net", 0x8EFB9944));

        var result = await _scene.Tool.Run("build", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask, "-o", "app.bin");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{BuildScene.Config("NanoNet.Stm32")}:7: System.Net (package nanoFramework.System.Net 1.11.60) has native checksum 0x8EFB9944", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("but the firmware ST_STM32F769I_DISCOVERY has 0x", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_scene.Tool.Folder, "app.bin")));
    }

    public void Dispose() => _scene.Dispose();

    private void PackProcessor(string feed)
    {
        var content = Path.Combine(_scene.Tool.Folder, "mdp", "nanoFramework.Tools.MetadataProcessor.MsBuildTask.3.0.100");
        var library = Directory.CreateDirectory(Path.Combine(content, "lib", "net6.0")).FullName;
        Directory.CreateDirectory(Path.Combine(content, "lib", "net472"));
        File.WriteAllText(Path.Combine(content, "lib", "net472", "nanoFramework.Tools.MetadataProcessor.MsBuildTask.dll"), "of .NET Framework");

        foreach (var file in Directory.GetFiles(StandInPackages.ProcessorFolder, "*.dll"))
        {
            File.Copy(file, Path.Combine(library, Path.GetFileName(file)));
        }

        StandInPackages.Pack(Path.GetDirectoryName(content)!, feed);
    }
}
