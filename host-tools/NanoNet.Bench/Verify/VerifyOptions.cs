using System;
using System.Collections.Generic;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Validation;

namespace NanoNet.Bench;

/// <summary>What to run against which board, and where to write.</summary>
public sealed record VerifyOptions
{
    public required BoardProfile Board { get; init; }

    /// <summary>The virtual board; null where <see cref="Desk"/> says which board.</summary>
    public VirtualBoardSetup? Setup { get; init; }

    /// <summary>The board on the desk; null for a virtual one.</summary>
    public DeskBoardSetup? Desk { get; init; }

    /// <summary>The addresses in use.</summary>
    public BoardNetwork Network => Desk?.Network ?? Setup?.Network ?? BoardNetwork.Static;

    /// <summary>Existing folder for <c>capture.pcapng</c> and <c>console.log</c>; neither may be there.</summary>
    public required string Folder { get; init; }

    /// <summary>The device build's list of hashes, <c>*.device.json</c>; null if there is none: then the identity is not exercised.</summary>
    public string? DeviceManifest { get; init; }

    /// <summary>Firmware that is not the board's own; null for that. Scenarios are skipped that need what it does not offer.</summary>
    public ForeignFirmware? Foreign { get; init; }

    /// <summary>Scenario ids to run; <c>*</c> and <c>?</c> match as in a shell, upper and lower case alike. Empty for the default ones.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>Run those too that a default run leaves out.</summary>
    public bool IncludeSlow { get; init; }

    /// <summary>Violations that the board's profile declares.</summary>
    public IReadOnlyList<KnownDeviation> KnownDeviations { get; init; } = [];

    /// <summary>Seed of the tester's random numbers: ports, sequence numbers, payloads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What is wrong with the cable.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>Time is the bench's own and jumps, rather than the host's.</summary>
    public bool IsVirtualTime { get; init; }

    /// <summary>Called when a scenario begins. On the bench's thread.</summary>
    public Action<IScenario>? Started { get; init; }

    /// <summary>Called when a scenario has ended. On the bench's thread.</summary>
    public Action<ScenarioResult>? Finished { get; init; }

    /// <summary>Ends the run early; what was captured is kept.</summary>
    public CancellationToken Cancellation { get; init; }
}
