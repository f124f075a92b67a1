using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>Counts the frames that were not read to their end, by what stopped that.</summary>
internal sealed class UnreadFrames
{
    private readonly Dictionary<(UnreadKind Kind, int Number), (long Frames, long First)> _counts = [];

    public void Add(UnreadKind kind, int number, long frame)
    {
        var (frames, first) = _counts.GetValueOrDefault((kind, number));
        _counts[(kind, number)] = (frames + 1, first == 0 ? frame : first);
    }

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<UnreadRecord> ToList() =>
    [
        .. _counts
            .Select(count => new UnreadRecord(count.Key.Kind, count.Key.Number, count.Value.Frames, count.Value.First))
            .OrderByDescending(record => record.Frames)
            .ThenBy(record => record.FirstFrame),
    ];
}
