using System.Collections.Generic;

namespace NanoNet.Reports.Runs;

/// <summary>The firmware of a run, as its banner named it.</summary>
public sealed record FirmwareRecord
{
    public string? Name { get; init; }

    public string? Version { get; init; }

    public string? BuildId { get; init; }

    public IReadOnlyList<AssemblyRecord> Assemblies { get; init; } = [];
}
