using System;
using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>One assembly of nanoFramework 1.x, as its listing has it.</summary>
public sealed class ApiAssembly
{
    private readonly List<ApiType> _types = [];
    private readonly Dictionary<string, ApiType> _typesByName = new(StringComparer.Ordinal);

    internal ApiAssembly(string name, Version version, Version? nativeVersion, string package)
    {
        Name = name;
        Version = version;
        NativeVersion = nativeVersion;
        Package = package;
    }

    public string Name { get; }

    public Version Version { get; }

    /// <summary>Version of the half in the board's firmware, which must be the same there; null if the assembly has none.</summary>
    public Version? NativeVersion { get; }

    /// <summary>NuGet package and its version.</summary>
    public string Package { get; }

    /// <summary>Types, an enclosing one before those nested in it.</summary>
    public IReadOnlyList<ApiType> Types => _types;

    /// <summary>The type of that documentation name; null if the assembly has none.</summary>
    public ApiType? Find(string fullName) => _typesByName.GetValueOrDefault(fullName);

    internal void Add(ApiType type)
    {
        type.Assembly = this;
        _types.Add(type);
        _typesByName.Add(type.FullName, type);
    }

    /// <summary>Sorts by name and links nested types to those around them: documentation ids write both with a dot.</summary>
    internal void LinkNestedTypes()
    {
        _types.Sort(static (left, right) => string.CompareOrdinal(left.FullName, right.FullName));

        foreach (var type in _types)
        {
            var dot = type.FullName.LastIndexOf('.');
            type.DeclaringType = dot < 0 ? null : Find(type.FullName[..dot]);
        }
    }
}
