using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Forwarders;

namespace NanoNet.Contracts.Checking;

/// <summary>What the generated forwarders say: which libraries there are, where their types live, which have a native half.</summary>
public sealed class ForwarderTable
{
    private readonly Dictionary<string, Version?> _nativeVersions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Assembly, string Home)> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);

    /// <summary>Names of the nanoFramework libraries.</summary>
    public IReadOnlyCollection<string> Assemblies => _nativeVersions.Keys;

    /// <summary>Full names of all their types.</summary>
    public IReadOnlyCollection<string> Types => _types.Keys;

    /// <summary>Reads every forwarder of a folder.</summary>
    public static ForwarderTable Load(string folder)
    {
        var table = new ForwarderTable();

        foreach (var path in Directory.GetFiles(folder, "*.dll"))
        {
            using var image = new PEReader(ImmutableArray.Create(File.ReadAllBytes(path)));
            table.Add(image.GetMetadataReader());
        }

        return table;
    }

    public bool IsContract(string assembly) => _nativeVersions.ContainsKey(assembly);

    /// <summary>Version of the library's native half; null if it has none.</summary>
    public Version? NativeVersion(string assembly) => _nativeVersions.GetValueOrDefault(assembly);

    /// <summary>Says that a library itself is there, so that its types are its own and nothing is forwarded.</summary>
    /// <exception cref="ArgumentException">It is none of nanoFramework's libraries.</exception>
    public void AddPresent(string assembly)
    {
        if (!IsContract(assembly))
        {
            throw new ArgumentException(assembly + " is not a library of the contracts", nameof(assembly));
        }

        _present.Add(assembly);
    }

    /// <summary>Name of the assembly that provides the type at run time; null if no library has it.</summary>
    public string? HomeOf(string type) =>
        !_types.TryGetValue(type, out var entry) ? null : _present.Contains(entry.Assembly) ? entry.Assembly : entry.Home;

    /// <summary>Name of the library that has the type; null if none.</summary>
    public string? AssemblyOf(string type) => _types.TryGetValue(type, out var entry) ? entry.Assembly : null;

    private void Add(MetadataReader reader)
    {
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        _nativeVersions[assembly] = ForwarderAssembly.NativeVersion(reader);

        foreach (var handle in reader.ExportedTypes)
        {
            _types[TypeNames.Of(reader, handle)] = (assembly, HomeOf(reader, handle));
        }
    }

    private static string HomeOf(MetadataReader reader, ExportedTypeHandle handle)
    {
        var implementation = reader.GetExportedType(handle).Implementation;
        return implementation.Kind == HandleKind.ExportedType
            ? HomeOf(reader, (ExportedTypeHandle)implementation)
            : reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)implementation).Name);
    }
}
