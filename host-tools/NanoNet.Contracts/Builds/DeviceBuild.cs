using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json;

namespace NanoNet.Contracts.Builds;

/// <summary>What a device build hands to nanoFramework's MetadataProcessor: the compiled assemblies of an app, by hash.</summary>
/// <param name="Assemblies">The app first, then its libraries.</param>
public sealed record DeviceBuild(IReadOnlyList<DeviceAssembly> Assemblies)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Hashes the files as they are now.</summary>
    public static DeviceBuild Of(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var assemblies = new List<DeviceAssembly>();

        foreach (var file in files)
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            assemblies.Add(new DeviceAssembly(Path.GetFileNameWithoutExtension(file), Path.GetFileName(file), sha256));
        }

        return new DeviceBuild(assemblies);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The file is something else.</exception>
    public static DeviceBuild Read(string path) =>
        JsonSerializer.Deserialize<DeviceBuild>(File.ReadAllText(path), s_json) ?? throw new JsonException("an empty device build");

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, s_json) + "\n");
}
