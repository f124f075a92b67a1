using System.Collections.Generic;
using NanoNet.Reports.Checks;

namespace NanoNet.Reports.Runs;

/// <summary>A check as run.json and the JSON lines hold it.</summary>
public sealed record CheckRecord
{
    /// <summary>"scenario", "rule" or "test".</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Source { get; init; }

    public string? Level { get; init; }

    /// <summary>"pass", "failed", "violated", "noted", "not exercised", "skipped", "undecidable" or "broken"; null where nothing was run.</summary>
    public string? Outcome { get; init; }

    public string? Expected { get; init; }

    public string? Seen { get; init; }

    public string? Excuse { get; init; }

    public IReadOnlyList<long>? Frames { get; init; }

    /// <summary>On the bench's clock.</summary>
    public double? ElapsedMs { get; init; }

    /// <summary>On the machine's clock, where the bench's is another.</summary>
    public double? WallMs { get; init; }

    /// <summary>How often it was tried, if more than once.</summary>
    public int? Attempts { get; init; }

    public static CheckRecord Of(Check check) => new()
    {
        Kind = check.Kind.ToString().ToLowerInvariant(),
        Id = check.Id,
        Title = check.Title,
        Source = check.Source,
        Level = check.Level,
        Outcome = check.Word,
        Expected = check.Expected,
        Seen = check.Seen,
        Excuse = check.Excuse,
        Frames = check.Frames.Count == 0 ? null : check.Frames,
        ElapsedMs = check.Elapsed is { } elapsed ? Milliseconds.Round(elapsed) : null,
        WallMs = check.Wall is { } wall ? Milliseconds.Round(wall) : null,
        Attempts = check.Attempts > 1 ? check.Attempts : null,
    };
}
