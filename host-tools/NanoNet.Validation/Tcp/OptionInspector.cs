using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Options: their form, their place, and what they bind both ends to.</summary>
internal static class OptionInspector
{
    /// <summary>Largest shift count (RFC 7323 section 2.3).</summary>
    private const int MaxScale = 14;

    private const int SackBlockLength = 8;

    public static void Inspect(ref SegmentContext context)
    {
        if (context.Segment.HeaderLength > TcpSegment.MinHeaderLength)
        {
            context.Options = TcpOptionSummary.Read(context.Segment.OptionOctets);
            InspectForm(ref context);
        }

        if (context.Options.HasSignature || context.Sender.Notes.Has(EndMarks.Signed) || context.Receiver.Notes.Has(EndMarks.Signed))
        {
            InspectSignature(ref context);
        }

        if (context.Has(TcpControlBits.Syn))
        {
            InspectSyn(ref context);
        }
        else
        {
            InspectOther(ref context);
        }
    }

    /// <summary>Takes over what a SYN announces.</summary>
    public static void Remember(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        sender.Mss = context.Options.HasMss ? context.Options.Mss : null;
        sender.HasScaleOption = context.Options.HasScale;
        sender.Scale = byte.Min(context.Options.Scale, MaxScale);
        sender.HasTimestampsOption = context.Options.HasTimestamps;
        sender.HasSackPermitted = context.Options.HasSackPermitted;
    }

    /// <summary>Timestamps of a segment that has been accepted as one of the connection.</summary>
    public static void InspectTimestamps(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (!context.Options.HasTimestamps)
        {
            if (sender.HasTimestampsOption && receiver.HasTimestampsOption && !context.Has(TcpControlBits.Syn | TcpControlBits.Rst))
            {
                context.Violate(Fact.TcpTimestampsMissing);
            }

            return;
        }

        if (!context.Has(TcpControlBits.Syn))
        {
            context.Facts.Add(Fact.TcpTimestampsPresent);
        }

        if (context.Has(TcpControlBits.Ack) && receiver.IsTimestampKnown && receiver.IsSynSeen && !context.Has(TcpControlBits.Rst))
        {
            var isSent = unchecked((int)(context.Options.TimestampEcho - receiver.FirstTimestamp)) >= 0
                && unchecked((int)(receiver.LastTimestamp - context.Options.TimestampEcho)) >= 0;

            if (isSent)
            {
                context.Facts.Add(Fact.TcpTimestampsEchoed);
            }
            else if (MayBeUnseen(ref context))
            {
                context.Facts.Add(Fact.TcpTimestampsEchoUnseen);
            }
            else
            {
                context.Violate(Fact.TcpTimestampsEchoNeverSent, receiver.LastTimestamp, context.Options.TimestampEcho);
            }
        }

        TakeRecent(ref context);
        RememberTimestamp(ref context);
    }

    /// <summary>PAWS (RFC 7323 section 5.3): what the receiver does with the timestamp.</summary>
    private static void TakeRecent(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;
        var value = context.Options.TimestampValue;
        var isOlder = sender.RecentTimestamp is { } recent && unchecked((int)(value - recent)) < 0;

        if (context.Has(TcpControlBits.Syn))
        {
            sender.RecentTimestamp = value;
        }
        else if (isOlder)
        {
            context.Classes |= SegmentClasses.PawsRejected;
        }
        else if (receiver.IsAcknowledgedKnown && context.Sequence <= receiver.Acknowledged)
        {
            sender.RecentTimestamp = value;
        }
    }

    /// <summary>True if the segment with the timestamp echoed may have been sent since the last one that the capture holds.</summary>
    /// <param name="ticks">By how much the timestamp is after that one's; above 0.</param>
    /// <param name="elapsedNs">How long ago that one was.</param>
    /// <remarks>A clock ticks at most once a millisecond (RFC 7323 section 5.4), and may just be about to.</remarks>
    public static bool MayBeUnseen(int ticks, long elapsedNs) => ticks <= (elapsedNs / 1_000_000) + 1;

    private static bool MayBeUnseen(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;
        var ticks = unchecked((int)(context.Options.TimestampEcho - receiver.LastTimestamp));
        return !context.Connection.Options.IsLossless && ticks > 0 && MayBeUnseen(ticks, context.Arrival.TimeNs - receiver.LastTimeNs);
    }

    private static void RememberTimestamp(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        var value = context.Options.TimestampValue;

        context.TimestampOrder = sender.IsTimestampKnown ? unchecked((int)(value - sender.LastTimestamp)) : 0;

        if (!sender.IsTimestampKnown)
        {
            sender.IsTimestampKnown = true;
            sender.FirstTimestamp = value;
            sender.LastTimestamp = value;
            return;
        }

        if (unchecked((int)(value - sender.LastTimestamp)) >= 0)
        {
            if (sender.IsNextKnown && context.Sequence > sender.Highest)
            {
                // It has overtaken what lies before it.
                (sender.History ??= new EndHistory()).AheadAt = context.Sequence;
            }
            else if (sender.IsNextKnown && context.Sequence < sender.Highest && value != sender.LastTimestamp)
            {
                // What goes on where all that was seen ended may have been sent before.
                (sender.History ??= new EndHistory()).AheadAt = sender.Highest + 1U;
            }

            sender.LastTimestamp = value;
            context.Facts.Add(Fact.TcpTimestampsForward);
            return;
        }

        // An older segment that arrives late proves nothing; one that goes on where the last one ended does.
        if (sender.IsNextKnown && context.Sequence == sender.Highest && context.End > sender.Highest
            && !(sender.History?.AheadAt is { } ahead && ahead > context.Sequence))
        {
            context.Violate(Fact.TcpTimestampsBackward, sender.LastTimestamp, value);
        }
    }

