using System;
using System.Collections.Generic;
using System.Globalization;
using NanoNet.Deploy.Pe;
using NanoNet.Deploy.Target;

namespace NanoNet.Deploy.Image;

/// <summary>An application as it lies in the deployment region: assemblies (.pe) one behind the other, each padded with zeros to 4 octets.</summary>
public sealed class DeploymentImage
{
    private DeploymentImage(ReadOnlyMemory<byte> octets, IReadOnlyList<ImagePart> parts)
    {
        Octets = octets;
        Parts = parts;
    }

    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>In the order in which they lie.</summary>
    public IReadOnlyList<ImagePart> Parts { get; }

    /// <summary>Makes the image of an app for a target.</summary>
    /// <param name="app">Comes last.</param>
    /// <param name="libraries">All else, in any order.</param>
    /// <param name="target">What it must fit.</param>
    /// <exception cref="DeployException">It would not run there; every reason is named.</exception>
    public static DeploymentImage Make(ImageAssembly app, IReadOnlyList<ImageAssembly> libraries, TargetFirmware target)
    {
        var ordered = ImageOrder.Of(app, libraries);

        if (ImageCheck.Problems(ordered, target) is { Count: > 0 } problems)
        {
            throw new DeployException(DeployFault.Firmware, string.Join('\n', problems));
        }

        var parts = new List<ImagePart>();
        var length = 0;

        foreach (var assembly in ordered)
        {
            parts.Add(new ImagePart(assembly, length));
            length += Padded(assembly.Octets.Length);
        }

        if (length > target.DeployLength)
        {
            throw new DeployException(
                DeployFault.Firmware,
                string.Create(CultureInfo.InvariantCulture, $"the image has {length} octets, but the deployment region of {target.Board} holds {target.DeployLength}"));
        }

        var octets = new byte[length];

        foreach (var part in parts)
        {
            part.Assembly.Octets.CopyTo(octets.AsMemory(part.Offset));
        }

        return new DeploymentImage(octets, parts);
    }

    private static int Padded(int length) => (length + PeFile.Alignment - 1) / PeFile.Alignment * PeFile.Alignment;
}
