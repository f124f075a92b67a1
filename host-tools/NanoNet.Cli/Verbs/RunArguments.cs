using System;
using System.Collections.Generic;
using NanoNet.Bench;
using NanoNet.Cli.Boards;

namespace NanoNet.Cli.Verbs;

/// <summary>What the user asked run for.</summary>
public sealed record RunArguments
{
    public required ChosenBoard Board { get; init; }

    /// <summary>An app that somebody else compiled; null for the board's own firmware.</summary>
    public string? Firmware { get; init; }

    /// <summary>"dhcp" or "static".</summary>
    public required string Network { get; init; }

    public required IReadOnlyList<PortForward> Forwards { get; init; }

    public required bool WithTap { get; init; }

    /// <summary>The network interface that the board's cable is plugged into; null for none.</summary>
    public string? Interface { get; init; }

    /// <summary>File for the capture; null for none.</summary>
    public required string? Capture { get; init; }

    /// <summary>What is wrong with the cable.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>Of what is random in the faults and in the tester.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Time is the board's and the tool's own, rather than the machine's.</summary>
    public bool IsVirtualTime { get; init; }

    /// <summary>How long the board lives, on its clock; null without an end.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Runs while the board does; empty for none, or for a shell with a TAP.</summary>
    public required IReadOnlyList<string> Command { get; init; }
}
