using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Pe;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Images of real firmware; nanoFramework's packages and its MetadataProcessor are stand-ins, which lie and are called as they are.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public BuildTests()
    {
        ToolProcess.RequireBoard();
        _tool.Environment["XDG_CACHE_HOME"] = Path.Combine(_tool.Folder, "cache");
    }

    [Theory]
    [InlineData("esp32-olimex", "NanoNet.Esp32", "0x001E0000", true)]
    [InlineData("st-stm32f769i-discovery", "NanoNet.Stm32", "0x080C0000", false)]
    public async Task Own_firmware_of_a_board_becomes_an_image_that_its_interpreter_would_load(string board, string app, string address, bool asTask)
    {
        var packages = Packages(app);
        var image = Path.Combine(_tool.Folder, "app.bin");
        string processor = asTask ? StandInPackages.ProcessorTask : Path.ChangeExtension(StandInPackages.ProcessorTask, null);

        var result = await _tool.Run("build", "--board", board, "--packages", packages, "--metadata-processor", processor, "-o", image);

        Assert.True(result.ExitCode == 0, result.Error);
        var manifest = ImageManifest.Beside(image)!;
        Assert.Equal((board, address), (manifest.Board, manifest.DeployAddress));
        Assert.Equal("mscorlib", manifest.Assemblies[0].Name);
        Assert.Equal(app, manifest.Assemblies[^1].Name);
        AssertIntact(image, manifest);

        // What is converted is what the virtual board loads.
        var device = await File.ReadAllTextAsync(Path.Combine(TestCheckout.Artifacts, "bin", app, "release", app + ".device.json"), TestContext.Current.CancellationToken);
        Assert.All(manifest.Assemblies.Where(static entry => entry.IlSha256 is not null), entry => Assert.Contains(entry.IlSha256!, device, StringComparison.Ordinal));
        Assert.Equal(2, manifest.Assemblies.Count(static entry => entry.IlSha256 is not null));
        Assert.Contains($"{manifest.Length} octets at {address}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_sources_make_the_same_image_and_manifest()
    {
        var packages = Packages("NanoNet.Stm32");
        string[] arguments = ["build", "--packages", packages, "--metadata-processor", Path.ChangeExtension(StandInPackages.ProcessorTask, null), "-o"];

        Assert.Equal(0, (await _tool.Run([.. arguments, "one/app.bin"])).ExitCode);
        Assert.Equal(0, (await _tool.Run([.. arguments, "two/app.bin"])).ExitCode);

        Assert.Equal(Octets("one/app.bin"), Octets("two/app.bin"));
        Assert.Equal(Octets("one/app.image.json"), Octets("two/app.image.json"));
    }

    [Fact]
    public async Task Packages_and_the_converter_are_fetched_by_NuGet_once()
    {
        var feed = StandInPackages.Pack(Packages("NanoNet.Stm32"), Path.Combine(_tool.Folder, "feed"));
        PackProcessor(feed);
        var app = AppWithSource(feed);

        var first = await _tool.Run("build", app, "-o", "app.bin");
        Directory.Delete(feed, recursive: true);
        var second = await _tool.Run("build", app, "-o", "again.bin");

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("packages by NuGet", first.Output, StringComparison.Ordinal);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.DoesNotContain("by NuGet", second.Output, StringComparison.Ordinal);
        Assert.Equal(Octets("app.bin"), Octets("again.bin"));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once_with_what_to_do()
    {
        var app = AppWithSource(Directory.CreateDirectory(Path.Combine(_tool.Folder, "feed")).FullName);

        var result = await _tool.Run("build", app);

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("missing: packages nanoFramework.CoreLibrary 1.17.11, ", result.Error, StringComparison.Ordinal);
        Assert.Contains("nanoFramework.System.Net 1.11.60, ", result.Error, StringComparison.Ordinal);
        Assert.Contains("--packages DIR", result.Error, StringComparison.Ordinal);
        Assert.Contains("MetadataProcessor, package nanoFramework.Tools.MetadataProcessor.MsBuildTask 3.0.100", result.Error, StringComparison.Ordinal);
        Assert.Contains("--metadata-processor PATH", result.Error, StringComparison.Ordinal);
        Assert.Contains("NuGet said first: error NU1101", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(app)!, "*.bin"));
    }

    [Fact]
    public async Task One_missing_package_alone_is_named()
    {
        var packages = Packages("NanoNet.Stm32");
        Directory.Delete(Path.Combine(packages, "nanoFramework.System.Threading.1.1.52"), recursive: true);
        var app = AppWithSource(Directory.CreateDirectory(Path.Combine(_tool.Folder, "feed")).FullName);

        var result = await _tool.Run("build", app, "--packages", packages, "--metadata-processor", StandInPackages.ProcessorFolder);

        Assert.Equal(6, result.ExitCode);
        Assert.Equal("nanonet: missing: package nanoFramework.System.Threading 1.1.52; with a folder that has them, in any layout of NuGet's: --packages DIR", result.ErrorLines[0]);
    }

    [Fact]
    public async Task Package_of_another_firmware_is_exit_code_1_with_both_checksums()
    {
        var packages = StandInPackages.Write(Path.Combine(_tool.Folder, "packages"), Config("NanoNet.Stm32"), ("System.Net", 0x8EFB9944));

        var result = await _tool.Run("build", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask, "-o", "app.bin");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("System.Net (package nanoFramework.System.Net 1.11.60) has native checksum 0x8EFB9944", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("but the firmware ST_STM32F769I_DISCOVERY has 0x", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "app.bin")));
    }

    [Fact]
    public async Task Image_for_an_esp32_does_not_go_onto_an_stm32()
    {
        var packages = Packages("NanoNet.Esp32");
        var image = Path.Combine(_tool.Folder, "app.bin");
        await _tool.Run("build", "--board", "esp32-olimex", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask, "-o", image);

        var other = await _tool.Run("flash", "--board", "st-stm32f769i-discovery", "--image", image, "--no-proof", "--nanoff", "/bin/true");
        await File.AppendAllTextAsync(image, "\0\0\0\0", TestContext.Current.CancellationToken);
        var changed = await _tool.Run("flash", "--board", "esp32-olimex", "--port", "/dev/null", "--image", image, "--no-proof", "--nanoff", "/bin/true");

        Assert.Equal((6, 6), (other.ExitCode, changed.ExitCode));
        Assert.Contains("was made for ESP32_OLIMEX, not for ST_STM32F769I_DISCOVERY: nanonet build --board st-stm32f769i-discovery", other.Error, StringComparison.Ordinal);
        Assert.Contains("is not the image that app.image.json describes", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Converter_that_fails_is_exit_code_6_with_its_words()
    {
        var failing = WriteProgram("mdp", "echo 'Unable to parse input assembly file'; exit 1");
        var silent = WriteProgram("silent", "exit 0");

        var one = await _tool.Run("build", "--packages", Packages("NanoNet.Stm32"), "--metadata-processor", failing, "-o", "app.bin");
        var two = await _tool.Run("build", "--packages", Path.Combine(_tool.Folder, "NanoNet.Stm32"), "--metadata-processor", silent, "-o", "app.bin");

        Assert.Equal((6, 6), (one.ExitCode, two.ExitCode));
        Assert.Contains("did not convert NanoNet.Services.dll: Unable to parse input assembly file", one.Error, StringComparison.Ordinal);
        Assert.Contains("did not convert NanoNet.Services.dll: nothing", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_that_fails_is_exit_code_6_with_its_words()
    {
        // The library that the app needs is there for the converter alone: the app is not compiled against the double's.
        var app = ForeignFirmware.Compile(_tool.Folder, "Lone", "class P { static void Main() { } }");
        var packages = Directory.CreateDirectory(Path.Combine(_tool.Folder, "loose")).FullName;
        File.WriteAllBytes(Path.Combine(packages, "mscorlib.pe"), [1]);
        File.Copy(Path.Combine(TestCheckout.Artifacts, "contracts", "ref", "mscorlib.dll"), Path.Combine(packages, "mscorlib.dll"));

        var result = await _tool.Run("build", app, "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask);

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("mscorlib.pe", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("does not begin with NFMRK1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_of_NET_Framework_is_run_by_mono_and_without_it_says_so()
    {
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(_tool.Folder, "mdp")).FullName, "nanoFramework.Tools.MetadataProcessor.exe");
        await File.WriteAllTextAsync(program, "MZ", TestContext.Current.CancellationToken);
        var packages = Packages("NanoNet.Stm32");
        var path = Environment.GetEnvironmentVariable("PATH");
        _tool.Environment["PATH"] = string.Join(':', path!.Split(':').Where(static folder => !File.Exists(Path.Combine(folder, "mono"))));

        var without = await _tool.Run("build", "--packages", packages, "--metadata-processor", Path.GetDirectoryName(program)!, "-o", "app.bin");
        var mono = WriteProgram("mono", $"test \"$1\" = '{program}' || exit 9; shift; exec '{Path.ChangeExtension(StandInPackages.ProcessorTask, null)}' \"$@\"");
        _tool.Environment["PATH"] = $"{Path.GetDirectoryName(mono)}:{path}";
        var with = await _tool.Run("build", "--packages", packages, "--metadata-processor", Path.GetDirectoryName(program)!, "-o", "app.bin");

        Assert.Equal(6, without.ExitCode);
        Assert.Contains("needs mono here", Assert.Single(without.ErrorLines), StringComparison.Ordinal);
        Assert.True(with.ExitCode == 0, with.Error);
    }

    [Fact]
    public async Task Project_of_somebody_is_compiled_and_its_mistakes_are_exit_code_3()
    {
        Assert.Equal(0, (await _tool.Run("new", "Greenhouse")).ExitCode);
        var project = Path.Combine(_tool.Folder, "Greenhouse", "Greenhouse");
        var packages = StandInPackages.Write(Path.Combine(_tool.Folder, "packages"), Path.Combine(project, "packages.config"));
        string[] arguments = ["build", "Greenhouse", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask];

        var good = await _tool.Run(arguments);
        await File.AppendAllTextAsync(Path.Combine(project, "Program.cs"), "mistake", TestContext.Current.CancellationToken);
        var bad = await _tool.Run(arguments);

        Assert.True(good.ExitCode == 0, good.Error);
        var image = Path.Combine(project, "bin", "Release", "Greenhouse.st-stm32f769i-discovery.bin");
        AssertIntact(image, ImageManifest.Beside(image)!);
        Assert.Equal(3, bad.ExitCode);
        Assert.Contains("Greenhouse.nfproj does not compile:", bad.Error, StringComparison.Ordinal);
        Assert.Contains("Program.cs(", bad.Error, StringComparison.Ordinal);
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
        await File.WriteAllTextAsync(Path.Combine(_tool.Folder, "notes.txt"), "notes", TestContext.Current.CancellationToken);

        var result = await _tool.Run(["build", .. arguments]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(complaint, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private static string Config(string app) => Path.Combine(TestCheckout.Root, "firmware", app, "packages.config");

    private static void AssertIntact(string image, ImageManifest manifest)
    {
        var octets = File.ReadAllBytes(image);
        Assert.Equal(manifest.Length, octets.Length);

        foreach (var entry in manifest.Assemblies)
        {
            Assert.Equal(PeError.None, PeFile.TryParse(octets.AsSpan(entry.Offset), out var file));
            Assert.Equal((entry.Name, entry.Length), (file!.Name, file.Length));
        }
    }

    private string Packages(string app) => StandInPackages.Write(Path.Combine(_tool.Folder, app), Config(app));

    private byte[] Octets(string file) => File.ReadAllBytes(Path.Combine(_tool.Folder, file));

    // A compiled app with its packages.config, in a folder whose NuGet has one source.
    private string AppWithSource(string feed)
    {
        var release = Directory.CreateDirectory(Path.Combine(_tool.Folder, "project", "bin", "Release")).FullName;

        foreach (var file in Directory.GetFiles(Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Stm32", "release")))
        {
            File.Copy(file, Path.Combine(release, Path.GetFileName(file)));
        }

        File.Copy(Config("NanoNet.Stm32"), Path.Combine(_tool.Folder, "project", "packages.config"));
        File.WriteAllText(
            Path.Combine(_tool.Folder, "project", "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"test\" value=\"{feed}\" /></packageSources></configuration>");
        return Path.Combine(release, "NanoNet.Stm32.exe");
    }

    private void PackProcessor(string feed)
    {
        var content = Path.Combine(_tool.Folder, "mdp", "nanoFramework.Tools.MetadataProcessor.MsBuildTask.3.0.100");
        var library = Directory.CreateDirectory(Path.Combine(content, "lib", "net6.0")).FullName;
        Directory.CreateDirectory(Path.Combine(content, "lib", "net472"));
        File.WriteAllText(Path.Combine(content, "lib", "net472", "nanoFramework.Tools.MetadataProcessor.MsBuildTask.dll"), "of .NET Framework");

        foreach (var file in Directory.GetFiles(StandInPackages.ProcessorFolder, "*.dll"))
        {
            File.Copy(file, Path.Combine(library, Path.GetFileName(file)));
        }

        StandInPackages.Pack(Path.GetDirectoryName(content)!, feed);
    }

    private string WriteProgram(string name, string script)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_tool.Folder, "programs")).FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
