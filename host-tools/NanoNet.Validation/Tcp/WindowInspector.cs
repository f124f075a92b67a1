namespace NanoNet.Validation;

/// <summary>Windows that are closed, probed and opened again (RFC 9293 sections 3.8.6.1 and 3.8.6.2).</summary>
internal static class WindowInspector
{
    /// <summary>A sender that has not probed a closed window for so long does not probe it.</summary>
    /// <summary>"At once", on a host that has something else to do as well.</summary>
    private const long AnswerNs = 200_000_000;

    private const long UnprobedNs = 20_000_000_000;

    /// <summary>Looks at a window that is closed, or was, before it is taken.</summary>
    public static void Take(ref SegmentContext context)
    {
        ref var offering = ref context.Sender;

        if (context.Acknowledgment != offering.Acknowledged)
        {
            return;
        }

        if (context.Segment.Window == 0)
        {
            offering.History ??= new EndHistory();

            if (offering.History.ClosedNs == 0)
            {
                offering.History.ClosedNs = context.Arrival.TimeNs;
                offering.History.IsClosedFull = offering.IsRightEdgeKnown && context.Receiver.IsNextKnown && context.Receiver.Next >= offering.RightEdge;
                Forget(ref context.Receiver);
            }
        }
        else if (offering.History is { ClosedNs: > 0 } history)
        {
            Reopen(ref context, history);
            history.ClosedNs = 0;
            Forget(ref context.Receiver);
        }
    }

    /// <summary>Looks at a segment that asks for an acknowledgment.</summary>
    public static void TakeProbe(ref SegmentContext context, bool isKeepAlive)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (receiver.History is { ClosedNs: > 0 } closed)
        {
            TakeWindowProbe(ref context, sender.History ??= new EndHistory(), closed.ClosedNs);
        }
        else if (isKeepAlive)
        {
            TakeKeepAlive(ref context);
        }
    }

    /// <summary>Data goes beyond the window offered: where its sender took that of a SYN for a scaled one, this is the one fault.</summary>
    /// <param name="context">The segment.</param>
    /// <param name="edge">One after the last octet that the receiver takes, for whoever reads of it.</param>
    /// <param name="end">One after the last octet of the data.</param>
    public static void TakeBeyond(ref SegmentContext context, long edge, long end)
    {
        ref var receiver = ref context.Receiver;

        if (receiver.Packets == 1 && context.Sender.HasScaleOption && receiver.HasScaleOption
            && context.Sequence + (uint)context.DataLength <= receiver.Acknowledged + ((uint)receiver.LastWindow << receiver.Scale))
        {
            context.Violate(Fact.TcpSynWindowTakenScaled, receiver.LastWindow, context.Sequence + (uint)context.DataLength - receiver.Acknowledged);
        }
        else
        {
            context.Violate(Fact.TcpDataBeyondWindow, edge, end);
        }
    }

    public static void Finish(TcpConnection connection, int end)
    {
        if (connection.Ends[end].History is { ClosedNs: > 0 })
        {
            connection.SeeAlways(Fact.TcpWindowStillClosed);
        }
    }

    private static void Forget(ref TcpEnd sender)
    {
        if (sender.History is { } history)
        {
            history.Probes = default;
            history.AwaitedNs = 0;
        }
    }

    private static void Reopen(ref SegmentContext context, EndHistory history)
    {
        ref var offering = ref context.Sender;
        ref var probing = ref context.Receiver;
        var probes = probing.History?.Probes ?? default;

        // A probe is answered at once: what comes later was said unasked.
        var wayNs = Vantage.PathNs(context.Connection, context.From) ?? 0;
        var sinceNs = context.Arrival.TimeNs - probes.LastNs;

        if (probes.Count == 0 || probes.LastNs <= offering.LastTimeNs || sinceNs > AnswerNs + wayNs)
        {
            context.Facts.Add(Fact.TcpWindowReopened);
        }
        else if (probes.Count > 1 && Vantage.IsBeside(context.Connection, context.From) && sinceNs >= wayNs / 2)
        {
            // The probe before this one found it closed, and nothing was said since: beside the end that offers the window nothing of that gets lost.
            context.Violate(Fact.TcpWindowReopenedSilently);
        }
        else
        {
            context.Facts.Add(Fact.TcpWindowUpdateUnknown);
        }

        TakeWidth(ref context);

        if (probes.Count == 0 && history.IsClosedFull && context.Arrival.TimeNs - history.ClosedNs > UnprobedNs)
        {
            (probing.History ??= new EndHistory()).AwaitedNs = context.Arrival.TimeNs;
            probing.History.Probes = default;
        }
    }

    /// <summary>RFC 9293 section 3.8.6.2.2: a window opens by a segment, or by half of the buffer.</summary>
    private static void TakeWidth(ref SegmentContext context)
    {
        ref var offering = ref context.Sender;

        if (!offering.IsSynSeen || !context.Receiver.IsSynSeen)
        {
            context.Facts.Add(Fact.TcpWindowScaleUnknown);
            return;
        }

        var shift = offering.HasScaleOption && context.Receiver.HasScaleOption ? offering.Scale : 0;
        var width = (uint)context.Segment.Window << shift;
        var least = uint.Min(offering.Mss ?? TcpEnd.DefaultMss, offering.Notes.SynWindow / 2U);

        if (width < least)
        {
            context.Violate(Fact.TcpWindowReopenedNarrow, least, width);
        }
        else
        {
            context.Facts.Add(Fact.TcpWindowReopenedWide);
        }
    }

    private static void TakeWindowProbe(ref SegmentContext context, EndHistory history, long closedNs)
    {
        ref var run = ref history.Probes;

        if (run.Count == 0)
        {
            run.LastNs = closedNs;
        }

        // The first waits for the retransmission timer, whatever that is.
        var sinceNs = run.LastNs - run.SpacingNs;

        if (run.Take(context.Arrival.TimeNs) is false && run.Count > 2)
        {
            if (RepetitionInspector.MayHaveWaited(ref context, sinceNs))
            {
                return;
            }

            context.Violate(Fact.TcpWindowProbesNotSpaced);
        }
        else
        {
            context.Facts.Add(Fact.TcpWindowProbed);
        }
    }

    /// <summary>True if nothing that the sender has sent before can come after this: what is open now was open for it.</summary>
    private static bool IsLastSent(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        var order = sender.Progress.Identifications.Order(context.Arrival.Identification);

        if (context.TimestampOrder < 0 || order < 0)
        {
            return false;
        }

        // No acknowledgment reaches the sender without passing the capture; no network holds a packet back for so long that others overtake it.
        return context.Connection.Options.IsLossless || context.TimestampOrder > 0 || order > 0
            || Patience.IsOver(sender.AdvancedTimeNs, context.Arrival.TimeNs);
    }

    private static void TakeKeepAlive(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (!receiver.IsAcknowledgedKnown || receiver.Acknowledged >= sender.Next)
        {
            context.Facts.Add(Fact.TcpKeepAliveWellFormed);
        }
        else if (IsLastSent(ref context))
        {
            context.Violate(Fact.TcpKeepAliveWithDataOpen);
        }
        else
        {
            context.Facts.Add(Fact.TcpKeepAliveMayBeLate);
        }
    }
}
