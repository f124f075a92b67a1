using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Validation;

namespace NanoNet.Bench;

/// <summary>Everything that a run against one board found.</summary>
public sealed record VerifyResult
{
    public required BoardProfile Board { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>What the firmware said of itself; null if it did not get that far.</summary>
    public FirmwareBanner? Banner { get; init; }

    /// <summary>What firmware was found to offer that says nothing of itself; null if it does, or if the run did not get that far.</summary>
    public ServiceOffer? Offer { get; init; }

    /// <summary>The firmware's assemblies with the hashes of what was loaded and of what a device would get.</summary>
    public required IReadOnlyList<BoardAssembly> Assemblies { get; init; }

    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }

    /// <summary>What the rules say of the capture.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>Path of the capture: every frame of the run, also of one that broke.</summary>
    public required string CapturePath { get; init; }

    /// <summary>Path of the serial console's log.</summary>
    public required string ConsoleLogPath { get; init; }

    /// <summary>Path of the list of what the cable did to frames; null if it did nothing.</summary>
    public string? FaultsLogPath { get; init; }

    /// <summary>The faults of the plan, and how many frames each struck.</summary>
    public IReadOnlyList<FaultCount> Faults { get; init; } = [];

    public required VerifyTiming Timing { get; init; }

    /// <summary>Why the bench broke; null if it did not. What was seen until then is in the other members.</summary>
    public string? Broken { get; init; }

    /// <summary>True if the bench is whole, and the firmware did not start.</summary>
    public bool IsFirmwareToBlame { get; init; }

    /// <summary>True if the run was cancelled; what was seen until then is in the other members.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>True if at least one scenario ran to an end and nothing failed, broke or was violated without a known reason.</summary>
    public bool IsPassed =>
        Broken is null
        && !IsCancelled
        && Scenarios.Any(static scenario => scenario.Outcome == ScenarioOutcome.Passed)
        && Scenarios.All(static scenario => scenario.Outcome is ScenarioOutcome.Passed or ScenarioOutcome.Skipped or ScenarioOutcome.Undecidable)
        && !Judgement.Verdicts.Any(static verdict => verdict.IsFailure);
}
