using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Xml.Linq;
using NanoNet.Deploy.Building;

namespace NanoNet.Deploy.Packages;

/// <summary>Has NuGet fetch packages, from the sources that the user's NuGet has.</summary>
/// <param name="folder">Where packages are kept.</param>
/// <param name="scratch">For files of its own.</param>
/// <param name="limit">NuGet counts as hung when it takes longer.</param>
public sealed partial class PackageRestore(string folder, string scratch, TimeSpan limit)
{
    /// <summary>Fetches what is not there yet. What cannot be had is not fetched, which is no error here.</summary>
    /// <param name="packages">What is wanted.</param>
    /// <param name="configuration">The folder from which on upwards NuGet looks for its configuration: the project's.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What NuGet complained of, a line each, without repetitions.</returns>
    public IReadOnlyList<string> Fetch(IReadOnlyList<PackageReference> packages, string configuration, CancellationToken cancellation)
    {
        var missing = packages.Where(package => new PackageFolder(folder, scratch).Find(package) is null).ToList();

        if (missing.Count == 0)
        {
            return [];
        }

        Directory.CreateDirectory(scratch);
        var project = Path.Combine(scratch, "packages.proj.csproj");
        Project(missing).Save(project);
        string[] arguments = ["restore", project, "-nologo", $"-p:RestorePackagesPath={folder}", $"-p:RestoreRootConfigDirectory={configuration}"];
        var (_, output) = ChildProgram.Run(ChildProgram.DotNet, arguments, scratch, limit, cancellation);
        return [.. Complaint().Matches(output).Select(static match => match.Value.Trim()).Distinct()];
    }

    // Not of any project around: the folder it lies in has none above, and central versions are not for it.
    private static XDocument Project(IEnumerable<PackageReference> packages) => new(new XElement(
        "Project",
        new XElement(
            "PropertyGroup",
            new XElement("ImportDirectoryBuildProps", "false"),
            new XElement("ImportDirectoryBuildTargets", "false"),
            new XElement("ImportDirectoryPackagesProps", "false"),
            new XElement("UsingMicrosoftNETSdk", "true")),
        Import("Sdk.props"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", "netstandard2.0"),
            new XElement("DisableImplicitFrameworkReferences", "true"),
            new XElement("NuGetAudit", "false")),
        new XElement(
            "ItemGroup",
            packages.Select(static package => new XElement(
                "PackageDownload", new XAttribute("Include", package.Id), new XAttribute("Version", $"[{package.Version}]")))),
        Import("Sdk.targets")));

    private static XElement Import(string file) => new("Import", new XAttribute("Project", file), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    [GeneratedRegex(@"error NU\d{4}: [^\r\n\[]*")]
    private static partial Regex Complaint();
}
