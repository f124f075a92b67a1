namespace NanoNet.Reports.Runs;

/// <summary>The board of a run.</summary>
public sealed record BoardRecord
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>SHA-256 of the profile's file.</summary>
    public string? ProfileSha256 { get; init; }

    public string? Lwip { get; init; }

    public string? Network { get; init; }

    /// <summary>What its owner calls a board on the desk; null for others.</summary>
    public string? OnDesk { get; init; }

    /// <summary>The network interface that a board on the desk was reached by; null for a virtual board.</summary>
    public string? Interface { get; init; }

    public string? Address { get; init; }

    public string? Mac { get; init; }

    /// <summary>The serial port of a board that <c>run</c> leaves to others; else null.</summary>
    public string? Port { get; init; }
}
