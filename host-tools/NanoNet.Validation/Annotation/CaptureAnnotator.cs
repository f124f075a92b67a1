using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Capture;

namespace NanoNet.Validation;

/// <summary>Copies a capture and writes into each offending frame's comment what it violates or what is noted of it, where Wireshark shows it.</summary>
/// <remarks>Of pcapng everything else stays as it is, of pcap every frame: what else it says, and does not, has a place in pcapng too.</remarks>
public static class CaptureAnnotator
{
    private const string Application = "nanonet analyze";
    private const int BufferLength = 1 << 18;

    /// <summary>Writes the copy.</summary>
    /// <param name="source">The capture that was judged, from its beginning.</param>
    /// <param name="destination">A file that does not exist yet; it becomes pcapng. It is whole, or is not there.</param>
    /// <param name="verdicts">What was found in it.</param>
    /// <param name="frames">How many frames of it were judged; none after these is copied.</param>
    /// <param name="token">Ends it early.</param>
    /// <exception cref="IOException">The source cannot be read or holds fewer frames, or the destination exists or cannot be written.</exception>
    /// <exception cref="System.OperationCanceledException">It was ended early.</exception>
    public static void Write(CaptureReader source, string destination, IEnumerable<Verdict> verdicts, long frames, CancellationToken token)
    {
        var remarks = verdicts
            .Where(verdict => verdict.Outcome == Outcome.Violated)
            .SelectMany(verdict => verdict.Frames.Select(frame => (Frame: frame, Verdict: verdict)))
            .ToLookup(remark => remark.Frame, remark => Remark(remark.Verdict));

        var stream = new FileStream(destination, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, BufferLength);
        var isWhole = false;

        try
        {
            using (stream)
            {
                if (source.HasBlocks)
                {
                    CopyBlocks(source, new PcapngCopy(stream), remarks, frames, token);
                }
                else
                {
                    CopyFrames(source, stream, remarks, frames, token);
                }
            }

            isWhole = true;
        }
        finally
        {
            // Part of a copy would pass for one of a capture that ends there.
            if (!isWhole)
            {
                File.Delete(destination);
            }
        }
    }

    private static void CopyBlocks(CaptureReader source, PcapngCopy copy, ILookup<long, string> remarks, long frames, CancellationToken token)
    {
        var number = 0L;
        source.BlockRead = Copy;

        // To the end: counters of the interfaces and names of hosts come after the frames.
        while (source.TryReadNext(out _))
        {
            token.ThrowIfCancellationRequested();
        }

        RequireAll(number, frames);

        void Copy(System.ReadOnlySpan<byte> block, int frameLength)
        {
            if (frameLength < 0 || ++number <= frames)
            {
                copy.Add(block, frameLength, frameLength < 0 ? null : TextOf(remarks[number]));
            }
        }
    }

    private static void CopyFrames(CaptureReader source, Stream stream, ILookup<long, string> remarks, long frames, CancellationToken token)
    {
        using var writer = new PcapngWriter(stream, Application, flushesBlocks: false);
        writer.AddInterface(source.Interfaces[0]);

        while (source.FrameNumber < frames && source.TryReadNext(out var frame))
        {
            token.ThrowIfCancellationRequested();
            writer.Write(frame.TimeNs, frame.Octets, frame.OriginalLength, TextOf(remarks[source.FrameNumber]));
        }

        RequireAll(source.FrameNumber, frames);
        writer.Flush();
    }

    private static void RequireAll(long copied, long frames)
    {
        if (copied < frames)
        {
            throw new IOException($"the capture has changed: of {frames} frames that were judged it holds {copied}");
        }
    }

    private static string? TextOf(IEnumerable<string> remarks) => string.Join('\n', remarks) is { Length: > 0 } text ? text : null;

    private static string Remark(Verdict verdict) =>
        $"{verdict.Rule.Id} ({verdict.Rule.Source}) {(verdict.IsFailure ? "violated" : "noted")}: {verdict.Reason}{(verdict.Deviation is { } known ? $" [known: {known.Reason}]" : string.Empty)}";
}
