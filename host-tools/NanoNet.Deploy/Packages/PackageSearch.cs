using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace NanoNet.Deploy.Packages;

/// <summary>Looks for packages where the user says they are, then among those fetched before, then where NuGet gets them from.</summary>
/// <param name="named">The folder that the user named, or null.</param>
/// <param name="cache">Where fetched ones are kept.</param>
/// <param name="scratch">For files of its own.</param>
/// <param name="limit">NuGet counts as hung when it takes longer.</param>
/// <param name="told">Told what takes its time.</param>
internal sealed class PackageSearch(PackageFolder? named, string cache, string scratch, TimeSpan limit, Action<string> told)
{
    private readonly Dictionary<PackageReference, string> _places = [];
    private IReadOnlyList<string> _complaints = [];
    private IReadOnlyList<LibraryFile> _loose = [];

    /// <summary>Where each package lies unpacked; those that cannot be had are missing.</summary>
    /// <param name="packages">What is wanted.</param>
    /// <param name="loose">Assemblies that are there without a package.</param>
    /// <param name="configuration">Where NuGet looks for its configuration.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyDictionary<PackageReference, string> Find(
        IReadOnlyList<PackageReference> packages, IReadOnlyList<LibraryFile> loose, string configuration, CancellationToken cancellation)
    {
        _loose = loose;
        var fetched = new PackageFolder(cache, Path.Combine(scratch, "fetched"));
        Look(packages, named);
        Look(packages, fetched);
        var missing = Missing(packages).ToList();

        if (missing.Count > 0)
        {
            told($"fetching {missing.Count} {(missing.Count == 1 ? "package" : "packages")} by NuGet");
            _complaints = new PackageRestore(cache, Path.Combine(scratch, "restore"), limit).Fetch(missing, configuration, cancellation);
            Look(missing, fetched);
        }

        return _places;
    }

    /// <exception cref="DeployException">Something is missing; the message names all of it, and what to do.</exception>
    public void RequireAll(IReadOnlyList<PackageReference> libraries, PackageReference? processor)
    {
        var complaints = new List<string>();
        var missing = Missing(libraries).ToList();

        if (missing.Count > 0)
        {
            // Each where it is named; what no file names in one line.
            complaints.AddRange(missing.Where(static package => package.Place is not null).Select(static package => $"{package.Place}: missing: package {package}"));

            if (missing.Where(static package => package.Place is null).ToList() is { Count: > 0 } unnamed)
            {
                complaints.Add($"missing: {(unnamed.Count == 1 ? "package" : "packages")} {string.Join(", ", unnamed)}, to which the app's references lead");
            }

            complaints.Add("with a folder that has what is missing, in any layout of NuGet's: --packages DIR");
        }

        if (processor is not null)
        {
            complaints.Add($"missing: nanoFramework's MetadataProcessor, package {processor}; with the package unpacked, or the program: --metadata-processor PATH");
        }

        if (complaints.Count > 0)
        {
            complaints.AddRange(_complaints.Take(1).Select(static complaint => $"NuGet said first: {complaint}"));
            throw new DeployException(DeployFault.Tools, string.Join('\n', complaints));
        }
    }

    // By nanoFramework's custom a package is called as its assembly, or that with "nanoFramework." before it; mscorlib alone is not.
    private IEnumerable<PackageReference> Missing(IEnumerable<PackageReference> packages) => packages.Where(package => !_places.ContainsKey(package) && !_loose.Any(library =>
        package.Id == library.Name || package.Id == "nanoFramework." + library.Name || (package.Id == "nanoFramework.CoreLibrary" && library.Name == "mscorlib")));

    private void Look(IEnumerable<PackageReference> packages, PackageFolder? folder)
    {
        foreach (var package in packages)
        {
            if (!_places.ContainsKey(package) && folder?.Find(package) is { } place)
            {
                _places.Add(package, place);
            }
        }
    }
}
