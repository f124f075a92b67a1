using System.Collections.Generic;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Verbs;

/// <summary>How the captures of one command line came out, together.</summary>
internal sealed class CaptureTotals
{
    private readonly List<Check> _checks = [];
    private readonly HashSet<ExitCode> _exitCodes = [];

    /// <summary>Of every capture, one after the other: a rule is there as often as there are captures.</summary>
    public IReadOnlyList<Check> Checks => _checks;

    public long Frames { get; private set; }

    /// <summary>True if a connection of any of them had secrets that were given.</summary>
    public bool AreSecretsUsed { get; set; }

    /// <summary>True once the user wanted no more.</summary>
    public bool IsInterrupted => _exitCodes.Contains(ExitCode.Interrupted);

    /// <summary>Of one that was interrupted, or else of one that could not be judged, or else of one that violates a rule; nothing ran where it ran in none.</summary>
    public ExitCode ExitCode =>
        _exitCodes.Contains(ExitCode.Interrupted) ? ExitCode.Interrupted
        : _exitCodes.Contains(ExitCode.Usage) ? ExitCode.Usage
        : _exitCodes.Contains(ExitCode.ChecksFailed) ? ExitCode.ChecksFailed
        : _exitCodes.Contains(ExitCode.Ok) ? ExitCode.Ok
        : ExitCode.NothingRan;

    public void Add(ExitCode exitCode, IEnumerable<Check> checks, long frames)
    {
        _exitCodes.Add(exitCode);
        _checks.AddRange(checks);
        Frames += frames;
    }

    public void AddUnreadable() => _exitCodes.Add(ExitCode.Usage);
}
