using System.Collections.Generic;
using System.Globalization;

namespace NanoNet.Reports.Checks;

/// <summary>Frame numbers as a person writes them: neighbours joined, the tail of a long list counted.</summary>
public static class FrameList
{
    /// <returns>"4, 7-9, 12 and 31 more"; empty for none.</returns>
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
