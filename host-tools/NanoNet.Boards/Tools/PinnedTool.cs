using System;
using System.Collections.Generic;
using System.IO;

namespace NanoNet.Boards;

/// <summary>A program of nanoFramework's that nanonet fetches, and the one version that it was made for.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Package">Its NuGet package.</param>
/// <param name="Version">Of the package.</param>
/// <param name="Reason">Why this one.</param>
/// <param name="Override">The option that takes another.</param>
public sealed record PinnedTool(string Name, string Package, string Version, string Reason, string Override)
{
    private static readonly Lazy<Dictionary<string, PinnedTool>> s_all = new(Read);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<PinnedTool> All => s_all.Value.Values;

    /// <summary>nanoFramework's flasher.</summary>
    public static PinnedTool Nanoff => s_all.Value["nanoff"];

    /// <summary>nanoFramework's converter from IL.</summary>
    public static PinnedTool MetadataProcessor => s_all.Value["metadata-processor"];

    private static Dictionary<string, PinnedTool> Read()
    {
        using var reader = new StreamReader(typeof(PinnedTool).Assembly.GetManifestResourceStream("pinned.tsv")!);
        var tools = new Dictionary<string, PinnedTool>();

        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var columns = line.Split('\t');
                tools.Add(columns[0], new PinnedTool(columns[0], columns[1], columns[2], columns[3], columns[4]));
            }
        }

        return tools;
    }
}
