using System;
using System.Collections.Generic;
using System.IO;

namespace NanoNet.Contracts.Api;

/// <summary>The listings of all assemblies that firmware may reference; resolves the names that they use among themselves.</summary>
public sealed class ApiSet
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ApiAssembly> _assemblies = new(StringComparer.Ordinal);

    /// <exception cref="ApiFormatException">Two listings declare the same assembly or type.</exception>
    public ApiSet(IEnumerable<ApiAssembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);

        foreach (var assembly in assemblies)
        {
            if (!_assemblies.TryAdd(assembly.Name, assembly))
            {
                throw new ApiFormatException($"two listings declare the assembly '{assembly.Name}'");
            }

            foreach (var type in assembly.Types)
            {
                if (!_types.TryAdd(type.FullName, type))
                {
                    throw new ApiFormatException($"'{assembly.Name}' and '{_types[type.FullName].Assembly.Name}' both declare '{type.FullName}'");
                }
            }
        }
    }

    /// <summary>By name, in ordinal order.</summary>
    public IReadOnlyCollection<ApiAssembly> Assemblies => _assemblies.Values;

    /// <summary>Reads every <c>*.txt</c> of a folder.</summary>
    /// <exception cref="ApiFormatException">A file is not a listing.</exception>
    public static ApiSet Load(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.txt");
        Array.Sort(paths, StringComparer.Ordinal);
        return new ApiSet(Array.ConvertAll(paths, ApiReader.Read));
    }

    /// <summary>The assembly of that name; null if no listing declares it.</summary>
    public ApiAssembly? FindAssembly(string name) => _assemblies.GetValueOrDefault(name);

    /// <summary>The type of that documentation name; null if no listing declares it.</summary>
    public ApiType? FindType(string fullName) => _types.GetValueOrDefault(fullName);

    /// <summary>All interfaces of a type, those of its interfaces and base classes too.</summary>
    public IReadOnlyList<ApiType> InterfacesOf(ApiType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var found = new List<ApiType>();
        Collect(type, found);
        return found;
    }

    private void Collect(ApiType type, List<ApiType> found)
    {
        foreach (var name in type.Bases)
        {
            if (FindType(name) is not { } listed)
            {
                continue;
            }

            if (listed.Kind == ApiTypeKind.Interface && !found.Contains(listed))
            {
                found.Add(listed);
            }

            Collect(listed, found);
        }
    }
}
