using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoNet.Deploy.Target;

/// <summary>Which version of a native half has which checksum, for the halves of nanoFramework's own assemblies.</summary>
public static class NativeChecksums
{
    private static readonly Lazy<Dictionary<(string, Version), uint>> s_known = new(Read);

    /// <summary>All that are known.</summary>
    public static IEnumerable<(string Assembly, Version Version)> All => s_known.Value.Keys;

    /// <summary>The checksum of a version; null if it is not known.</summary>
    public static uint? Of(string assembly, Version version) => s_known.Value.TryGetValue((assembly, version), out var checksum) ? checksum : null;

    /// <summary>The version of an assembly's native half that has a checksum; null if none is known.</summary>
    public static Version? VersionOf(string assembly, uint checksum) =>
        s_known.Value.FirstOrDefault(known => known.Key.Item1 == assembly && known.Value == checksum).Key.Item2;

    /// <summary>The assembly that has a checksum; null if none is known.</summary>
    public static string? NameOf(uint checksum) => s_known.Value.FirstOrDefault(known => known.Value == checksum).Key.Item1;

    private static Dictionary<(string, Version), uint> Read()
    {
        using var reader = new StreamReader(typeof(NativeChecksums).Assembly.GetManifestResourceStream("natives.tsv")!);
        var known = new Dictionary<(string, Version), uint>();

        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var columns = line.Split('\t');
                known.Add((columns[0], Version.Parse(columns[1])), uint.Parse(columns[2].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
        }

        return known;
    }
}
