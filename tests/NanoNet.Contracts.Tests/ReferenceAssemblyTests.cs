using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Forwarders;
using NanoNet.Contracts.Reference;
using Xunit;

namespace NanoNet.Contracts.Tests;

public sealed class ReferenceAssemblyTests
{
    private static readonly ApiSet s_set = ApiSet.Load(Repository.Api);

    [Fact]
    public void Write_twice_gives_the_bytes_that_the_build_made()
    {
        var homes = TypeHomes.Load(Repository.DotNetTypes, s_set);
        var again = ApiSet.Load(Repository.Api);

        foreach (var assembly in s_set.Assemblies)
        {
            var bytes = ReferenceAssembly.Write(assembly, s_set);
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.References, assembly.Name + ".dll")), bytes);
            Assert.Equal(ReferenceAssembly.Write(again.FindAssembly(assembly.Name)!, again), bytes);
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Forwarders, assembly.Name + ".dll")), ForwarderAssembly.Write(assembly, homes));
        }
    }

    [Theory]
    [InlineData("mscorlib", "1.17.11.0")]
    [InlineData("System.Net", "1.11.60.0")]
    [InlineData("nanoFramework.Hardware.Esp32", "1.6.42.0")]
    public void Write_gives_name_and_version_of_the_library(string name, string version)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(Repository.References, name + ".dll")));
        var reader = file.GetMetadataReader();
        var definition = reader.GetAssemblyDefinition();

        Assert.Equal((name, version), (reader.GetString(definition.Name), definition.Version.ToString()));
        var references = reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToList();
        Assert.Equal(name == "mscorlib", references.Count == 0);
        Assert.All(references, reference => Assert.NotNull(s_set.FindAssembly(reference)));
    }

    [Fact]
    public void Write_of_a_name_that_no_listing_declares_is_refused()
    {
        string[] lines = ["# assembly A 1.0.0.0; native part none; package A 1.0.0", "F:N.C.F | public N.Unknown", "T:N.C | public class"];
        var set = new ApiSet([.. s_set.Assemblies, ApiReader.Read(lines, "a.txt")]);

        var refused = Assert.Throws<ApiFormatException>(() => ReferenceAssembly.Write(set.FindAssembly("A")!, set));
        Assert.Equal("'A' uses 'N.Unknown', which no listing declares", refused.Message);
    }

    [Theory]
    [InlineData(1, "no header", "F:N.C.F | public N.C")]
    [InlineData(2, "a member without its type", "# assembly A 1.0.0.0; native part none; package A 1.0.0", "F:N.C.F | public N.C")]
    [InlineData(3, "a method without parameters", "# assembly A 1.0.0.0; native part none; package A 1.0.0", "T:N.C | public class", "M:N.C.F | public N.C")]
    [InlineData(2, "no declaration", "# assembly A 1.0.0.0; native part none; package A 1.0.0", "F:N.C.F")]
    [InlineData(1, "a header without a version", "# assembly A; native part none; package A 1.0.0")]
    public void Read_of_a_line_that_is_none_of_a_listing_names_file_and_line(int line, string why, params string[] lines)
    {
        var refused = Assert.Throws<ApiFormatException>(() => ApiReader.Read(lines, "a.txt"));
        Assert.True(refused.Message.StartsWith($"a.txt({line}): ", StringComparison.Ordinal), why + ": " + refused.Message);
    }

    [Theory]
    [InlineData("System.Net.Sockets.Nothing", "no listing declares")]
    [InlineData("System.Net.Sockets.Socket", ".NET does not have")]
    [InlineData("System.Object\nSystem.Object", "is listed twice:")]
    public void Load_of_a_list_of_types_that_cannot_be_right_is_refused(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("types.txt", text);

        var refused = Assert.Throws<ApiFormatException>(() => TypeHomes.Load(path, s_set));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
