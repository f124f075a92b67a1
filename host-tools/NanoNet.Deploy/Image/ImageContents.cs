using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Deploy.Pe;
using NanoNet.Deploy.Target;

namespace NanoNet.Deploy.Image;

/// <summary>The assemblies of an image that somebody made, read back from its octets.</summary>
public static class ImageContents
{
    // Flash that was never written, and padding.
    private const byte Erased = 0xFF;

    /// <summary>Reads what lies in an image, one assembly behind the other, as the interpreter does at start.</summary>
    /// <param name="image">All of it.</param>
    /// <param name="manifest">Says the names that a file only numbers; null without one.</param>
    /// <returns>Null if something in it is no assembly.</returns>
    public static IReadOnlyList<NeededHalf>? TryRead(ReadOnlySpan<byte> image, ImageManifest? manifest)
    {
        var assemblies = new List<NeededHalf>();
        var at = 0;

        while (at < image.Length && image[at..].ContainsAnyExcept((byte)0, Erased))
        {
            if (PeFile.TryParse(image[at..], out var pe) != PeError.None)
            {
                return null;
            }

            assemblies.Add(new NeededHalf(pe!.Name ?? NameAt(manifest, at) ?? NativeChecksums.NameOf(pe.NativeChecksum), pe.Version, pe.NativeChecksum));
            at += (pe.Length + PeFile.Alignment - 1) / PeFile.Alignment * PeFile.Alignment;
        }

        return assemblies;
    }

    private static string? NameAt(ImageManifest? manifest, int offset) => manifest?.Assemblies.FirstOrDefault(entry => entry.Offset == offset)?.Name;
}
