using System.IO;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Reference;

namespace NanoNet.Contracts.Generator;

/// <summary>Writes a reference assembly for each listing.</summary>
internal static class ReferenceVerb
{
    public static void Run(string api, string output)
    {
        var set = ApiSet.Load(api);
        Directory.CreateDirectory(output);

        foreach (var assembly in set.Assemblies)
        {
            File.WriteAllBytes(Path.Combine(output, assembly.Name + ".dll"), ReferenceAssembly.Write(assembly, set));
        }
    }
}
