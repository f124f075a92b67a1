using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NanoNet.Capture;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Tests.Determinism;

/// <summary>A run's capture as lines that can be compared by eye: what each scenario's frames hash to, and the whole file.</summary>
internal static class CaptureDigest
{
    private const int ShownDigits = 16;

    /// <param name="folder">The run's folder.</param>
    public static string Of(string folder)
    {
        var capture = Path.Combine(folder, "capture.pcapng");
        var frames = Frames(capture);
        var record = RunJson.Read(Path.Combine(folder, "run.json"))!;
        var lines = new StringBuilder();
        var begun = 0;

        foreach (var scenario in record.Scenarios.Where(static one => one.Frames is not null))
        {
            var last = (int)scenario.Frames![^1];
            Line(lines, begun == 0 ? "boot" : null, frames, begun, (int)scenario.Frames[0] - 1);
            Line(lines, scenario.Id, frames, (int)scenario.Frames[0] - 1, last);
            begun = last;
        }

        Line(lines, null, frames, begun, frames.Count);
        lines.Append(CultureInfo.InvariantCulture, $"capture.pcapng {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(capture)))}\n");
        return lines.ToString();
    }

    /// <summary>What the first line that is another says of itself; null if there is none.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        var pairs = expected.Split('\n').Zip(actual.Split('\n'));
        var (was, isNow) = pairs.FirstOrDefault(static pair => pair.First != pair.Second);
        return was is null ? null : $"'{isNow}', where it was '{was}'";
    }

    private static void Line(StringBuilder lines, string? id, List<byte[]> frames, int from, int to)
    {
        if (to > from)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            frames[from..to].ForEach(hash.AppendData);
            lines.Append(CultureInfo.InvariantCulture, $"{id ?? "between",-24} frames {from + 1} to {to}: {Convert.ToHexStringLower(hash.GetHashAndReset())[..ShownDigits]}\n");
        }
    }

    private static List<byte[]> Frames(string capture)
    {
        List<byte[]> frames = [];
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out var frame))
        {
            frames.Add([.. BitConverter.GetBytes(frame.TimeNs), .. frame.Octets]);
        }

        return frames;
    }
}
