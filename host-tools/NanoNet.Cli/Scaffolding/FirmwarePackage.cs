using System.IO;
using System.Text.RegularExpressions;

namespace NanoNet.Cli.Scaffolding;

/// <summary>One of nanoFramework's libraries, and the package that it comes in.</summary>
/// <param name="Assembly">Name of the library.</param>
/// <param name="Id">Name of the package.</param>
/// <param name="Version">The package's version, to which the API data belongs.</param>
public sealed partial record FirmwarePackage(string Assembly, string Id, string Version)
{
    /// <summary>Reads what the first line of a library's listing says.</summary>
    public static FirmwarePackage Of(string api, string assembly)
    {
        var path = Path.Combine(api, assembly + ".txt");
        using var listing = File.OpenText(path);
        var match = Heading().Match(listing.ReadLine() ?? "");
        return match.Success
            ? new FirmwarePackage(assembly, match.Groups["id"].Value, match.Groups["version"].Value)
            : throw new UserException(ExitCode.BenchBroken, $"{path}:1: names no package");
    }

    [GeneratedRegex(@"; package (?<id>\S+) (?<version>\S+)$")]
    private static partial Regex Heading();
}
