using System;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Runs;

/// <summary>How the work of a verb ended that ran to its end.</summary>
/// <param name="ExitCode">What the process returns.</param>
public sealed record DeskResult(ExitCode ExitCode)
{
    /// <summary>Whose trouble it is; without it what the exit code alone says.</summary>
    public TroubleClass? Class { get; init; } = RunTrouble.ClassOf(ExitCode);

    /// <summary>Adds to run.json what the verb alone knows.</summary>
    public Func<RunRecord, RunRecord> Complete { get; init; } = static record => record;

    public static implicit operator DeskResult(ExitCode exitCode) => new(exitCode);
}
