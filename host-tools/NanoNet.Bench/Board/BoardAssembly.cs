using System;

namespace NanoNet.Bench;

/// <summary>One firmware assembly, as the board loaded it and as a device build would hand it on.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">As the board says it; null if the board did not name this assembly.</param>
/// <param name="LoadedSha256">SHA-256 of the octets that the board loaded, said on its console, 64 lower-case hexadecimal digits;
/// null if it did not.</param>
/// <param name="DeviceSha256">SHA-256 of the file that the device build hands to the MetadataProcessor; null if the build names none.</param>
public sealed record BoardAssembly(string Name, string? Version, string? LoadedSha256, string? DeviceSha256)
{
    /// <summary>True if both are known and the same: the board runs the very file that a device would get.</summary>
    public bool IsIdentical => LoadedSha256 is not null && string.Equals(LoadedSha256, DeviceSha256, StringComparison.OrdinalIgnoreCase);
}
