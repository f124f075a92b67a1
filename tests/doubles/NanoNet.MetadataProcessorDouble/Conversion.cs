using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Deploy.Building;

namespace NanoNet.MetadataProcessorDouble;

/// <summary>What the double makes of IL: a file with its name, its version and its references, and its string literals for code.</summary>
public static class Conversion
{
    /// <exception cref="InvalidOperationException">A reference is not among the hints: the real one cannot resolve it either.</exception>
    public static void Run(string il, string pe, IReadOnlyCollection<string> hints)
    {
        var assembly = CompiledAssembly.Read(il);

        foreach (var reference in assembly.References)
        {
            if (!hints.Contains(reference.Name))
            {
                throw new InvalidOperationException($"Failed to resolve assembly: {reference.Name}");
            }
        }

        var header = new PeWriter
        {
            Name = assembly.Name,
            Version = assembly.Version,
            References = [.. assembly.References.Select(static reference => (reference.Name, reference.Version))],
        }.ToArray();

        // A device knows its build by a literal, so an image holds it.
        var text = System.Text.Encoding.UTF8.GetBytes(assembly.BuildId ?? string.Empty);
        byte[] whole = [.. header, .. text];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(0x28 + (15 * 4)), whole.Length);
        PeWriter.Seal(whole);
        File.WriteAllBytes(pe, whole);
    }
}
