namespace NanoNet.Reports.Runs;

/// <summary>A native assembly, or the need of one.</summary>
public sealed record NativeRecord
{
    /// <summary>Null where an image only numbers it.</summary>
    public string? Name { get; init; }

    /// <summary>Of the assembly that needs it, or of the native half that the board has.</summary>
    public required string Version { get; init; }

    /// <summary>Of its native methods, hexadecimal.</summary>
    public required string Checksum { get; init; }
}
