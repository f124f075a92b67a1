using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Explicit congestion notification (RFC 3168 section 6.1).</summary>
internal static class CongestionInspector
{
    private const TcpControlBits Both = TcpControlBits.Ece | TcpControlBits.Cwr;

    /// <summary>A sender that was told of congestion says CWR on its next new data; a second and three segments later it will not any more.</summary>
    private const long AnswerNs = 1_000_000_000;

    private const int AnswerSegments = 3;

    /// <summary>The reserved bit that accurate ECN uses on SYNs (RFC 9768).</summary>
    private const int AccurateBit = 1;

    public static void Take(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (context.Has(TcpControlBits.Rst) || sender.Notes.Has(EndMarks.AccurateCongestion) || receiver.Notes.Has(EndMarks.AccurateCongestion))
        {
            return;
        }

        if (context.Has(TcpControlBits.Syn))
        {
            TakeSyn(ref context);
            return;
        }

        if (!sender.IsSynSeen || !receiver.IsSynSeen)
        {
            if ((context.Bits & Both) != 0 || context.Arrival.Congestion != 0)
            {
                context.Facts.Add(Fact.TcpCongestionAgreementUnknown);
            }

            return;
        }

        if (!sender.Notes.Has(EndMarks.CongestionSetup) || !receiver.Notes.Has(EndMarks.CongestionSetup))
        {
            if ((context.Bits & Both) != 0 || context.Arrival.Congestion != 0)
            {
                context.Violate(Fact.TcpCongestionNotAgreed);
            }

            return;
        }

        TakeAgreed(ref context);
    }

    private static void TakeSyn(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if ((context.Segment.Reserved & AccurateBit) != 0)
        {
            sender.Notes.Marks |= EndMarks.AccurateCongestion;
            return;
        }

        if (context.Arrival.Congestion != 0)
        {
            context.Violate(Fact.TcpCongestionCapableControl);
        }

        if (!context.Has(TcpControlBits.Ack))
        {
            sender.Notes.Marks |= (context.Bits & Both) == Both ? EndMarks.CongestionSetup : EndMarks.None;
        }
        else if ((context.Bits & Both) == Both)
        {
            context.Violate(Fact.TcpCongestionReflected);
        }
        else if (context.Has(TcpControlBits.Ece))
        {
            TakeAgreement(ref context);
        }
    }

    private static void TakeAgreement(ref SegmentContext context)
    {
        context.Sender.Notes.Marks |= EndMarks.CongestionSetup;

        if (!context.Receiver.IsSynSeen)
        {
            context.Facts.Add(Fact.TcpCongestionAgreementUnknown);
        }
        else if (context.Receiver.Notes.Has(EndMarks.CongestionSetup))
        {
            context.Facts.Add(Fact.TcpCongestionRight);
        }
        else
        {
            context.Violate(Fact.TcpCongestionUnasked);
        }
    }

    private static void TakeAgreed(ref SegmentContext context)
    {
        var isNew = context.DataLength > 0 && !context.IsRetransmission;

        if (context.Arrival.Congestion != 0 && !isNew && !context.Has(TcpControlBits.Fin))
        {
            context.Violate(Fact.TcpCongestionCapableControl);
        }

        if (context.Has(TcpControlBits.Ece))
        {
            context.Receiver.History ??= new EndHistory();

            if (context.Receiver.History.CongestionNs == 0)
            {
                context.Receiver.History.CongestionNs = context.Arrival.TimeNs;
                context.Receiver.History.SegmentsSinceCongestion = 0;
            }
        }

        if (context.Sender.History is not { CongestionNs: > 0 } history)
        {
            return;
        }

        if (context.Has(TcpControlBits.Cwr))
        {
            history.CongestionNs = 0;
            context.Facts.Add(Fact.TcpCongestionRight);
        }
        else if (isNew && ++history.SegmentsSinceCongestion > AnswerSegments && context.Arrival.TimeNs - history.CongestionNs > AnswerNs)
        {
            history.CongestionNs = 0;
            context.Violate(Fact.TcpCongestionEchoUnanswered);
        }
    }
}
