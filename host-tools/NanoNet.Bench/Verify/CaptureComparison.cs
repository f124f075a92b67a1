using System;
using System.Globalization;
using System.IO;
using NanoNet.Capture;

namespace NanoNet.Bench;

/// <summary>Whether two captures are the same, octet for octet; if not, where they part.</summary>
public static class CaptureComparison
{
    /// <summary>Compares.</summary>
    /// <returns>What is different first, in words; null if nothing is.</returns>
    public static string? Difference(string expected, string actual)
    {
        if (File.ReadAllBytes(expected).AsSpan().SequenceEqual(File.ReadAllBytes(actual)))
        {
            return null;
        }

        using var left = CaptureReader.Open(expected);
        using var right = CaptureReader.Open(actual);
        var number = 0L;

        while (true)
        {
            var hasLeft = left.TryReadNext(out var one);
            var hasRight = right.TryReadNext(out var other);
            number++;

            if (hasLeft && hasRight)
            {
                if (Difference(one, other) is { } what)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"frame {number} {what}");
                }
            }
            else
            {
                return hasLeft || hasRight
                    ? string.Create(CultureInfo.InvariantCulture, $"frame {number} is {(hasRight ? "one more than there was" : "missing")}")
                    : "the frames are the same, what is between them in the file is not";
            }
        }
    }

    private static string? Difference(in CapturedFrame one, in CapturedFrame other)
    {
        if (!one.Octets.SequenceEqual(other.Octets))
        {
            var at = one.Octets.CommonPrefixLength(other.Octets);

            return at < one.Octets.Length && at < other.Octets.Length
                ? string.Create(CultureInfo.InvariantCulture, $"has 0x{other.Octets[at]:x2} at octet {at}, where it had 0x{one.Octets[at]:x2}")
                : string.Create(CultureInfo.InvariantCulture, $"is {other.Octets.Length} octets long, and was {one.Octets.Length}");
        }

        return one.TimeNs == other.TimeNs
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"comes {Math.Abs(other.TimeNs - one.TimeNs) / 1e6:0.######} ms {(other.TimeNs > one.TimeNs ? "later" : "earlier")}");
    }
}
