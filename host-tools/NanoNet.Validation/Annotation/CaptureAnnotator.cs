using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Capture;

namespace NanoNet.Validation;

/// <summary>Copies a capture and writes into each offending frame's comment what it violates or what is noted of it, where Wireshark shows it.</summary>
public static class CaptureAnnotator
{
    private const string Application = "nanonet analyze";

    /// <summary>Writes the copy.</summary>
    /// <param name="source">The capture that was judged.</param>
    /// <param name="destination">A file that does not exist yet; it becomes pcapng.</param>
    /// <param name="verdicts">What was found in it.</param>
    /// <exception cref="IOException">The source cannot be read, or the destination exists or cannot be written.</exception>
    /// <exception cref="CaptureFormatException">The source is no capture.</exception>
    public static void Write(string source, string destination, IEnumerable<Verdict> verdicts)
    {
        var remarks = verdicts
            .Where(verdict => verdict.Outcome == Outcome.Violated)
            .SelectMany(verdict => verdict.Frames.Select(frame => (Frame: frame, Verdict: verdict)))
            .ToLookup(remark => remark.Frame, remark => Remark(remark.Verdict));

        using var reader = CaptureReader.Open(source);
        using var writer = PcapngWriter.Create(destination, Application);
        var interfaces = 0;
        var secrets = 0;

        while (reader.TryReadNext(out var frame))
        {
            for (; interfaces < reader.Interfaces.Count; interfaces++)
            {
                writer.AddInterface(reader.Interfaces[interfaces]);
            }

            for (; secrets < reader.Secrets.Count; secrets++)
            {
                writer.Write(reader.Secrets[secrets]);
            }

            IEnumerable<string> lines = frame.Comment is { } comment ? [comment, .. remarks[reader.FrameNumber]] : remarks[reader.FrameNumber];
            var text = string.Join('\n', lines);
            writer.Write(frame.TimeNs, frame.Octets, frame.OriginalLength, text.Length > 0 ? text : null, frame.InterfaceId);
        }
    }

    private static string Remark(Verdict verdict) =>
        $"{verdict.Rule.Id} ({verdict.Rule.Source}) {(verdict.IsFailure ? "violated" : "noted")}: {verdict.Reason}{(verdict.Deviation is { } known ? $" [known: {known.Reason}]" : string.Empty)}";
}
