using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Has each segment inspected by who has to do with it.</summary>
internal static class SegmentInspector
{
    /// <summary>Takes the next segment.</summary>
    /// <param name="connection">Its connection.</param>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="arrival">What is known of it besides.</param>
    public static void Add(TcpConnection connection, int from, TcpSegment segment, in SegmentArrival arrival)
    {
        var context = new SegmentContext(connection, from, segment, arrival);
        SegmentCounter.Count(ref context);

        if (arrival.Checksum is ChecksumFinding.Headless or ChecksumFinding.HeadlessAndWrong)
        {
            TakeHeadless(ref context);
            return;
        }

        if (connection.KnownIncidents?.Held is { } held && held[1 - from] is { Count: > 0 } && context.Has(TcpControlBits.Ack))
        {
            connection.AcceptHeld(1 - from, context.Acknowledgment);
        }

        HeaderInspector.Inspect(ref context);
        OptionInspector.Inspect(ref context);

        var isTwice = SegmentClassifier.IsCapturedTwice(ref context);

        if (ChecksumInspector.TakeChecksum(ref context))
        {
            if (Strays.IsSuspended(ref context))
            {
                Strays.TakeOfOld(ref context);
            }
            else if (isTwice)
            {
                context.IsRetransmission = context.End != context.Sequence;
            }
            else
            {
                Inspect(ref context);

                if (RareSegmentInspector.IsRare(ref context))
                {
                    RareSegmentInspector.Take(ref context);
                }
            }
        }

        context.Classes |= isTwice ? SegmentClasses.DuplicateCapture : SegmentClasses.None;
        SegmentCounter.Tally(ref context);
        connection.LastFrom = from;
        context.Sender.LastTimeNs = arrival.TimeNs;

        if (context.Sender.IsJudged)
        {
            connection.SeeAlways(context.Facts);
        }

        SegmentKeeper.Keep(ref context);
        connection.Prepare();
    }

    /// <summary>Has a segment inspected that moves its connection on.</summary>
    public static void Inspect(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (context.Has(TcpControlBits.Rst))
        {
            ResetInspector.Inspect(ref context);
            DataHandover.FinishEarly(connection);
            connection.Http?.Reset(context.Connection, context.From, context.Arrival);
            connection.Session?.Reset(context.Connection, context.From, context.Arrival);
            return;
        }

        connection.ResolveReset(context.From);

        if (connection.ResetFrom == context.From)
        {
            RareSegmentInspector.TakeAfterReset(ref context);
        }

        switch (context.Bits & (TcpControlBits.Syn | TcpControlBits.Ack))
        {
            case TcpControlBits.Syn:
                OpeningInspector.InspectSyn(ref context);
                OptionInspector.InspectTimestamps(ref context);

                if (context.DataLength > 0)
                {
                    DataHandover.Deliver(ref context);
                }

                return;
            case TcpControlBits.Syn | TcpControlBits.Ack:
                OpeningInspector.InspectSynAck(ref context);
                OptionInspector.InspectTimestamps(ref context);
                return;
        }

        if (Strays.IsStray(ref context))
        {
            Strays.AddStray(ref context);
            return;
        }

        Strays.AddCrossing(ref context);

        if (OpeningInspector.InspectThird(ref context))
        {
            OptionInspector.InspectTimestamps(ref context);
            TransferInspector.Inspect(ref context);
        }
    }

    /// <summary>A segment without a header that can be: it was there, and no more is known of it.</summary>
    private static void TakeHeadless(ref SegmentContext context)
    {
        context.Sender.BadChecksums += context.Arrival.Checksum == ChecksumFinding.HeadlessAndWrong ? 1 : 0;
        context.Connection.LastFrom = context.From;

        SegmentKeeper.Keep(ref context);
        context.Connection.Prepare();
    }
}
