using System;

namespace NanoNet.Validation;

/// <summary>Tells what a segment is that repeats, comes late, or asks for nothing but an answer.</summary>
/// <remarks>
/// Evidence first: identifications that count up, timestamps, what the receiver has acknowledged and asked for. Time decides only where
/// there is nothing else. No verdict rests on a class.
/// </remarks>
internal static class SegmentClassifier
{
    /// <summary>A segment that comes this soon after its successor was overtaken by it, where the round-trip time is not known.</summary>
    private const long OvertakenNs = 3_000_000;

    /// <summary>A sender that was asked for a segment sends it this soon, the time on the way left out.</summary>
    private const long PromptNs = 20_000_000;

    /// <summary>Duplicate acknowledgments that count as asking: one less than RFC 5681 says, as one may have been lost on the way.</summary>
    private const int AskingDuplicates = 2;

    public const SegmentClasses Retransmissions =
        SegmentClasses.TimeoutRetransmission | SegmentClasses.FastRetransmission | SegmentClasses.SpuriousRetransmission;

    /// <summary>Looks whether the capture holds a packet for the second time.</summary>
    public static bool IsCapturedTwice(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        var isIdentified = sender.Progress.Identifications.TellsPacketsApart && context.Arrival.Identification != 0;
        var isFound = sender.Progress.Recent.TakeOrFind(new SegmentHeader(context.Segment), context.DataLength, context.Arrival.Identification, context.Arrival.TimeNs);

        if (!isFound)
        {
            sender.Progress.Identifications.TakePacket(context.Arrival.Identification);
            return false;
        }

        // Without identifications, acknowledgments may be alike, and what is sent again at once is sent because something came.
        return isIdentified || (context.End != context.Sequence && context.Connection.LastFrom == context.From);
    }

    /// <summary>A segment of which nothing, or not everything, is new.</summary>
    /// <param name="context">The segment, before the end's numbers have moved on.</param>
    /// <param name="newOctets">How many of its numbers had not been seen.</param>
    /// <param name="missingNs">Since when they were known to be missing; null if they were not.</param>
    public static SegmentClasses OfOldNumbers(ref SegmentContext context, uint newOctets, long? missingNs = null)
    {
        ref var sender = ref context.Sender;
        var isLate = newOctets == (uint)(context.End - context.Sequence) || context.End <= sender.First;

        if (isLate && IsOvertaken(ref context, missingNs))
        {
            return SegmentClasses.OutOfOrder;
        }

        if (context.Receiver.IsAcknowledgedKnown && context.Receiver.Acknowledged >= context.End)
        {
            return SegmentClasses.SpuriousRetransmission;
        }

        return IsAskedFor(ref context) ? SegmentClasses.FastRetransmission : SegmentClasses.TimeoutRetransmission;
    }

    /// <summary>A segment without data, SYN, FIN or RST.</summary>
    public static SegmentClasses OfAcknowledgment(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (!sender.IsAcknowledgedKnown || context.Acknowledgment != sender.Acknowledged || context.Sequence != sender.Next
            || (sender.Packets == 2 && sender.IsSynSeen))
        {
            return SegmentClasses.None;
        }

        if (context.Connection.OpenProbe is { } probe && probe.From != context.From)
        {
            return SegmentClasses.None;
        }

        if (context.Segment.Window != sender.LastWindow)
        {
            return context.Options.HasSack ? SegmentClasses.DuplicateAcknowledgment : SegmentClasses.WindowUpdate;
        }

        return receiver.IsNextKnown && (receiver.Highest > context.Acknowledgment || context.Options.HasSack)
            ? SegmentClasses.DuplicateAcknowledgment
            : SegmentClasses.None;
    }

    private static bool IsOvertaken(ref SegmentContext context, long? missingNs)
    {
        ref var sender = ref context.Sender;

        if (context.TimestampOrder != 0)
        {
            return context.TimestampOrder < 0;
        }

        if (sender.Progress.Identifications.Order(context.Arrival.Identification) is var order and not 0)
        {
            return order < 0;
        }

        // Nobody can ask for it, and get it, in less time than it takes to the sender and back.
        if (context.Arrival.TimeNs - missingNs < (Vantage.PathNs(context.Connection, context.From) ?? 0) * 3 / 4)
        {
            return true;
        }

        if (IsAskedFor(ref context))
        {
            return false;
        }

        return context.Arrival.TimeNs - sender.AdvancedTimeNs < (context.Connection.InitialRttNs ?? OvertakenNs);
    }

    /// <summary>The receiver has just shown that it lacks the segment and has what comes after it.</summary>
    private static bool IsAskedFor(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;

        if (!receiver.IsAcknowledgedKnown
            || context.Arrival.TimeNs - receiver.LastTimeNs > Math.Max(PromptNs, 3 * (context.Connection.InitialRttNs ?? 0) / 2))
        {
            return false;
        }

        return (receiver.DuplicateAcknowledgments >= AskingDuplicates && context.Sequence == receiver.Acknowledged)
            || (receiver.IsSacking && context.Sequence >= receiver.Acknowledged && context.End <= receiver.SackedEnd);
    }
}
