using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace NanoNet.Deploy.Packages;

/// <summary>A project's packages.config: every package, those that others need included.</summary>
public static class PackagesConfig
{
    public const string FileName = "packages.config";

    // bin/Release, and one more for a platform.
    private const int Levels = 4;

    /// <exception cref="DeployException">It is none.</exception>
    public static IReadOnlyList<PackageReference> Read(string path)
    {
        try
        {
            return
            [
                .. XDocument.Load(path).Root!.Elements("package").Select(element => new PackageReference(
                    (string?)element.Attribute("id") ?? throw new XmlException("a package without id"),
                    (string?)element.Attribute("version") ?? throw new XmlException("a package without version"))),
            ];
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new DeployException(DeployFault.Request, $"cannot read {path}: {e.Message}", e);
        }
    }

    /// <summary>The packages.config of the project that a compiled app lies in the output folder of.</summary>
    /// <returns>Null if there is none above it.</returns>
    public static string? Above(string app)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(app))!);

        for (var level = 0; level < Levels && folder is not null; level++, folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, FileName);

            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