    /// <summary>A connection that is signed is signed throughout (RFC 2385, RFC 5925); a reset may come from a host that has lost the key.</summary>
    private static void InspectSignature(ref SegmentContext context)
    {
        if (context.Options.HasSignature)
        {
            context.Facts.Add(Fact.TcpSegmentsSigned);
            context.Sender.Notes.Marks |= context.Sender.Packets == 1 ? EndMarks.Signed : EndMarks.None;
        }
        else if (!context.Has(TcpControlBits.Rst))
        {
            context.Violate(Fact.TcpSegmentUnsigned);
        }
    }

    private static void InspectForm(ref SegmentContext context)
    {
        if (context.Options.IsMalformed)
        {
            context.Violate(Fact.TcpOptionMalformed);
        }
        else if (context.Options.HasWrongLength)
        {
            context.Violate(Fact.TcpOptionWrongLength);
        }
        else
        {
            context.Facts.Add(Fact.TcpOptionsWellFormed);
        }

        if (context.Options.HasRepetition)
        {
            context.Violate(Fact.TcpOptionRepeated);
        }
        else
        {
            context.Facts.Add(Fact.TcpOptionsUnique);
        }
    }

    private static void InspectSyn(ref SegmentContext context)
    {
        if (context.Options.HasMss)
        {
            context.Facts.Add(Fact.TcpSynHasMss);
            InspectMss(ref context);
        }
        else
        {
            context.Violate(Fact.TcpSynWithoutMss);
        }

        if (context.Options.HasScale)
        {
            if (context.Options.Scale > MaxScale)
            {
                context.Violate(Fact.TcpScaleTooLarge, MaxScale, context.Options.Scale);
            }
            else
            {
                context.Facts.Add(Fact.TcpScaleInRange);
            }
        }

        // Whether an answer gives more than was asked for shows only if the question was seen.
        if (context.Has(TcpControlBits.Ack) && context.Receiver.IsSynSeen)
        {
            InspectAnswer(ref context);
        }
    }

    private static void InspectMss(ref SegmentContext context)
    {
        if (context.Sender.IsJudged && context.Connection.Options.Board?.MaximumSegmentSize is { } expected)
        {
            if (context.Options.Mss != expected)
            {
                context.Violate(Fact.TcpMssNotAsProfile, expected, context.Options.Mss);
                return;
            }
        }
        else if (context.Options.Mss < TcpEnd.DefaultMss)
        {
            context.Violate(Fact.TcpMssTooSmall, TcpEnd.DefaultMss, context.Options.Mss);
            return;
        }

        context.Facts.Add(Fact.TcpMssRight);
    }

    private static void InspectAnswer(ref SegmentContext context)
    {
        if (context.Options.HasScale && !context.Receiver.HasScaleOption)
        {
            context.Violate(Fact.TcpScaleUnasked);
        }
        else
        {
            context.Facts.Add(Fact.TcpScaleAnswered);
        }

        if (context.Options.HasTimestamps && !context.Receiver.HasTimestampsOption)
        {
            context.Violate(Fact.TcpTimestampsUnasked);
        }
        else
        {
            context.Facts.Add(Fact.TcpTimestampsAnswered);
        }
    }

    private static void InspectOther(ref SegmentContext context)
    {
        if (context.Options.HasMss)
        {
            context.Violate(Fact.TcpMssNotOnSyn);
        }

        if (context.Options.HasScale)
        {
            context.Violate(Fact.TcpScaleNotOnSyn);
        }

        if (context.Options.HasSackPermitted)
        {
            context.Violate(Fact.TcpSackPermittedNotOnSyn);
        }

        if (context.Options.HasSack)
        {
            InspectSack(ref context);
        }
    }

    private static void InspectSack(ref SegmentContext context)
    {
        if (context.Sender.IsSynSeen && context.Receiver.IsSynSeen)
        {
            if (!context.Sender.HasSackPermitted || !context.Receiver.HasSackPermitted)
            {
                context.Violate(Fact.TcpSackUnasked);
            }
            else
            {
                context.Facts.Add(Fact.TcpSackAgreed);
            }
        }

        if (!context.Receiver.IsNextKnown)
        {
            return;
        }

        SackInspector.Take(ref context);

        for (var blocks = TcpOptionSummary.SackBlocks(context.Segment.OptionOctets); blocks.Length >= SackBlockLength; blocks = blocks[SackBlockLength..])
        {
            SequenceNumber left = BinaryPrimitives.ReadUInt32BigEndian(blocks);
            SequenceNumber right = BinaryPrimitives.ReadUInt32BigEndian(blocks[4..]);

            if (left < right && right <= context.Receiver.Highest)
            {
                context.Facts.Add(Fact.TcpSackBlocksSane);
                TakeBlock(ref context, right);
            }
            else if (left >= right || context.Connection.Options.IsLossless)
            {
                context.Violate(Fact.TcpSackBlocksInsane, context.Receiver.Highest.Value, right.Value);
            }
            else
            {
                context.Facts.Add(Fact.TcpSackBlocksBeyondSeen);
            }
        }
    }

    private static void TakeBlock(ref SegmentContext context, SequenceNumber right)
    {
        ref var sender = ref context.Sender;

        // A block at or below the acknowledgment tells of what came twice (RFC 2883).
        if (context.Has(TcpControlBits.Ack) && right > context.Acknowledgment)
        {
            sender.SackedEnd = sender.IsSacking ? SequenceNumber.Max(sender.SackedEnd, right) : right;
            sender.IsSacking = true;
        }
    }
}
