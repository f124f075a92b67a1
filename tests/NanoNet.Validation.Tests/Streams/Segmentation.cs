using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation.Tests.Streams;

/// <summary>Cuts octets into segments, some of them twice or across others, in any order; a seed says how.</summary>
internal static class Segmentation
{
    public static IReadOnlyList<(int Offset, int Length)> Of(int total, Random random)
    {
        var segments = new List<(int Offset, int Length)>();
        var longest = random.Next(3) switch { 0 => 3, 1 => 40, _ => 1460 };

        for (var offset = 0; offset < total;)
        {
            var length = Math.Min(total - offset, random.Next(1, longest + 1));
            segments.Add((offset, length));
            offset += length;
        }

        for (var again = random.Next(4); again > 0 && total > 0; again--)
        {
            var offset = random.Next(total);
            segments.Add((offset, random.Next(1, Math.Min(total - offset, longest) + 1)));
        }

        // No network holds back the first of a thousand: near ones change places.
        var reach = random.Next(3) switch { 0 => 0, 1 => 3, _ => 12 };
        return [.. segments.Select((segment, index) => (segment, key: index + random.Next(reach + 1))).OrderBy(item => item.key).Select(item => item.segment)];
    }
}
