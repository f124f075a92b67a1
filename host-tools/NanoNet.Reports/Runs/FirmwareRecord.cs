using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;

namespace NanoNet.Reports.Runs;

/// <summary>The firmware of a run, as its banner named it.</summary>
public sealed record FirmwareRecord
{
    public string? Name { get; init; }

    public string? Version { get; init; }

    public string? BuildId { get; init; }

    public IReadOnlyList<AssemblyRecord> Assemblies { get; init; } = [];

    public static FirmwareRecord Of(VerifyResult result) => new()
    {
        Name = result.Banner?.Firmware,
        Version = result.Banner?.Version,
        BuildId = result.Banner?.BuildId,
        Assemblies = [.. result.Assemblies.Select(static a => new AssemblyRecord
        {
            Name = a.Name,
            Version = a.Version,
            LoadedSha256 = a.LoadedSha256,
            DeviceSha256 = a.DeviceSha256,
            Equal = a.IsIdentical,
        })],
    };
}
