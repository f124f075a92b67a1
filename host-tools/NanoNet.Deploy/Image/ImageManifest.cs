using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using NanoNet.Deploy.Target;

namespace NanoNet.Deploy.Image;

/// <summary>What is in an image and what it is for: the JSON file beside it.</summary>
public sealed record ImageManifest
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The board that it was made for.</summary>
    public required string Board { get; init; }

    /// <summary>nanoff's name of the firmware that it was checked against.</summary>
    public required string Target { get; init; }

    /// <summary>The build that the app says it is; null for an app that says none.</summary>
    public string? BuildId { get; init; }

    /// <summary>File name of the image.</summary>
    public required string Image { get; init; }

    /// <summary>Where it goes, hexadecimal.</summary>
    public required string DeployAddress { get; init; }

    /// <summary>Octets.</summary>
    public required int Length { get; init; }

    /// <summary>Of the image, 64 hexadecimal digits in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What converted the IL.</summary>
    public required string MetadataProcessor { get; init; }

    /// <summary>In the order in which they lie.</summary>
    public required IReadOnlyList<ImageEntry> Assemblies { get; init; }

    /// <summary>Where the manifest of an image is.</summary>
    public static string PathOf(string image) => Path.ChangeExtension(image, ".image.json");

    public static ImageManifest Of(DeploymentImage image, TargetFirmware target, string file, string? buildId, string metadataProcessor) => new()
    {
        Board = target.Board,
        Target = target.Name,
        BuildId = buildId,
        Image = Path.GetFileName(file),
        DeployAddress = Hexadecimal(target.DeployAddress),
        Length = image.Octets.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(image.Octets.Span)),
        MetadataProcessor = metadataProcessor,
        Assemblies = [.. image.Parts.Select(part => Entry(part, target))],
    };

    /// <summary>Reads the manifest of an image.</summary>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="DeployException">There is one that cannot be read.</exception>
    public static ImageManifest? Beside(string image)
    {
        var path = PathOf(image);

        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ImageManifest>(File.ReadAllText(path), s_json) : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new DeployException(DeployFault.Request, $"cannot read {path}: {e.Message}", e);
        }
    }

    /// <summary>Whether these are the octets that it was written for.</summary>
    public bool Describes(ReadOnlySpan<byte> image) => Sha256 == Convert.ToHexStringLower(SHA256.HashData(image));

    /// <summary>The text of the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json) + "\n";

    private static ImageEntry Entry(ImagePart part, TargetFirmware target)
    {
        var (assembly, offset) = part;
        return new ImageEntry(
            assembly.Name,
            assembly.Pe.Version.ToString(),
            assembly.Origin,
            Hexadecimal(target.DeployAddress + offset),
            offset,
            assembly.Octets.Length,
            Hexadecimal(assembly.Pe.AssemblyChecksum),
            assembly.Pe.NativeChecksum == 0 ? null : Hexadecimal(assembly.Pe.NativeChecksum),
            assembly.IlSha256);
    }

    private static string Hexadecimal(long number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:X8}");
}
