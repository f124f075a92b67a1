using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;

namespace NanoNet.Reports.Runs;

/// <summary>The firmware of a run, as its banner named it; firmware without one as its file does.</summary>
public sealed record FirmwareRecord
{
    public string? Name { get; init; }

    public string? Version { get; init; }

    public string? BuildId { get; init; }

    public IReadOnlyList<AssemblyRecord> Assemblies { get; init; } = [];

    /// <summary>Services that firmware without a banner was found to offer, as <c>http:80</c>; null in the run.json of one with a banner.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    /// <param name="result">What a run found.</param>
    /// <param name="app">The name of firmware that is not the board's own; null for that.</param>
    public static FirmwareRecord Of(VerifyResult result, string? app) => new()
    {
        Name = result.Banner?.Firmware ?? app,
        Version = result.Banner?.Version ?? result.Assemblies.FirstOrDefault(assembly => assembly.Name == app)?.Version,
        BuildId = result.Banner?.BuildId,
        Assemblies = [.. result.Assemblies.Select(static a => new AssemblyRecord
        {
            Name = a.Name,
            Version = a.Version,
            LoadedSha256 = a.LoadedSha256,
            DeviceSha256 = a.DeviceSha256,
            Equal = a.IsIdentical,
        })],
        Services = result.Offer is null ? null : [.. result.Offer.Found.Select(static service => service.ToString())],
    };
}
