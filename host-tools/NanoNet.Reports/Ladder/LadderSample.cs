using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation;

namespace NanoNet.Reports.Ladder;

/// <summary>The connections worth drawing when not all were asked for.</summary>
public static class LadderSample
{
    private const int MaxOffending = 3;

    /// <summary>A ladder longer than this shows no shape at a glance.</summary>
    private const int MaxSegments = 16;

    /// <returns>The first connections that violate a rule; if there is none, one whole handshake from open to close; at worst nothing.</returns>
    public static IReadOnlyList<TcpConnectionRecord> Of(IReadOnlyList<TcpConnectionRecord> connections)
    {
        var offending = connections
            .Where(static c => c.Segments.Count <= MaxSegments && c.Verdicts.Any(static v => v.IsFailure))
            .Take(MaxOffending)
            .ToList();

        if (offending.Count > 0)
        {
            return offending;
        }

        var whole = connections.FirstOrDefault(static c =>
            c.Opened == OpenShape.ThreeWay && c.Closed is CloseShape.FourWayByClient or CloseShape.FourWayByServer && c.Segments.Count is > 0 and <= MaxSegments);
        return whole is null ? [] : [whole];
    }
}
