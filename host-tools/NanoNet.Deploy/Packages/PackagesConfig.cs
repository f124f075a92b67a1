using System;
using System.Buffers;
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

    // Of ranges, floating versions and paths.
    private static readonly SearchValues<char> s_notInAVersion = SearchValues.Create("*[](),/\\ ");

    /// <exception cref="DeployException">It is none.</exception>
    public static IReadOnlyList<PackageReference> Read(string path)
    {
        try
        {
            var root = XDocument.Load(path, LoadOptions.SetLineInfo).Root!;
            return root.Name == "packages" ? Distinct(root.Elements("package").Select(element => Of(path, element))) : throw Wrong(Place(path, root), $"<{root.Name}> is not <packages>");
        }
        catch (XmlException e)
        {
            throw new DeployException(DeployFault.Request, $"{path}:{e.LineNumber}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeployException(DeployFault.Request, $"cannot read {path}: {e.Message}", e);
        }
    }

    private static PackageReference Of(string path, XElement element)
    {
        var place = Place(path, element);
        var id = (string?)element.Attribute("id") is { Length: > 0 } named ? named : throw Wrong(place, "a package without id");
        var version = (string?)element.Attribute("version") is { Length: > 0 } said ? said : throw Wrong(place, $"the package {id} has no version");
        return !version.AsSpan().ContainsAny(s_notInAVersion) && !id.AsSpan().ContainsAny(s_notInAVersion)
            ? new PackageReference(id, version) { Place = place }
            : throw Wrong(place, $"'{id} {version}' is not one package in one version");
    }

    // NuGet's own refuses them as well.
    private static List<PackageReference> Distinct(IEnumerable<PackageReference> packages)
    {
        var all = new List<PackageReference>();

        foreach (var package in packages)
        {
            if (all.Find(other => string.Equals(other.Id, package.Id, StringComparison.OrdinalIgnoreCase)) is { } first)
            {
                throw Wrong(package.Place!, $"the package {package.Id} is there twice, as {first.Version} and as {package.Version}");
            }

            all.Add(package);
        }

        return all;
    }

    private static string Place(string path, XElement element) => $"{path}:{((IXmlLineInfo)element).LineNumber}";

    private static DeployException Wrong(string place, string problem) => new(DeployFault.Request, $"{place}: {problem}");

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
