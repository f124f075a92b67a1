using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Segments that most connections have few of: repeated, late, with SYN, FIN or RST, with signs of congestion.</summary>
internal static class RareSegmentInspector
{
    /// <summary>Segments of one kind from one end that are a storm.</summary>
    private const int Storm = 10;

    private const SegmentClasses Usual = SegmentClasses.NewData | SegmentClasses.WindowFull;

    private const TcpControlBits RareBits = TcpControlBits.Syn | TcpControlBits.Fin | TcpControlBits.Rst | TcpControlBits.Ece | TcpControlBits.Cwr;

    public static bool IsRare(ref SegmentContext context) =>
        (context.Classes & ~Usual) != 0 || (context.Bits & RareBits) != 0 || context.Arrival.Congestion != 0 || context.Options.HasFastOpen;

    /// <summary>Looks at a segment after all else has been found of it.</summary>
    public static void Take(ref SegmentContext context)
    {
        if ((context.Classes & ~Usual) != 0)
        {
            TakeClasses(ref context);
        }

        if (context.Has(TcpControlBits.Syn))
        {
            TakeSyn(ref context);
        }

        if (context.Options.HasFastOpen)
        {
            FastOpenInspector.Take(ref context);
        }

        if (context.Has(TcpControlBits.Fin) && !context.Has(TcpControlBits.Rst))
        {
            TakeFin(ref context);
        }

        if (context.Has(TcpControlBits.Rst))
        {
            TakeReset(ref context);
        }

        CongestionInspector.Take(ref context);
    }

    private static void TakeClasses(ref SegmentContext context)
    {
        if ((context.Classes & SegmentClassifier.Retransmissions) != 0)
        {
            context.Violate(Fact.TcpSegmentRepeated);
            RepetitionInspector.Take(ref context);
        }

        if ((context.Classes & SegmentClasses.OutOfOrder) != 0)
        {
            context.Violate(Fact.TcpSegmentOvertaken);
        }

        if ((context.Classes & SegmentClasses.DuplicateAcknowledgment) != 0)
        {
            context.Violate(Fact.TcpDuplicateAcknowledgmentSeen);
        }

        if ((context.Classes & SegmentClasses.ZeroWindow) != 0)
        {
            context.Violate(Fact.TcpZeroWindowOffered);
        }
    }

    private static void TakeSyn(ref SegmentContext context)
    {
        context.Sender.Notes.SynWindow = context.Segment.Window;
        context.Sender.Notes.SynDataLength = (ushort)context.DataLength;

        if ((context.Classes & SegmentClassifier.Retransmissions) != 0 && !context.Has(TcpControlBits.Ack))
        {
            context.Facts.Add(Fact.TcpSynNumberKept);
        }

        if (context.Sender.Syns == Storm || context.Sender.SynAcks == Storm)
        {
            context.Violate(Fact.TcpManySyns);
        }
    }

    private static void TakeFin(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if (sender.Fins == Storm)
        {
            context.Violate(Fact.TcpManyFins);
        }

        if (sender.IsFinSeen && sender.FinFrame == context.Arrival.Frame && sender.UniqueDataOctets > 0)
        {
            TakePush(ref context);
        }

        if ((context.Classes & SegmentClasses.SpuriousRetransmission) != 0 && sender.IsFinAcknowledged)
        {
            // The acknowledgment was lost: it has to come once more, from TIME-WAIT too (RFC 9293 section 3.10.7.4).
            context.Receiver.History ??= new EndHistory();
            context.Receiver.History.RepeatedFin = new PendingAnswer(context.Arrival.Frame, context.Arrival.TimeNs, sender.Fin + 1U, sender.Fin + 1U);
        }
    }

    /// <summary>RFC 9293 section 3.9.1.2: the last segment that a sender has is pushed. FIN itself pushes.</summary>
    private static void TakePush(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if (context.DataLength > 0)
        {
            context.Facts.Add(Fact.TcpLastSegmentPushed);
        }
        else if (sender.Notes.LastDataEnd != sender.Fin)
        {
            context.Facts.Add(Fact.TcpLastSegmentNotSeen);
        }
        else if (sender.Notes.Has(EndMarks.LastPushed))
        {
            context.Facts.Add(Fact.TcpLastSegmentPushed);
        }
        else
        {
            context.Connection.Violate(sender, new Violation(Fact.TcpLastSegmentNotPushed, sender.LastDataFrame));
        }
    }

    private static void TakeReset(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if (sender.Resets == Storm)
        {
            context.Violate(Fact.TcpManyResets);
        }

        if (context.Connection.ResetFrom == context.From && !sender.IsFinSeen && !sender.Notes.Has(EndMarks.Aborted)
            && sender.UniqueDataOctets + context.Receiver.UniqueDataOctets > 0)
        {
            sender.Notes.Marks |= EndMarks.Aborted;
            context.Violate(Fact.TcpAbortedAfterData);
        }
    }

    /// <summary>Looks at what comes from an end that has reset the connection.</summary>
    public static void TakeAfterReset(ref SegmentContext context)
    {
        // What was sent before the reset may come after it.
        const long OvertakenNs = 10_000_000;

        ref var sender = ref context.Sender;

        if (context.Connection.LastReset is not { } reset || reset.From != context.From || context.Has(TcpControlBits.Syn)
            || sender.Notes.Has(EndMarks.SentAfterReset))
        {
            return;
        }

        if (context.End > reset.Sequence || context.Arrival.TimeNs - sender.LastTimeNs > OvertakenNs)
        {
            sender.Notes.Marks |= EndMarks.SentAfterReset;
            context.Violate(Fact.TcpSentAfterReset);
        }
    }
}
