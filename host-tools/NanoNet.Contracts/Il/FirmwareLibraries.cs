using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Il;

/// <summary>The assemblies that firmware may refer to.</summary>
public sealed class FirmwareLibraries
{
    private readonly Dictionary<string, Version> _contracts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    /// <param name="contracts">nanoFramework's.</param>
    /// <param name="own">Names of libraries that were compiled as firmware themselves.</param>
    public FirmwareLibraries(IEnumerable<KeyValuePair<string, Version>> contracts, IEnumerable<string> own)
    {
        ArgumentNullException.ThrowIfNull(contracts);

        foreach (var (name, version) in contracts)
        {
            _contracts.Add(name, version);
        }

        _own.UnionWith(own);
    }

    /// <summary>Reads only the first lines of the listings: names and versions are all that is needed.</summary>
    /// <exception cref="ApiFormatException">A file is not a listing.</exception>
    public static FirmwareLibraries Load(string apiFolder, IEnumerable<string> own)
    {
        var contracts = new Dictionary<string, Version>(StringComparer.Ordinal);

        foreach (var path in Directory.GetFiles(apiFolder, "*.txt"))
        {
            using var lines = File.OpenText(path);
            var assembly = ApiReader.Read([lines.ReadLine() ?? string.Empty], path);
            contracts.Add(assembly.Name, assembly.Version);
        }

        return new FirmwareLibraries(contracts, own);
    }

    /// <summary>Why firmware must not refer to that assembly; null if it may.</summary>
    public string? Objection(string name, Version version)
    {
        ArgumentNullException.ThrowIfNull(version);

        if (_own.Contains(name))
        {
            return null;
        }

        if (!_contracts.TryGetValue(name, out var contract))
        {
            return $"is not a nanoFramework library; one of your own lies beside the firmware as {name}.dll";
        }

        return version.Major == contract.Major ? null : $"is not nanoFramework's, which has version {contract}";
    }
}
