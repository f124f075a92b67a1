using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace NanoNet.Cli.Scaffolding;

/// <summary>The files of a new firmware project, which the tool carries with it.</summary>
public sealed class FirmwareTemplate
{
    private const string Prefix = "template/";
    private const string TestsFolder = "Tests/";
    private const string BoardTestsFolder = "BoardTests/";

    // Each library that the sample uses, and those that these use.
    private static readonly string[] s_libraries =
    [
        "mscorlib", "nanoFramework.Runtime.Events", "nanoFramework.Runtime.Native", "nanoFramework.System.Collections", "nanoFramework.System.Text",
        "System.IO.Streams", "System.Net", "System.Net.Http", "System.Threading",
    ];

    private static readonly Assembly s_tool = typeof(FirmwareTemplate).Assembly;

    private readonly Dictionary<string, string> _places;
    private readonly string _name;
    private readonly bool _hasBoardTests;

    /// <param name="name">Of the project.</param>
    /// <param name="checkout">The NanoNet that builds and runs it.</param>
    /// <param name="hasBoardTests">Whether its tests hold the board's cable, by NanoNet.Testing, instead of running the tool.</param>
    public FirmwareTemplate(string name, Checkout checkout, bool hasBoardTests)
    {
        _name = name;
        _hasBoardTests = hasBoardTests;
        FirmwarePackage[] packages = [.. s_libraries.Select(library => FirmwarePackage.Of(checkout.Api, library))];

        _places = new Dictionary<string, string>
        {
            ["Name"] = name,
            ["Root"] = checkout.Root.TrimEnd('/'),
            ["Launcher"] = Path.Combine(checkout.Root, "host-tools", "nanonet"),
            ["FirmwareGuid"] = NewGuid(),
            ["TestsGuid"] = NewGuid(),
            ["References"] = string.Join('\n', packages.Select(Reference)),
            ["Packages"] = string.Join('\n', packages.Select(Package)),
            ["XunitVersion"] = s_tool.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "XunitVersion").Value!,
        };
    }

    /// <summary>Paths below the project's folder, and what is in the files.</summary>
    public IEnumerable<(string Path, string Text)> Files() =>
        s_tool.GetManifestResourceNames()
            .Where(static resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Where(resource => !resource.StartsWith(Prefix + (_hasBoardTests ? TestsFolder : BoardTestsFolder), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => (PathOf(resource[Prefix.Length..]), Fill(Read(resource))));

    private static string NewGuid() => Guid.NewGuid().ToString("D").ToUpperInvariant();

    private static string Reference(FirmwarePackage package) =>
        $"    <Reference Include=\"{package.Assembly}\">\n"
            + $"      <HintPath>..\\packages\\{package.Id}.{package.Version}\\lib\\{package.Assembly}.dll</HintPath>\n"
            + "    </Reference>";

    private static string Package(FirmwarePackage package) =>
        $"  <package id=\"{package.Id}\" version=\"{package.Version}\" targetFramework=\"netnano1.0\" />";

    private static string Read(string resource)
    {
        using var reader = new StreamReader(s_tool.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private string PathOf(string template)
    {
        var parts = template.Split('/');

        parts[0] = (parts[0], parts.Length) switch
        {
            ("Firmware", > 1) => _name,
            ("Tests" or "BoardTests", > 1) => $"{_name}.Tests",
            // Such a file among the templates would hide templates from git.
            ("gitignore", 1) => ".gitignore",
            _ => parts[0],
        };
        return string.Join('/', parts).Replace("NAME", _name, StringComparison.Ordinal);
    }

    private string Fill(string text) =>
        _places.Aggregate(text, static (filled, place) => filled.Replace($"${place.Key}$", place.Value, StringComparison.Ordinal));
}
