using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace NanoNet.Bench;

/// <summary>The device build's list of the files that it would hand to the MetadataProcessor, with their hashes.</summary>
public sealed record DeviceManifest(IReadOnlyList<DeviceAssembly> Assemblies)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <exception cref="BenchBrokenException">The file is not there or is no such list.</exception>
    public static DeviceManifest Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DeviceManifest>(File.ReadAllBytes(path), s_options) is { Assemblies: not null } manifest
                ? manifest
                : throw new BenchBrokenException($"{path} holds no list of assemblies");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BenchBrokenException($"cannot read the device build's hashes {path}: {e.Message}", e);
        }
    }
}
