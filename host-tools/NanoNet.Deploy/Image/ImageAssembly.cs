using System;
using System.Collections.Generic;
using NanoNet.Deploy.Pe;

namespace NanoNet.Deploy.Image;

/// <summary>One assembly on its way into an image.</summary>
public sealed class ImageAssembly
{
    private ImageAssembly(string name, string origin, byte[] octets, PeFile pe)
    {
        Name = name;
        Origin = origin;
        Octets = octets;
        Pe = pe;
    }

    public string Name { get; }

    /// <summary>Where it comes from, for people: a package and its version, or the file that was converted.</summary>
    public string Origin { get; }

    /// <summary>The file (.pe), not padded.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    public PeFile Pe { get; }

    /// <summary>What it was compiled against. From its IL: the converted file numbers names instead of holding them.</summary>
    public IReadOnlyList<NeededAssembly> References { get; init; } = [];

    /// <summary>File and line that name the package that it is of; null where none does.</summary>
    public string? Place { get; init; }

    /// <summary>SHA-256 of the IL that was converted, 64 hexadecimal digits in lower case; null for one that came converted.</summary>
    public string? IlSha256 { get; init; }

    /// <summary>Takes a converted assembly.</summary>
    /// <param name="name">As its IL says.</param>
    /// <param name="version">As its IL says.</param>
    /// <param name="origin">For people.</param>
    /// <param name="octets">The file (.pe).</param>
    /// <param name="references">What its IL was compiled against.</param>
    /// <param name="ilSha256">Of its IL, or null.</param>
    /// <param name="place">File and line that name it, or null.</param>
    /// <exception cref="DeployException">The octets are no such file, or that of another assembly or version.</exception>
    public static ImageAssembly Create(
        string name, Version version, string origin, byte[] octets, IReadOnlyList<NeededAssembly> references, string? ilSha256, string? place = null)
    {
        var error = PeFile.TryParseWhole(octets, out var pe);

        if (error != PeError.None)
        {
            throw new DeployException(DeployFault.Tools, $"{name}.pe of {origin} cannot be used: {PeFile.Describe(error)}");
        }

        if (pe!.Version != version || (pe.Name is { } said && said != name))
        {
            throw new DeployException(
                DeployFault.Tools, $"{name}.pe of {origin} is {pe.Name ?? name} {pe.Version}, but the assembly beside it is {name} {version}: they do not belong together");
        }

        return new ImageAssembly(name, origin, octets, pe) { References = references, IlSha256 = ilSha256, Place = place };
    }
}
