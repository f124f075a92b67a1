namespace NanoNet.Reports.Runs;

/// <summary>One firmware assembly: what the board loaded beside what a device build hands to the MetadataProcessor.</summary>
public sealed record AssemblyRecord
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    /// <summary>SHA-256 that the board said on its console of the octets it loaded; null if it said nothing.</summary>
    public string? LoadedSha256 { get; init; }

    /// <summary>SHA-256 of the device build's input; null if there was no device build.</summary>
    public string? DeviceSha256 { get; init; }

    /// <summary>Both are known and the same.</summary>
    public required bool Equal { get; init; }
}
