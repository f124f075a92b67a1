using System;
using System.Collections.Generic;
using NanoNet.Reports.Divergences;

namespace NanoNet.Reports.Runs;

/// <summary>run.json: everything about a run that a program may want to know. Names and meanings stay within a schema version.</summary>
public sealed record RunRecord
{
    /// <summary>Raised when a name goes or changes its meaning; new names do not raise it.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The name of the run's folder.</summary>
    public required string Id { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>The verb of the command line: "verify", "flash", ...</summary>
    public required string Verb { get; init; }

    /// <summary>The arguments as they were given.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required RunState State { get; init; }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why a run is interrupted or broken, in one line; else null.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whose trouble it is; null for a run that ended well, was interrupted or runs.</summary>
    public TroubleClass? Class { get; init; }

    /// <summary>Of all that is random in the run; null for a run with nothing random.</summary>
    public ulong? Seed { get; init; }

    /// <summary>"real" or "virtual".</summary>
    public string? Clock { get; init; }

    /// <summary>What was wrong with the cable, in words of a command line; null for nothing.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    public BoardRecord? Board { get; init; }

    public FirmwareRecord? Firmware { get; init; }

    /// <summary>Of flash, and of test on a board on the desk; null for other verbs, and where it was known to be impossible before anything was read.</summary>
    public FlashRecord? Flash { get; init; }

    /// <summary>Null until the run has ended.</summary>
    public TimingRecord? Timing { get; init; }

    /// <summary>Frames in the capture; null until the run has ended.</summary>
    public long? Frames { get; init; }

    public IReadOnlyList<CheckRecord> Scenarios { get; init; } = [];

    public IReadOnlyList<CheckRecord> Verdicts { get; init; } = [];

    public IReadOnlyList<ConnectionRecord> Connections { get; init; } = [];

    /// <summary>Of doctor; null for other verbs.</summary>
    public IReadOnlyList<FindingRecord>? Findings { get; init; }

    /// <summary>Of diverge; null for other verbs.</summary>
    public IReadOnlyList<DivergenceRecord>? Divergences { get; init; }

    /// <summary>Files of the run by what they hold, relative to its folder.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
}
