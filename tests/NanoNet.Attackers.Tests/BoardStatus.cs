using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NanoNet.Attackers.Tests;

/// <summary>What the board says of itself at /status.</summary>
/// <param name="Counters">By name.</param>
/// <param name="FreeMemory">Free octets of the managed heap, after its garbage was collected; 0 where the board has no page that says so.</param>
internal sealed record BoardStatus(IReadOnlyDictionary<string, long> Counters, long FreeMemory)
{
    /// <summary>Connections that are open now, the one that asks among them.</summary>
    public long Open => Counters["tcp.accepted"] - Counters["tcp.closed"];

    public static BoardStatus Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var counters = document.RootElement.GetProperty("counters").EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetInt64());
        return new BoardStatus(counters, document.RootElement.TryGetProperty("memoryFree", out var free) ? free.GetInt64() : 0);
    }

    /// <summary>What has risen since, for a message.</summary>
    public string Since(BoardStatus before) =>
        string.Join(", ", Counters.Where(one => one.Value != before.Counters[one.Key]).Select(one => $"{one.Key} +{one.Value - before.Counters[one.Key]}"));
}
