namespace NanoNet.Reports.Runs;

/// <summary>An application that was flashed.</summary>
public sealed record FlashedImageRecord
{
    /// <summary>Full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Octets.</summary>
    public required int Length { get; init; }

    /// <summary>Of the file, 64 hexadecimal digits in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The build that the file beside it says; null without such a file.</summary>
    public string? BuildId { get; init; }
}
