using System.Collections.Generic;

namespace NanoNet.Cli.Verbs;

/// <summary>What the user asked verify for.</summary>
public sealed record VerifyArguments
{
    /// <summary>As typed, for run.json.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }

    public required string Board { get; init; }

    /// <summary>"dhcp" or "static".</summary>
    public required string Network { get; init; }

    public required bool Ladder { get; init; }

    /// <summary>Globs; empty for the default scenarios.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Globs; empty for all rules.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    public required bool All { get; init; }

    /// <summary>Folder of the run folders.</summary>
    public required string Output { get; init; }

    public required ulong Seed { get; init; }
}
