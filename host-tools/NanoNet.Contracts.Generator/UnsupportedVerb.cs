using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Checking;

namespace NanoNet.Contracts.Generator;

/// <summary>Writes the list of what the virtual board does not support, each with the reason that the list had for it before.</summary>
internal static class UnsupportedVerb
{
    // Between what is not supported and why.
    private const string Because = " # ";
    private const string NoReason = "?";

    public static void Run(string api, string forwarders, string runtime, string libraries, string output)
    {
        using var file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(runtime)));
        var surface = new RuntimeSurface(ForwarderTable.Load(forwarders), file.GetMetadataReader());
        var images = Directory.GetFiles(libraries, "*.dll").Order(StringComparer.Ordinal)
            .Select(path => new PEReader(ImmutableArray.Create(File.ReadAllBytes(path)))).ToArray();

        foreach (var image in images)
        {
            surface.AddLibrary(image.GetMetadataReader());
        }

        var reasons = Reasons(output);
        using var list = new StreamWriter(output) { NewLine = "\n" };

        list.WriteLine("# What the virtual board's runtime lacks of the contracts, or has otherwise: written by 'NanoNet.Contracts.Generator unsupported'");
        list.WriteLine("# and compared by a test, which says the command. Firmware that refers to a missing one is refused at start, by name.");
        list.WriteLine("# Behind the '#' of a line stands why; the command keeps it, and puts a question mark where somebody has to write it.");

        foreach (var line in SurfaceComparison.Differences(ApiSet.Load(api), surface))
        {
            list.WriteLine(line + Because + reasons.GetValueOrDefault(line, NoReason));
        }
    }

    private static Dictionary<string, string> Reasons(string path)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            var parts = line.Split(Because, 2);

            if (parts.Length == 2)
            {
                reasons[parts[0]] = parts[1];
            }
        }

        return reasons;
    }
}
