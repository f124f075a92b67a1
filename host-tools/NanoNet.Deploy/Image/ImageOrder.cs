using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Deploy.Image;

/// <summary>The order of assemblies in an image: each after those that it needs, the app last.</summary>
/// <remarks>nanoFramework's own build puts the references first, as its project lists them, and the app behind. The interpreter loads all before it resolves any, so
/// any order runs; this one depends on nothing but the assemblies, so that the same assemblies make the same image.</remarks>
public static class ImageOrder
{
    /// <exception cref="DeployException">Two have the same name.</exception>
    public static IReadOnlyList<ImageAssembly> Of(ImageAssembly app, IEnumerable<ImageAssembly> libraries)
    {
        var byName = new SortedDictionary<string, ImageAssembly>(StringComparer.Ordinal);

        foreach (var assembly in libraries.Append(app))
        {
            if (!byName.TryAdd(assembly.Name, assembly))
            {
                throw new DeployException(
                    DeployFault.Firmware, $"{assembly.Name} is there twice, from {byName[assembly.Name].Origin} and from {assembly.Origin}: a board would load both");
            }
        }

        var ordered = new List<ImageAssembly>();
        var seen = new HashSet<string>();

        foreach (var name in byName.Keys.Where(name => name != app.Name).Append(app.Name))
        {
            Add(name);
        }

        return ordered;

        void Add(string name)
        {
            // A circle ends where it began; the interpreter does not mind.
            if (!byName.TryGetValue(name, out var assembly) || !seen.Add(name))
            {
                return;
            }

            foreach (var needed in assembly.References.Select(static reference => reference.Name).Order(StringComparer.Ordinal))
            {
                Add(needed);
            }

            ordered.Add(assembly);
        }
    }
}
