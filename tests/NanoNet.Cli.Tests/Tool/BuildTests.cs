using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Deploy.Image;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Images of real firmware; nanoFramework's packages and its MetadataProcessor are stand-ins, which lie and are called as they are.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly BuildScene _scene = new();

    [Theory]
    [InlineData("esp32-olimex", "NanoNet.Esp32", "0x001E0000", true)]
    [InlineData("st-stm32f769i-discovery", "NanoNet.Stm32", "0x080C0000", false)]
    public async Task Own_firmware_of_a_board_becomes_an_image_that_its_interpreter_would_load(string board, string app, string address, bool asTask)
    {
        var packages = _scene.Packages(app);
        var image = Path.Combine(_scene.Tool.Folder, "app.bin");
        string processor = asTask ? StandInPackages.ProcessorTask : Path.ChangeExtension(StandInPackages.ProcessorTask, null);

        var result = await _scene.Tool.Run("build", "--board", board, "--packages", packages, "--metadata-processor", processor, "-o", image);

        Assert.True(result.ExitCode == 0, result.Error);
        var manifest = ImageManifest.Beside(image)!;
        Assert.Equal((board, address), (manifest.Board, manifest.DeployAddress));
        Assert.Equal("mscorlib", manifest.Assemblies[0].Name);
        Assert.Equal(app, manifest.Assemblies[^1].Name);
        BuildScene.AssertIntact(image, manifest);

        // What is converted is what the virtual board loads.
        var device = await File.ReadAllTextAsync(Path.Combine(TestCheckout.Artifacts, "bin", app, "release", app + ".device.json"), TestContext.Current.CancellationToken);
        Assert.All(manifest.Assemblies.Where(static entry => entry.IlSha256 is not null), entry => Assert.Contains(entry.IlSha256!, device, StringComparison.Ordinal));
        Assert.Equal(2, manifest.Assemblies.Count(static entry => entry.IlSha256 is not null));
        Assert.Contains($"{manifest.Length} octets at {address}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_is_octet_for_octet_the_assemblies_in_order_each_padded_with_zeros_to_four_and_the_app_last()
    {
        var packages = _scene.Packages("NanoNet.Stm32");
        var image = Path.Combine(_scene.Tool.Folder, "app.bin");
        Assert.Equal(0, (await _scene.Tool.Run("build", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorProgram, "-o", image)).ExitCode);
        var release = Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Stm32", "release");
        var manifest = ImageManifest.Beside(image)!;
        var expected = new MemoryStream();

        foreach (var entry in manifest.Assemblies)
        {
            // What came converted lies as the package has it; what was converted, as the converter wrote it.
            var pe = entry.IlSha256 is null
                ? Directory.GetFiles(packages, entry.Name + ".pe", SearchOption.AllDirectories).Single()
                : Converted(Directory.GetFiles(release, entry.Name + ".*").Single(static file => Path.GetExtension(file) is ".dll" or ".exe"));
            expected.Write(await File.ReadAllBytesAsync(pe, TestContext.Current.CancellationToken));
            expected.Write(new byte[(4 - (expected.Length % 4)) % 4]);
        }

        Assert.Equal(expected.ToArray(), _scene.Octets("app.bin"));
        Assert.Contains(manifest.Assemblies, static entry => entry.Length % 4 != 0);
        Assert.Equal("NanoNet.Stm32", manifest.Assemblies[^1].Name);
        Assert.All(manifest.Assemblies.Index(), one => Assert.All(References(one.Item.Name), name => Assert.Contains(manifest.Assemblies.Take(one.Index), before => before.Name == name)));

        string Converted(string il)
        {
            var pe = Path.Combine(_scene.Tool.Folder, Path.GetFileNameWithoutExtension(il) + ".pe");
            NanoNet.MetadataProcessorDouble.Conversion.Run(il, pe, [.. manifest.Assemblies.Select(static entry => entry.Name)]);
            return pe;
        }

        string[] References(string name)
        {
            var il = Directory.GetFiles(release, name + ".*").Concat(Directory.GetFiles(packages, name + ".dll", SearchOption.AllDirectories)).First(static file => Path.GetExtension(file) is ".dll" or ".exe");
            return [.. NanoNet.Deploy.Building.CompiledAssembly.Read(il).References.Select(static reference => reference.Name)];
        }
    }

    [Fact]
    public async Task Same_sources_make_the_same_image_and_manifest()
    {
        var packages = _scene.Packages("NanoNet.Stm32");
        string[] arguments = ["build", "--packages", packages, "--metadata-processor", Path.ChangeExtension(StandInPackages.ProcessorTask, null), "-o"];

        Assert.Equal(0, (await _scene.Tool.Run([.. arguments, "one/app.bin"])).ExitCode);
        Assert.Equal(0, (await _scene.Tool.Run([.. arguments, "two/app.bin"])).ExitCode);

        Assert.Equal(_scene.Octets("one/app.bin"), _scene.Octets("two/app.bin"));
        Assert.Equal(_scene.Octets("one/app.image.json"), _scene.Octets("two/app.image.json"));
    }

    [Fact]
    public async Task Project_of_somebody_is_compiled_and_its_mistakes_are_exit_code_3()
    {
        Assert.Equal(0, (await _scene.Tool.Run("new", "Greenhouse")).ExitCode);
        var project = Path.Combine(_scene.Tool.Folder, "Greenhouse", "Greenhouse");
        var packages = StandInPackages.Write(Path.Combine(_scene.Tool.Folder, "packages"), Path.Combine(project, "packages.config"));
        string[] arguments = ["build", "Greenhouse", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask];

        var good = await _scene.Tool.Run(arguments);
        await File.AppendAllTextAsync(Path.Combine(project, "Program.cs"), "mistake", TestContext.Current.CancellationToken);
        var bad = await _scene.Tool.Run(arguments);

        Assert.True(good.ExitCode == 0, good.Error);
        var image = Path.Combine(project, "bin", "Release", "Greenhouse.st-stm32f769i-discovery.bin");
        BuildScene.AssertIntact(image, ImageManifest.Beside(image)!);
        Assert.Equal(3, bad.ExitCode);
        Assert.Contains("Greenhouse.nfproj does not compile:", bad.Error, StringComparison.Ordinal);
        Assert.Contains("Program.cs(", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_beside_the_app_that_is_no_assembly_is_passed_over()
    {
        var app = _scene.AppWithSource(Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "feed")).FullName);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(app)!, "native.dll"), "ELF", TestContext.Current.CancellationToken);

        var result = await _scene.Tool.Run("build", app, "--packages", _scene.Packages("NanoNet.Stm32"), "--metadata-processor", StandInPackages.ProcessorProgram, "-o", "app.bin");

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Theory]
    [InlineData("no firmware at 'none.exe'", "none.exe")]
    [InlineData("no firmware project (.nfproj) in .", ".")]
    [InlineData("neither a firmware project (.nfproj) nor a compiled app", "notes.txt")]
    [InlineData("--packages: there is no folder nowhere", "--packages", "nowhere")]
    [InlineData("there is no MetadataProcessor at nowhere.dll", "--metadata-processor", "nowhere.dll")]
    [InlineData("no MetadataProcessor in .", "--metadata-processor", ".")]
    [InlineData("no board 'esp23-olimex'", "--board", "esp23-olimex")]
    public async Task What_cannot_be_meant_is_exit_code_4_and_named(string complaint, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_scene.Tool.Folder, "notes.txt"), "notes", TestContext.Current.CancellationToken);

        var result = await _scene.Tool.Run(["build", .. arguments]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(complaint, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _scene.Dispose();
}
