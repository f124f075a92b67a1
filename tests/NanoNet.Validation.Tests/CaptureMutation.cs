using System;

namespace NanoNet.Validation.Tests;

/// <summary>Damages the octets of a capture file as a seed says: cut anywhere, bits flipped, octets overwritten, runs doubled or lost.</summary>
internal static class CaptureMutation
{
    private const int MaxChanges = 12;
    private const int MaxRun = 64;

    // Counts and lengths go wrong at their ends.
    private static readonly byte[] s_extremes = [0, 1, 0x7F, 0x80, 0xFF];

    public static byte[] Of(ReadOnlySpan<byte> file, Random random)
    {
        // Half of the captures end somewhere, as those do whose disk was full.
        var octets = file[..(random.Next(2) == 0 ? random.Next(file.Length + 1) : file.Length)].ToArray();

        for (var changes = random.Next(MaxChanges); changes > 0 && octets.Length > 0; changes--)
        {
            octets = Change(octets, random.Next(octets.Length), random);
        }

        return octets;
    }

    private static byte[] Change(byte[] octets, int at, Random random)
    {
        var run = Math.Min(random.Next(1, MaxRun), octets.Length - at);

        switch (random.Next(6))
        {
            case 0:
                octets[at] = s_extremes[random.Next(s_extremes.Length)];
                return octets;
            case 1:
                random.NextBytes(octets.AsSpan(at, Math.Min(run, sizeof(uint))));
                return octets;
            case 2:
                return [.. octets.AsSpan(0, at + run), .. octets.AsSpan(at)];
            case 3:
                return [.. octets.AsSpan(0, at), .. octets.AsSpan(at + run)];
            default:
                octets[at] ^= (byte)(1 << random.Next(8));
                return octets;
        }
    }
}
