namespace NanoNet.Validation;

/// <summary>What a receiver does with a segment after a gap, and with the one that fills it (RFC 5681 section 4.2).</summary>
internal static class OutOfOrderInspector
{
    /// <summary>"Immediately", on a host that has something else to do as well.</summary>
    private const long AtOnceNs = 200_000_000;

    /// <summary>A segment with data came after a gap.</summary>
    public static void TakeGap(ref SegmentContext context)
    {
        var history = context.Receiver.History ??= new EndHistory();
        history.OutOfOrder ??= new PendingAnswer(
            context.Arrival.Frame, context.Arrival.TimeNs, context.Sender.ContiguousEnd, context.Sender.ContiguousEnd);
    }

    /// <summary>A segment with data filled a gap, or a part of one.</summary>
    public static void TakeFill(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;

        if (receiver.History is not { } history || !receiver.IsAcknowledgedKnown || context.Sequence > receiver.Acknowledged)
        {
            return;
        }

        if (history.OutOfOrder is { } pending)
        {
            history.OutOfOrder = null;
            GiveUp(context.Connection, 1 - context.From, pending, context.Arrival.TimeNs);
        }

        history.HoleFill = new PendingAnswer(context.Arrival.Frame, context.Arrival.TimeNs, context.End, context.Sender.ContiguousEnd);
    }

    /// <summary>An acknowledgment came from who may owe one.</summary>
    public static void TakeAnswer(ref SegmentContext context)
    {
        if (context.Sender.History is not { } history)
        {
            return;
        }

        if (history.OutOfOrder is { } pending && context.Acknowledgment >= pending.Number)
        {
            history.OutOfOrder = null;

            if (context.Acknowledgment > pending.Number)
            {
                // The gap is one of the capture only.
                context.Facts.Add(Fact.TcpOutOfOrderStillOpen);
            }
            else if (context.Arrival.TimeNs - pending.TimeNs <= AtOnceNs + (Vantage.PathNs(context.Connection, context.From) ?? 0))
            {
                context.Facts.Add(Fact.TcpOutOfOrderAnswered);
            }
            else
            {
                GiveUp(context.Connection, context.From, pending, context.Arrival.TimeNs);
            }
        }

        if (history.HoleFill is { } fill && context.Acknowledgment >= fill.Number)
        {
            history.HoleFill = null;
            TakeFillAnswer(ref context, fill);
        }
    }

    /// <summary>States what became of a segment that is still unanswered at the end.</summary>
    public static void Finish(TcpConnection connection, int end, long endNs)
    {
        if (connection.Ends[end].History?.OutOfOrder is not { } pending)
        {
            return;
        }

        if (connection.ResetFrom >= 0 || !Patience.IsOver(pending.TimeNs, endNs))
        {
            connection.See(connection.Ends[end], Fact.TcpOutOfOrderStillOpen);
        }
        else
        {
            GiveUp(connection, end, pending, endNs);
        }
    }

    private static void GiveUp(TcpConnection connection, int end, in PendingAnswer pending, long nowNs)
    {
        if (nowNs - pending.TimeNs <= AtOnceNs)
        {
            // Filled before anything was due.
            return;
        }

        if (Vantage.IsBeside(connection, end))
        {
            connection.Violate(connection.Ends[end], new Violation(Fact.TcpOutOfOrderIgnored, pending.Frame));
        }
        else
        {
            connection.See(connection.Ends[end], Fact.TcpOutOfOrderStillOpen);
        }
    }

    private static void TakeFillAnswer(ref SegmentContext context, in PendingAnswer fill)
    {
        var isBeside = Vantage.IsBeside(context.Connection, context.From);

        if (context.Acknowledgment == fill.Number && fill.Contiguous > fill.Number)
        {
            if (isBeside)
            {
                context.Violate(Fact.TcpOutOfOrderDropped);
            }
            else
            {
                context.Facts.Add(Fact.TcpOutOfOrderStillOpen);
            }
        }

        if (context.Arrival.TimeNs - fill.TimeNs <= AtOnceNs)
        {
            context.Facts.Add(Fact.TcpHoleFillAcknowledged);
        }
        else if (isBeside)
        {
            context.Connection.Violate(context.Sender, new Violation(Fact.TcpHoleFillAcknowledgedLate, fill.Frame));
        }
        else
        {
            context.Facts.Add(Fact.TcpHoleFillTimeUnknown);
        }
    }
}
