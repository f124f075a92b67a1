using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace NanoNet.Example.Tests.Package;

/// <summary>NanoNet.Testing as others get it: what is in the package, and a project elsewhere whose tests it runs.</summary>
public sealed class PackageTests(PackedLibrary packed) : IClassFixture<PackedLibrary>
{
    private const string PcapngMagic = "0A0D0D0A";

    [Fact]
    public void Package_holds_the_libraries_every_board_and_what_builds_and_runs_one_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(packed.File);
        var names = archive.Entries.Select(static entry => entry.FullName).ToHashSet();

        Assert.Subset(names, new[]
        {
            "README.md", "LICENSE", "NanoNet.Testing.nuspec", "build/NanoNet.Testing.targets", "buildTransitive/NanoNet.Testing.targets", "lib/net10.0/NanoNet.Testing.dll", "lib/net10.0/NanoNet.Testing.xml",
            "nanonet/board/NanoNet.VirtualBoard.dll", "nanonet/board/NanoNet.VirtualBoard.runtimeconfig.json", "nanonet/contracts/forwarders/mscorlib.dll", "nanonet/host-tools/setup/lwip",
            "nanonet/host-tools/setup/mbedtls", "nanonet/host-tools/setup/prerequisites",
        }.ToHashSet());
        Assert.Equal(Below(Path.Combine(PackedLibrary.Root, "boards"), "board.yaml"), Below(names, "nanonet/boards/", "board.yaml"));
        Assert.Equal(Below(Path.Combine(PackedLibrary.Root, "boards", "virtual", "native"), "*"), Below(names, "nanonet/boards/virtual/native/", ""));

        // Every library that one of them refers to is there, or one of the packages that it names.
        string[] libraries = ["Bench", "Boards", "Capture", "Live", "Serial", "Testing", "Validation", "Wire"];
        Assert.Equal(libraries.Select(static name => $"lib/net10.0/NanoNet.{name}.dll"), names.Where(static name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["YamlDotNet", "xunit.v3.extensibility.core"], Dependencies(archive));
        Assert.DoesNotContain(names, static name => name.EndsWith(".pdb", StringComparison.Ordinal) || name.Contains("xunit", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Project_elsewhere_boots_a_board_from_the_package_talks_to_it_and_judges_it()
    {
        var test = Test("Board_starts_answers_and_keeps_the_rules");

        Assert.True((string?)test.Attribute("result") == "Pass", packed.Said);
        Assert.Empty(test.Descendants("attachment"));
    }

    [Fact]
    public void Test_that_fails_elsewhere_carries_its_capture_and_says_what_was_seen()
    {
        var test = Test("Board_that_is_expected_to_serve_where_it_does_not");

        Assert.True(packed.ExitCode == 2, packed.Said);
        Assert.Equal("Fail", (string?)test.Attribute("result"));
        Assert.Contains("expected: SYN,ACK", test.Value, StringComparison.Ordinal);
        Assert.Contains("ended: Refused", test.Value, StringComparison.Ordinal);
        var capture = test.Descendants("attachment").Single(static attachment => (string?)attachment.Attribute("name") == "capture.pcapng");
        Assert.StartsWith(PcapngMagic, Convert.ToHexString(Convert.FromBase64String(capture.Value)), StringComparison.Ordinal);
        Assert.Contains(test.Descendants("attachment"), static attachment => (string?)attachment.Attribute("name") == "console.log");
        Assert.Single(Directory.GetDirectories(Path.Combine(packed.Project, "out", "TestResults", "boards")));
    }

    private XElement Test(string name)
    {
        var report = Path.Combine(packed.Project, "results", "report.xml");
        Assert.True(File.Exists(report), packed.Said);
        return XDocument.Load(report).Descendants("test").Single(test => ((string?)test.Attribute("name"))!.EndsWith(name, StringComparison.Ordinal));
    }

    private static string[] Below(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static string[] Below(System.Collections.Generic.IEnumerable<string> names, string folder, string end) =>
        [.. names.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)).Select(name => name[folder.Length..]).Order(StringComparer.Ordinal)];

    private static string[] Dependencies(ZipArchive archive)
    {
        using var nuspec = archive.Entries.Single(static entry => entry.Name == "NanoNet.Testing.nuspec").Open();
        return [.. XDocument.Load(nuspec).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => (string)element.Attribute("id")!).Order(StringComparer.Ordinal)];
    }
}
