using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Contracts.Api;
using NanoNet.Deploy.Packages;

namespace NanoNet.Deploy.Building;

/// <summary>Which packages an app needs.</summary>
internal static class WantedPackages
{
    /// <summary>What its project names, or else what its references lead to.</summary>
    /// <param name="request">The app.</param>
    /// <param name="own">The app and the libraries beside it.</param>
    public static IReadOnlyList<PackageReference> Of(ImageRequest request, IReadOnlyList<CompiledAssembly> own)
    {
        if (request.PackagesConfig is { } config)
        {
            return PackagesConfig.Read(config);
        }

        var api = ApiSet.Load(request.Api);
        var needed = new SortedDictionary<string, PackageReference>(StringComparer.Ordinal);
        var names = own.Select(static assembly => assembly.Name).ToHashSet();
        var open = new Queue<string>(own.SelectMany(static assembly => assembly.References).Select(static reference => reference.Name).Where(name => !names.Contains(name)));
        var versions = own.SelectMany(static assembly => assembly.References).GroupBy(static reference => reference.Name).ToDictionary(static group => group.Key, static group => group.Max(static reference => reference.Version)!);

        while (open.TryDequeue(out var name))
        {
            if (!needed.ContainsKey(name))
            {
                needed.Add(name, PackageOf(api, name, versions.GetValueOrDefault(name)));
            }
        }

        return [.. needed.Values];
    }

    // An assembly that is not listed: by nanoFramework's custom its package is called as it is, and counts three numbers.
    private static PackageReference PackageOf(ApiSet api, string assembly, Version? version)
    {
        if (api.FindAssembly(assembly) is { } listed && (version is null || version == listed.Version))
        {
            var words = listed.Package.Split(' ');
            return new PackageReference(words[0], words[1]);
        }

        var id = api.FindAssembly(assembly)?.Package.Split(' ')[0] ?? (assembly.StartsWith("nanoFramework.", StringComparison.Ordinal) ? assembly : "nanoFramework." + assembly);
        return new PackageReference(id, version!.ToString(3));
    }
}
