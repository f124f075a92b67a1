using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Whether a segment may move its connection on, as far as its checksum tells; and what becomes of those that may not.</summary>
internal static class ChecksumInspector
{
    /// <summary>True if the segment may move the connection on.</summary>
    public static bool TakeChecksum(ref SegmentContext context)
    {
        switch (context.Arrival.Checksum)
        {
            case ChecksumFinding.Right:
                context.Facts.Add(Fact.TcpChecksumRight);
                return true;
            case ChecksumFinding.NotSeen or ChecksumFinding.OptionsNotSeen:
                context.Facts.Add(Fact.TcpChecksumNotSeen);
                return true;
            case ChecksumFinding.LeftToAdapter:
                context.Facts.Add(Fact.TcpChecksumLeftToAdapter);
                context.Sender.BadChecksums++;
                return true;
            default:
                return TakeWrongChecksum(ref context);
        }
    }

    private static bool TakeWrongChecksum(ref SegmentContext context)
    {
        const int MaxRemembered = 1000;

        ref var sender = ref context.Sender;
        sender.BadChecksums++;
        var wrong = context.Connection.Incidents.WrongChecksums ??= new List<long>?[TcpEndPair.Count];
        var frames = wrong[context.From] ??= [];

        if (frames.Count < MaxRemembered)
        {
            frames.Add(context.Arrival.Frame);
        }

        // Where not one checksum of an end has been right, the capture holds them wrong, not the wire.
        if (!context.Connection.Options.IsLossless && sender.BadChecksums == sender.Packets)
        {
            return true;
        }

        if (context.End != context.Sequence)
        {
            var runs = context.Connection.Incidents.WrongChecksumRuns ??= new (SequenceNumber, SequenceNumber)?[TcpEndPair.Count];
            runs[context.From] = (context.Sequence, context.End);
            context.Classes |= sender.IsNextKnown && context.Sequence < sender.Next
                ? SegmentClassifier.OfOldNumbers(ref context, newOctets: 0)
                : SegmentClasses.NewData;
            context.Connection.See(context.Receiver, Fact.TcpBadSegmentSeen);
            Hold(ref context);
        }

        return false;
    }

    private static void Hold(ref SegmentContext context)
    {
        const int MaxHeld = 64;

        var all = context.Connection.Incidents.Held ??= new List<HeldSegment>?[TcpEndPair.Count];
        var held = all[context.From] ??= [];

        if (!context.Connection.Options.IsLossless && held.Count < MaxHeld)
        {
            held.Add(new HeldSegment(context.Segment.Octets.ToArray(), context.Arrival, context.End));
        }
    }

    /// <summary>A segment with a wrong checksum that the receiver acknowledged was right on the wire: only the capture has it wrong.</summary>
    public static void AcceptHeld(this TcpConnection connection, int from, SequenceNumber acknowledgment)
    {
        var waiting = connection.KnownIncidents!.Held![from]!;

        foreach (var held in waiting)
        {
            if (held.End > acknowledgment || TcpSegment.TryParse(held.Octets, out var segment) != WireError.None)
            {
                continue;
            }

            var context = new SegmentContext(connection, from, segment, held.Arrival);

            if (connection.Ends[from].IsNextKnown && held.End <= connection.Ends[from].Highest)
            {
                // Later octets came before this: it is judged no more, but may be what the stream still lacks.
                DataHandover.Deliver(ref context);
                continue;
            }

            SegmentInspector.Inspect(ref context);
            context.Facts.Add(Fact.TcpChecksumLeftToAdapter);
            connection.KnownIncidents.WrongChecksums![from]!.Remove(held.Arrival.Frame);

            if (context.Sender.IsJudged)
            {
                connection.SeeAlways(context.Facts);
            }
        }

        waiting.RemoveAll(held => held.End <= acknowledgment);
    }

    public static void FinishChecksums(this TcpConnection connection, int end)
    {
        if (connection.KnownIncidents?.WrongChecksums?[end] is not { } frames)
        {
            return;
        }

        var isWholeEndWrong = !connection.Options.IsLossless && connection.Ends[end].BadChecksums == connection.Ends[end].Packets && connection.Ends[end].Packets > 1;

        if (isWholeEndWrong)
        {
            connection.See(connection.Ends[end], Fact.TcpChecksumLeftToAdapter);
            return;
        }

        foreach (var frame in frames)
        {
            connection.Violate(connection.Ends[end], new Violation(Fact.TcpChecksumWrong, frame));
        }
    }

    /// <summary>One after the last number of the last segment of an end whose checksum was wrong; null if there was none.</summary>
    public static SequenceNumber? WrongChecksumEnd(this TcpConnection connection, int end) => connection.KnownIncidents?.WrongChecksumRuns?[end]?.End;

    /// <summary>True if a number was in the last segment of an end whose checksum was wrong: sent, but to no use.</summary>
    public static bool IsInWrongSegment(this TcpConnection connection, int end, SequenceNumber number) =>
        connection.KnownIncidents?.WrongChecksumRuns?[end] is var (start, afterLast) && number >= start && number < afterLast;
}
