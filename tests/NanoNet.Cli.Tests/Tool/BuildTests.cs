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
    public async Task Image_is_octet_for_octet_the_assemblies_in_order_each_padded_with_zeros_to_four_and_the_app_last()
    {
        var packages = Packages("NanoNet.Stm32");
        var image = Path.Combine(_tool.Folder, "app.bin");
        Assert.Equal(0, (await _tool.Run("build", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorProgram, "-o", image)).ExitCode);
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

        Assert.Equal(expected.ToArray(), Octets("app.bin"));
        Assert.Contains(manifest.Assemblies, static entry => entry.Length % 4 != 0);
        Assert.Equal("NanoNet.Stm32", manifest.Assemblies[^1].Name);
        Assert.All(manifest.Assemblies.Index(), one => Assert.All(References(one.Item.Name), name => Assert.Contains(manifest.Assemblies.Take(one.Index), before => before.Name == name)));

        string Converted(string il)
        {
            var pe = Path.Combine(_tool.Folder, Path.GetFileNameWithoutExtension(il) + ".pe");
            NanoNet.MetadataProcessorDouble.Conversion.Run(il, pe, [.. manifest.Assemblies.Select(static entry => entry.Name)]);
            return pe;
        }

        string[] References(string name)
        {
            var il = Directory.GetFiles(release, name + ".*").Concat(Directory.GetFiles(packages, name + ".dll", SearchOption.AllDirectories)).First(static file => Path.GetExtension(file) is ".dll" or ".exe");
            return [.. NanoNet.Deploy.Building.CompiledAssembly.Read(il).References.Select(static reference => reference.Name)];
        }
    }

    [Theory]
    [InlineData("app.bin")]
    [InlineData("app.image.json")]
    public async Task What_cannot_be_written_leaves_what_was_there_and_nothing_half(string folder)
    {
        Directory.CreateDirectory(Path.Combine(_tool.Folder, folder));
        var other = Path.Combine(_tool.Folder, folder == "app.bin" ? "app.image.json" : "app.bin");
        await File.WriteAllTextAsync(other, "of before", TestContext.Current.CancellationToken);

        var result = await _tool.Run("build", "--packages", Packages("NanoNet.Stm32"), "--metadata-processor", StandInPackages.ProcessorProgram, "-o", "app.bin");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains($"{folder} is a folder", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("of before", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
        Assert.Equal(["app.bin", "app.image.json"], Directory.GetFileSystemEntries(_tool.Folder, "app.*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Build_that_fails_leaves_the_image_of_before()
    {
        string[] arguments = ["build", "--packages", Packages("NanoNet.Stm32"), "-o", "app.bin", "--metadata-processor"];
        Assert.Equal(0, (await _tool.Run([.. arguments, StandInPackages.ProcessorProgram])).ExitCode);
        var (image, manifest) = (Octets("app.bin"), Octets("app.image.json"));

        Assert.Equal(6, (await _tool.Run([.. arguments, "/bin/true"])).ExitCode);

        Assert.Equal(image, Octets("app.bin"));
        Assert.Equal(manifest, Octets("app.image.json"));
    }

    [Theory]
    [InlineData("<packages>\n  <package id=\"A\" />\n</packages>", ":2: the package A has no version")]
    [InlineData("<packages>\n\n  <package version=\"1.0\" />\n</packages>", ":3: a package without id")]
    [InlineData("<packages>\n  <package id=\"A\" version=\"1.*\" />\n</packages>", ":2: 'A 1.*' is not one package in one version")]
    [InlineData("<packages>\n  <package id=\"A\" version=\"1.0\" />\n  <package id=\"a\" version=\"1.1\" />\n</packages>", ":3: the package a is there twice, as 1.0 and as 1.1")]
    [InlineData("<configuration />", ":1: <configuration> is not <packages>")]
    [InlineData("<packages>\n  <package", ":2: ")]
    public async Task Packages_file_that_is_none_is_named_with_its_line(string text, string complaint)
    {
        var app = AppWithSource(Directory.CreateDirectory(Path.Combine(_tool.Folder, "feed")).FullName);
        var config = Path.Combine(_tool.Folder, "project", "packages.config");
        await File.WriteAllTextAsync(config, text, TestContext.Current.CancellationToken);

        var result = await _tool.Run("build", app);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(config + complaint, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_without_packages_says_so_and_is_made_of_what_its_app_refers_to()
    {
        Assert.Equal(0, (await _tool.Run("new", "Greenhouse")).ExitCode);
        var project = Path.Combine(_tool.Folder, "Greenhouse", "Greenhouse");
        var packages = StandInPackages.Write(Path.Combine(_tool.Folder, "packages"), Path.Combine(project, "packages.config"));
        File.Delete(Path.Combine(project, "packages.config"));

        var result = await _tool.Run("build", "Greenhouse", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorProgram);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("Greenhouse.nfproj has no packages.config beside it", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_beside_the_app_that_is_no_assembly_is_passed_over()
    {
        var app = AppWithSource(Directory.CreateDirectory(Path.Combine(_tool.Folder, "feed")).FullName);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(app)!, "native.dll"), "ELF", TestContext.Current.CancellationToken);

        var result = await _tool.Run("build", app, "--packages", Packages("NanoNet.Stm32"), "--metadata-processor", StandInPackages.ProcessorProgram, "-o", "app.bin");

        Assert.True(result.ExitCode == 0, result.Error);
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
        var config = Path.Combine(_tool.Folder, "project", "packages.config");
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
        var packages = Packages("NanoNet.Stm32");
        Directory.Delete(Path.Combine(packages, "nanoFramework.System.Threading.1.1.52"), recursive: true);
        var app = AppWithSource(Directory.CreateDirectory(Path.Combine(_tool.Folder, "feed")).FullName);

        var result = await _tool.Run("build", app, "--packages", packages, "--metadata-processor", StandInPackages.ProcessorFolder);

        Assert.Equal(6, result.ExitCode);
        Assert.EndsWith("packages.config:9: missing: package nanoFramework.System.Threading 1.1.52", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("nanonet: with a folder that has what is missing, in any layout of NuGet's: --packages DIR", result.ErrorLines[1]);
    }

    [Fact]
    public async Task Package_of_another_firmware_is_exit_code_1_with_both_checksums()
    {
        var packages = StandInPackages.Write(Path.Combine(_tool.Folder, "packages"), Config("NanoNet.Stm32"), ("System.Net", 0x8EFB9944));

        var result = await _tool.Run("build", "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask, "-o", "app.bin");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{Config("NanoNet.Stm32")}:7: System.Net (package nanoFramework.System.Net 1.11.60) has native checksum 0x8EFB9944", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
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

        Assert.Equal((4, 4), (other.ExitCode, changed.ExitCode));
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
