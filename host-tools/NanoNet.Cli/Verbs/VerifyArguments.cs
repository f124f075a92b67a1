using System.Collections.Generic;
using NanoNet.Bench;
using NanoNet.Cli.Boards;

namespace NanoNet.Cli.Verbs;

/// <summary>What the user asked verify for.</summary>
public sealed record VerifyArguments
{
    /// <summary>As typed, for run.json.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }

    public required ChosenBoard Board { get; init; }

    /// <summary>An app that somebody else compiled; null for the board's own firmware.</summary>
    public string? Firmware { get; init; }

    /// <summary>What that app has to offer; empty to look for it.</summary>
    public IReadOnlyList<FirmwareService> Services { get; init; } = [];

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

    /// <summary>What is wrong with the cable.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>How often to run; all runs have to give the same capture.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>The board on the desk; null for a virtual one.</summary>
    public DeskArguments? Desk { get; init; }

    /// <summary>The addresses in use; null: those of <see cref="Desk"/>, or the tool's own.</summary>
    public BoardNetwork? Addresses { get; init; }

    /// <summary>"real" or "virtual".</summary>
    public string Clock { get; init; } = CommonOptions.VirtualClock;
}
