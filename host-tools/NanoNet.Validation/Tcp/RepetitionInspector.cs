using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What is sent again, and when: the timers of RFC 6298.</summary>
internal static class RepetitionInspector
{
    /// <summary>The first timer of a connection is a second (RFC 6298 section 2.1); half of it leaves room for coarse clocks.</summary>
    private const long MinFirstTimeoutNs = 500_000_000;

    /// <summary>RFC 6298 asks for a second; common stacks have 0.2 s, some of it less by their clock's tick.</summary>
    private const long MinTimeoutNs = 180_000_000;

    /// <summary>A sender that goes by duplicate acknowledgments repeats at once; one that waits this long goes by its timer.</summary>
    private const long TimerNs = 200_000_000;

    private const int DuplicateThreshold = 3;

    /// <summary>What comes again this soon need not have been sent again: networks make copies.</summary>
    private const long CopyNs = 20_000_000;

    public static void Take(ref SegmentContext context)
    {
        if (context.Has(TcpControlBits.Rst))
        {
            // No timer sends it.
            return;
        }

        if ((context.Classes & SegmentClasses.FastRetransmission) != 0)
        {
            context.Facts.Add(Fact.TcpRepeatedFast);
        }

        if ((context.Classes & SegmentClasses.TimeoutRetransmission) != 0)
        {
            TakeTimeout(ref context);
        }

        if (context.Sender.Notes.TimerNs != 0)
        {
            context.Sender.Notes.TimerNs = context.Arrival.TimeNs;
        }
    }

    private static void TakeTimeout(ref SegmentContext context)
    {
        var history = context.Sender.History ??= new EndHistory();
        ref var run = ref history.Repetition;
        var identification = context.Arrival.Identification;
        var now = context.Arrival.TimeNs;

        if (context.Has(TcpControlBits.Syn) && IsAnswerInsteadOfTimer(ref context))
        {
            // Of the timer it says nothing, whatever made it.
            return;
        }

        var isSame = run.Count > 0 && run.Sequence == context.Sequence;
        var lastNs = isSame ? run.LastNs : context.Has(TcpControlBits.Syn) ? context.Sender.SynTimeNs : long.MinValue;

        if ((identification != 0 && !context.Sender.Progress.Identifications.TellsPacketsApart) || now - CopyNs < lastNs)
        {
            context.Facts.Add(Fact.TcpRepeatMayBeCopy);
            return;
        }

        if (isSame)
        {
            if (context.Receiver.LastTimeNs >= run.LastNs)
            {
                // Something came meanwhile that may have set the timer anew; where time is virtual, at the same time.
                run.Count = 1;
                run.LastNs = now;
                run.SpacingNs = 0;
                return;
            }

            var before = run;
            Judge(ref context, run.Take(now), before, run);
            TakeLossWindow(ref context, history);
            return;
        }

        run = new RepetitionRun
        {
            Sequence = context.Sequence,
            Count = 1,
            LastNs = now,
            SpacingNs = context.Has(TcpControlBits.Syn) ? now - context.Sender.SynTimeNs : 0,
        };
        JudgeFirst(ref context, run);
    }

    private static void JudgeFirst(ref SegmentContext context, in RepetitionRun run)
    {
        if (context.Has(TcpControlBits.Syn))
        {
            JudgeFirstSyn(ref context, run.SpacingNs);
        }
        else if (context.DataLength > 0)
        {
            JudgeFirstData(ref context);
        }
        else if (context.Has(TcpControlBits.Fin))
        {
            context.Facts.Add(Fact.TcpFinRepeatedInTime);
        }
    }

    private static void JudgeFirstSyn(ref SegmentContext context, long spacingNs)
    {
        var isAnswer = context.Has(TcpControlBits.Ack);

        // It may have waited for the hardware address of its receiver, with its timer running (RFC 1122 section 2.3.2.2).
        var waitedNs = isAnswer && context.Receiver.IsSynSeen ? context.Arrival.TimeNs - context.Receiver.SynTimeNs : spacingNs;

        if (waitedNs < MinFirstTimeoutNs && MayHaveWaited(ref context, context.Sender.SynTimeNs))
        {
            return;
        }

        if (waitedNs < MinFirstTimeoutNs)
        {
            context.Violate(isAnswer ? Fact.TcpSynAckRepeatedTooSoon : Fact.TcpSynRepeatedTooSoon);
        }
        else
        {
            context.Facts.Add(isAnswer ? Fact.TcpSynAckRepeatedInTime : Fact.TcpSynRepeatedInTime);
        }
    }

    /// <summary>True for a SYN-ACK that answers, or may answer, a repeated SYN, and for a SYN that is tried again after a reset.</summary>
    private static bool IsAnswerInsteadOfTimer(ref SegmentContext context) =>
        context.Connection.LastReset is not null || context.Connection.LastFrom != context.From
        || (context.Has(TcpControlBits.Ack) && context.Sender.SynAcks <= context.Receiver.Syns)
        || IsAlone(ref context);

