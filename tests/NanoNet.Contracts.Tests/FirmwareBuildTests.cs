using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Builds;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>What the build of the .nfproj files makes.</summary>
public sealed class FirmwareBuildTests
{
    private static readonly string[] s_files = ["NanoNet.Stm32.exe", "NanoNet.Services.dll", "NanoNet.Stm32.pdb", "NanoNet.Stm32.device.json"];

    public static TheoryData<string, string> Assemblies => new()
    {
        { "NanoNet.Services", "NanoNet.Services.dll" },
        { "NanoNet.Stm32", "NanoNet.Stm32.exe" },
        { "NanoNet.Esp32", "NanoNet.Esp32.exe" },
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Firmware_references_nanoFrameworks_assemblies_in_their_versions_and_nothing_else(string project, string file)
    {
        var set = ApiSet.Load(Repository.Api);
        using var image = new PEReader(File.OpenRead(Repository.Output(project, file)));
        var reader = image.GetMetadataReader();
        var references = reader.AssemblyReferences.Select(reader.GetAssemblyReference)
            .Select(reference => (Name: reader.GetString(reference.Name), reference.Version))
            .Where(static reference => reference.Name != "NanoNet.Services")
            .ToList();

        Assert.Contains(("mscorlib", new Version(1, 17, 11, 0)), references);
        Assert.All(references, reference => Assert.Equal(set.FindAssembly(reference.Name)?.Version, reference.Version));
    }

    [Fact]
    public void Only_the_ESP32_app_needs_the_ESP32_library()
    {
        var stm32 = File.ReadAllText(Path.Combine(Repository.Root, "firmware", "NanoNet.Stm32", "NanoNet.Stm32.nfproj"));
        var services = File.ReadAllText(Path.Combine(Repository.Root, "firmware", "NanoNet.Services", "NanoNet.Services.nfproj"));

        Assert.DoesNotContain("Esp32", stm32 + services, StringComparison.Ordinal);
    }

    [Fact]
    public void Contracts_do_not_lie_beside_the_app()
    {
        var beside = Directory.GetFiles(Path.GetDirectoryName(Repository.Output("NanoNet.Stm32", "x"))!, "*.dll").Select(Path.GetFileName);

        Assert.Equal(["NanoNet.Services.dll"], beside);
    }

    [Fact]
    public void Device_build_names_what_lies_in_the_output()
    {
        var output = Path.GetDirectoryName(Repository.Output("NanoNet.Stm32", "x"))!;
        var named = DeviceBuild.Read(Path.Combine(output, "NanoNet.Stm32.device.json")).Assemblies;

        Assert.Equal(["NanoNet.Stm32.exe", "NanoNet.Services.dll"], named.Select(static assembly => assembly.File));
        Assert.Equal(DeviceBuild.Of(named.Select(assembly => Path.Combine(output, assembly.File))).Assemblies, named);
    }

    [Fact]
    public async Task Clone_in_another_folder_builds_the_same_bytes()
    {
        using var clone = new TemporaryFolder();
        Copy(clone.Path);

        var log = await Build(clone.Path, Path.Combine("firmware", "NanoNet.Stm32", "NanoNet.Stm32.nfproj"));

        foreach (var file in s_files)
        {
            var ours = File.ReadAllBytes(Repository.Output("NanoNet.Stm32", file));
            var theirs = Path.Combine(clone.Path, ".artifacts", "bin", "NanoNet.Stm32", new DirectoryInfo(Repository.Output("NanoNet.Stm32", ".")).Name, file);
            Assert.True(File.Exists(theirs), log);
            Assert.True(ours.AsSpan().SequenceEqual(File.ReadAllBytes(theirs)), file + " differs");
        }
    }

    [Fact]
    public async Task What_the_check_refuses_fails_the_build_with_file_and_line_and_puts_nothing_out()
    {
        using var clone = new TemporaryFolder();
        Copy(clone.Path);
        var source = Path.Combine(clone.Path, "firmware", "NanoNet.Services", "Properties", "AssemblyInfo.cs");
        var lines = File.ReadAllLines(source).Length;
        File.AppendAllText(source, "class Table\n{\n    public object Make()\n    {\n        return new int[2, 3];\n    }\n}\n");

        var log = await Build(clone.Path, Path.Combine("firmware", "NanoNet.Services", "NanoNet.Services.nfproj"));

        Assert.Contains($"AssemblyInfo.cs({lines + 5},9): error NN1003: ", log, StringComparison.Ordinal);
        Assert.Contains(source, log, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(clone.Path, ".artifacts", "bin", "NanoNet.Services", "release", "NanoNet.Services.dll")));
    }

    /// <summary>What the firmware's build reads, as a clone would have it.</summary>
    private static void Copy(string target)
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(target, file));
        }

        foreach (var folder in new[]
        {
            "firmware", "host-tools/NanoNet.Contracts", "host-tools/NanoNet.Contracts.Generator", "host-tools/NanoNet.IlCheck",
        })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private static async Task<string> Build(string root, string project)
    {
        var configuration = new DirectoryInfo(Repository.Output("NanoNet.Stm32", ".")).Name;
        var start = new ProcessStartInfo("dotnet", ["build", project, "-c", configuration == "debug" ? "Debug" : "Release", "-m:1", "-nodeReuse:false"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NANONET_ARTIFACTS");
        using var build = Process.Start(start)!;
        var error = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await error;
    }
}
