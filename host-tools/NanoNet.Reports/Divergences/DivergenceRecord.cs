using System.Collections.Generic;
using System.Text.Json;

namespace NanoNet.Reports.Divergences;

/// <summary>A divergence as the JSON lines hold it.</summary>
public sealed record DivergenceRecord
{
    /// <summary>"scenarios", "rules", "headers", "times" or "order".</summary>
    public required string Aspect { get; init; }

    public required string Subject { get; init; }

    public required string First { get; init; }

    public required string Second { get; init; }

    public IReadOnlyList<long>? FirstFrames { get; init; }

    public IReadOnlyList<long>? SecondFrames { get; init; }

    /// <summary>False where one of the runs did not look.</summary>
    public required bool Compared { get; init; }

    public static DivergenceRecord Of(Divergence divergence) => new()
    {
        Aspect = JsonNamingPolicy.CamelCase.ConvertName(divergence.Aspect.ToString()),
        Subject = divergence.Subject,
        First = divergence.First,
        Second = divergence.Second,
        FirstFrames = divergence.FirstFrames.Count == 0 ? null : divergence.FirstFrames,
        SecondFrames = divergence.SecondFrames.Count == 0 ? null : divergence.SecondFrames,
        Compared = divergence.IsCompared,
    };
}
