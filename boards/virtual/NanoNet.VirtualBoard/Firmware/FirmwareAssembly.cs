using System;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace NanoNet.VirtualBoard;

/// <summary>An assembly of the firmware as it was on disk. The hash is of the very octets that run.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Image">The file, octet for octet.</param>
internal sealed record FirmwareAssembly(string Path, string Name, Version Version, ImmutableArray<byte> Image)
{
    /// <summary>SHA-256 of <see cref="Image"/>, 64 lower-case digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Image.AsSpan()));
}
