using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Builds;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>What the build of the .nfproj files makes.</summary>
public sealed class FirmwareBuildTests : IClassFixture<FirmwareClone>
{
    private static readonly string[] s_files = ["NanoNet.Stm32.exe", "NanoNet.Services.dll", "NanoNet.Stm32.pdb", "NanoNet.Stm32.device.json"];

    private readonly FirmwareClone _clone;

    public FirmwareBuildTests(FirmwareClone clone) => _clone = clone;

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
    public void Build_id_is_that_of_the_sources_of_app_and_services()
    {
        var firmware = Path.Combine(Repository.Root, "firmware");
        var sources = new[] { "NanoNet.Services", "NanoNet.Stm32" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(firmware, project), "*.cs", SearchOption.AllDirectories));
        using var image = new PEReader(File.OpenRead(Repository.Output("NanoNet.Stm32", "NanoNet.Stm32.exe")));
        var reader = image.GetMetadataReader();
        var field = reader.FieldDefinitions.Select(reader.GetFieldDefinition).Single(field => reader.GetString(field.Name) == "BuildId");
        var value = reader.GetConstant(field.GetDefaultValue());

        Assert.Equal(FirmwareBuildId.Compute(firmware, sources), reader.GetBlobReader(value.Value).ReadConstant(value.TypeCode));
    }

    [Fact]
    public void Clone_in_another_folder_builds_the_same_bytes()
    {
        foreach (var file in s_files)
        {
            var ours = File.ReadAllBytes(Repository.Output("NanoNet.Stm32", file));
            var theirs = _clone.Output("NanoNet.Stm32", file);
            Assert.True(File.Exists(theirs), _clone.Log);
            Assert.True(ours.AsSpan().SequenceEqual(File.ReadAllBytes(theirs)), file + " differs");
        }
    }

    [Theory]
    [InlineData("NanoNet.Services")]
    [InlineData("NanoNet.Stm32")]
    [InlineData("NanoNet.Esp32")]
    public async Task Project_imports_nanoFrameworks_own_build_where_it_exists_and_not_ours(string project)
    {
        foreach (var (file, order) in new[] { ("Default.props", "default"), ("props", "props"), ("CSharp.targets", "targets") })
        {
            _clone.Write(Path.Combine("extension", "NFProjectSystem." + file), $"""
                <Project><PropertyGroup><Imported>$(Imported){order};</Imported></PropertyGroup></Project>
                """);
        }

        var path = Path.Combine("firmware", project, project + ".nfproj");
        string[] asked = ["-getProperty:Imported", "-getProperty:NanoNetFallback", "-getProperty:NoStdLib", "-getItem:Reference"];

        var with = await _clone.Run(["msbuild", path, .. asked, $"-p:NanoFrameworkProjectSystemPath={_clone.Folder}/extension/"]);
        var without = await _clone.Run(["msbuild", path, .. asked]);

        Assert.Contains("\"Imported\": \"default;props;targets;\"", with, StringComparison.Ordinal);
        Assert.Contains("\"NanoNetFallback\": \"\"", with, StringComparison.Ordinal);
        Assert.Contains("\"NoStdLib\": \"\"", with, StringComparison.Ordinal);
        Assert.Contains("nanoFramework.CoreLibrary.1.17.11", with, StringComparison.Ordinal);
        Assert.Contains("\"NanoNetFallback\": \"true\"", without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NanoNet.Services")]
    [InlineData("NanoNet.Stm32")]
    [InlineData("NanoNet.Esp32")]
    public void Packages_are_those_of_the_contracts_and_each_reference_points_into_its_own(string project)
    {
        var folder = Path.Combine(Repository.Root, "firmware", project);
        var released = Directory.GetFiles(Repository.Api, "*.txt")
            .Select(static file => File.ReadLines(file).First())
            .Select(static line => line[(line.IndexOf("package ", StringComparison.Ordinal) + "package ".Length)..].Split(' ', ','))
            .ToDictionary(static words => words[0], static words => words[1]);
        var packages = XDocument.Load(Path.Combine(folder, "packages.config")).Root!.Elements()
            .ToDictionary(static package => package.Attribute("id")!.Value, static package => package.Attribute("version")!.Value);
        var hints = XDocument.Load(Path.Combine(folder, project + ".nfproj")).Descendants()
            .Where(static element => element.Name.LocalName == "HintPath")
            .Select(static element => element.Value.Split('\\')[3])
            .ToList();

        Assert.All(packages, package => Assert.Equal(released[package.Key], package.Value));
        Assert.Equal(packages.Select(static package => package.Key + "." + package.Value).Order(StringComparer.Ordinal), hints.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Build_of_nothing_new_writes_nothing()
    {
        var before = _clone.WriteTimes();

        var log = await _clone.Build(Path.Combine("firmware", "NanoNet.Stm32", "NanoNet.Stm32.nfproj"));

        Assert.Contains("0 Error(s)", log, StringComparison.Ordinal);
        Assert.Equal(before, _clone.WriteTimes());
    }

    [Fact]
    public async Task What_the_check_refuses_fails_the_build_with_file_and_line_and_puts_nothing_out()
    {
        const string Source = """
            class Table
            {
                public object Make()
                {
                    return new int[2, 3];
                }
            }
            """;
        var file = _clone.Write(Path.Combine("firmware", "Refused", "Table.cs"), Source);
        _clone.Write(Path.Combine("firmware", "Refused", "Refused.nfproj"), """
            <Project ToolsVersion="15.0" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <AssemblyName>Refused</AssemblyName>
                <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
              </PropertyGroup>
              <Import Project="..\build\NanoNet.Firmware.props" />
              <ItemGroup>
                <Compile Include="Table.cs" />
                <Reference Include="mscorlib" />
              </ItemGroup>
              <Import Project="..\build\NanoNet.Firmware.targets" />
            </Project>
            """);

        var log = await _clone.Build(Path.Combine("firmware", "Refused", "Refused.nfproj"));

        Assert.Contains($"{file}(5,9): error NN1003: ", log, StringComparison.Ordinal);
        Assert.False(File.Exists(_clone.Output("Refused", "Refused.dll")), log);
    }
}
