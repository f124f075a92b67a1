using System;
using System.Collections.Generic;
using System.Globalization;

namespace NanoNet.Reports.Checks;

/// <summary>Frame numbers as a person writes them: neighbours joined, the tail of a long list counted.</summary>
public static class FrameList
{
    /// <summary>The frames of a check: from the first to the last of a scenario, those that a rule complains of.</summary>
    /// <param name="check">The check.</param>
    /// <param name="limit">As many numbers and ranges are written at most.</param>
    /// <returns>"4-19", or "4, 7-9, 12 and 31 more"; empty for none.</returns>
    public static string Of(Check check, int limit)
    {
        ArgumentNullException.ThrowIfNull(check);

        return check is { Kind: CheckKind.Scenario, Frames: [var first, var last] }
            ? first == last ? Text(first) : $"{Text(first)}-{Text(last)}"
            : Describe(check.Frames, limit);
    }

    /// <summary>Frames one by one, in the order of their numbers.</summary>
    /// <param name="frames">Their numbers, 1-based.</param>
    /// <param name="limit">As many numbers and ranges are written at most.</param>
    /// <returns>"4, 7-9, 12 and 31 more", which counts frames; empty for none.</returns>
    public static string Describe(IReadOnlyList<long> frames, int limit)
    {
        List<string> parts = [];
        var index = 0;

        while (index < frames.Count && parts.Count < limit)
        {
            var last = index;

            while (last + 1 < frames.Count && frames[last + 1] == frames[last] + 1)
            {
                last++;
            }

            parts.Add(last == index ? Text(frames[index]) : $"{Text(frames[index])}{(last == index + 1 ? ", " : "-")}{Text(frames[last])}");
            index = last + 1;
        }

        var rest = frames.Count - index;
        return string.Join(", ", parts) + (rest > 0 ? $" and {rest} more" : string.Empty);
    }

    private static string Text(long frame) => frame.ToString(CultureInfo.InvariantCulture);
}
