using System.Collections.Generic;
using System.Linq;
using NanoNet.Reports.Runs;
using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>What a board sent in a scenario, one after the other.</summary>
internal static class SentOrder
{
    /// <summary>Every frame: the same in every run where time is the bench's own.</summary>
    public static List<(long Frame, string What)> Exactly(FinishedRun run, CheckRecord check) => [.. Frames(run, check).Select(static one => (one.Frame, one.What))];

    /// <summary>The steps of each connection that begins there, one connection behind the other, and of what has none; each step once while it lasts.</summary>
    public static List<(long Frame, string What)> BySteps(FinishedRun run, CheckRecord check)
    {
        var frames = Frames(run, check).ToList();

        if (frames.Count == 0)
        {
            return [];
        }

        // What is left over of a connection of before comes sooner or later.
        HashSet<(IPv4Address, ushort, ushort)?> before = [.. run.Traits.Sent.TakeWhile(one => one.Frame < frames[0].Frame).Select(static one => one.Connection).Where(static one => one is not null)];
        var steps = new List<(long Frame, string What)>();

        foreach (var group in frames.Where(one => one.Connection is null || !before.Contains(one.Connection)).GroupBy(static one => one.Connection))
        {
            var last = string.Empty;

            foreach (var (frame, step) in group.SelectMany(static one => one.Steps.Select(step => (one.Frame, step))))
            {
                if (step != last)
                {
                    steps.Add((frame, step));
                    last = step;
                }
            }
        }

        return steps;
    }

    private static IEnumerable<SentFrame> Frames(FinishedRun run, CheckRecord check) => check.Frames is [var from, .., var to]
        ? run.Traits.Sent.Where(one => one.Frame >= from && one.Frame <= to)
        : [];
}