    private static bool IsAlone(ref SegmentContext context)
    {
        if (!context.Has(TcpControlBits.Ack) || context.Receiver.Packets > 0)
        {
            return false;
        }

        context.Facts.Add(Fact.TcpSynAckRepeatMayAnswer);
        return true;
    }

    /// <summary>A segment with data that was repeated for the first time: the oldest one that is not acknowledged tells of the timer.</summary>
    private static void JudgeFirstData(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (!receiver.IsAcknowledgedKnown || context.Sequence != receiver.Acknowledged || sender.Notes.TimerNs == 0)
        {
            return;
        }

        var isBeside = Vantage.IsBeside(context.Connection, context.From);

        // Of a sender that is recovering already, duplicate acknowledgments ask for nothing (RFC 6582 section 3.2).
        if (sender.Retransmissions == 0 && receiver.DuplicateAcknowledgments >= DuplicateThreshold
            && context.Arrival.TimeNs - receiver.LastTimeNs > TimerNs)
        {
            if (isBeside)
            {
                context.Violate(Fact.TcpRepeatedOnlyByTimer);
            }
            else
            {
                context.Facts.Add(Fact.TcpRepeatTimeUnknown);
            }
        }

        if (receiver.DuplicateAcknowledgments > 0 || receiver.IsSacking)
        {
            // Something asked for it: that need not have been the timer.
            return;
        }

        // What is repeated sooner may be a probe for a lost tail (RFC 8985 section 7), or be asked for by a router: either happens once.
        context.Facts.Add(context.Arrival.TimeNs - sender.Notes.TimerNs >= MinTimeoutNs ? Fact.TcpTimeoutLongEnough : Fact.TcpRepeatTimeUnknown);
    }

    private static void Judge(ref SegmentContext context, bool? hasGrown, in RepetitionRun before, in RepetitionRun run)
    {
        if ((hasGrown is false || run.SpacingNs < MinTimeoutNs) && MayHaveWaited(ref context, before.LastNs - before.SpacingNs))
        {
            return;
        }

        if (context.DataLength > 0 && run.SpacingNs < MinTimeoutNs && Vantage.IsBeside(context.Connection, context.From))
        {
            context.Violate(Fact.TcpTimeoutTooShort, MinTimeoutNs / 1_000_000, run.SpacingNs / 1_000_000);
        }

        if (hasGrown is not { } isRight)
        {
            return;
        }

        if (context.Has(TcpControlBits.Syn))
        {
            Say(ref context, isRight, SynFacts(ref context));
        }
        else if (context.DataLength > 0)
        {
            Say(ref context, isRight, (Fact.TcpTimeoutDoubled, Fact.TcpTimeoutNotDoubled));
        }
        else
        {
            Say(ref context, isRight, (Fact.TcpFinRepeatedInTime, Fact.TcpFinTimeoutNotDoubled));
        }
    }

    /// <summary>
    /// True if what an end has sent since a time may have waited for the hardware address of the other end (RFC 1122 section 2.3.2.2):
    /// the times on the wire are then not those of its timer.
    /// </summary>
    public static bool MayHaveWaited(ref SegmentContext context, long sinceNs) =>
        context.Connection.MayHaveWaited(context.From, sinceNs, context.Arrival.TimeNs);

    private static (Fact Kept, Fact Broken) SynFacts(ref SegmentContext context) => context.Has(TcpControlBits.Ack)
        ? (Fact.TcpSynAckRepeatedInTime, Fact.TcpSynAckTimeoutNotDoubled)
        : (Fact.TcpSynRepeatedInTime, Fact.TcpSynTimeoutNotDoubled);

    private static void Say(ref SegmentContext context, bool isRight, (Fact Kept, Fact Broken) facts)
    {
        if (isRight)
        {
            context.Facts.Add(facts.Kept);
        }
        else
        {
            context.Violate(facts.Broken);
        }
    }

    /// <summary>After a second timeout in a row one segment may be on its way until something comes (RFC 5681 section 3.1): the first might be a probe for a lost tail.</summary>
    private static void TakeLossWindow(ref SegmentContext context, EndHistory history)
    {
        if (context.DataLength == 0 || !context.Receiver.IsAcknowledgedKnown || context.Sequence != context.Receiver.Acknowledged)
        {
            return;
        }

        if (!context.Receiver.IsSynSeen)
        {
            context.Facts.Add(Fact.TcpLossWindowUnknown);
        }
        else
        {
            history.LossNs = context.Arrival.TimeNs;
            history.LossOctets = context.DataLength;
        }
    }
}
