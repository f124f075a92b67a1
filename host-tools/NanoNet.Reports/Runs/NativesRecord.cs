using System.Collections.Generic;

namespace NanoNet.Reports.Runs;

/// <summary>Native assemblies: what an image needs beside what the board's interpreter has.</summary>
public sealed record NativesRecord
{
    public required IReadOnlyList<NativeRecord> Needed { get; init; }

    /// <summary>"told", "silent", "refused" or "garbled": the last answer; null if none was waited for to its end.</summary>
    public string? Answer { get; init; }

    /// <summary>All that the board named; empty where it told nothing.</summary>
    public IReadOnlyList<NativeRecord> Held { get; init; } = [];
}
