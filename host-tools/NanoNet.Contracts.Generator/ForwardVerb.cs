using System.IO;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Forwarders;

namespace NanoNet.Contracts.Generator;

/// <summary>Writes a forwarder for each listing.</summary>
internal static class ForwardVerb
{
    public static void Run(string api, string dotNetTypes, string output)
    {
        var set = ApiSet.Load(api);
        var homes = TypeHomes.Load(dotNetTypes, set);
        Directory.CreateDirectory(output);

        foreach (var assembly in set.Assemblies)
        {
            File.WriteAllBytes(Path.Combine(output, assembly.Name + ".dll"), ForwarderAssembly.Write(assembly, homes));
        }
    }
}
