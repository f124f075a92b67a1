using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The short way for the FINs of a calm connection, and for their acknowledgments.</summary>
/// <remarks>As <see cref="ExpectedSegment"/>: it does what all inspectors together would do, and leaves to them untouched what is not expected.</remarks>
internal static class ExpectedFin
{
    private static readonly FactSet s_fin = [Fact.TcpSentOnlyUpToFin, Fact.TcpFinInPlace];

    /// <summary>True if one end has closed, and the other one may only acknowledge that and close, or if only the last acknowledgment of all is missing.</summary>
    public static bool IsExpectable(TcpConnection connection)
    {
        if (connection.FinOrder is not { } order)
        {
            return false;
        }

        ref var closer = ref connection.Ends[order.First];
        ref var other = ref connection.Ends[1 - order.First];

        if (!closer.IsFinSeen || closer.Next != closer.Fin + 1U || closer.History is not null || other.History is not null)
        {
            return false;
        }

        return other.IsFinSeen
            ? closer.State == TcpState.TimeWait && closer.IsFinAcknowledged && other.State == TcpState.LastAck && !other.IsFinAcknowledged
                && other.Fin == order.NextAtFin && other.Next == other.Fin + 1U
            : closer.State == (closer.IsFinAcknowledged ? TcpState.FinWait2 : TcpState.FinWait1)
                && other.State == TcpState.CloseWait && other.Next == order.NextAtFin;
    }

    /// <summary>Takes a FIN if it is the expected one.</summary>
    /// <param name="connection">A calm connection.</param>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="segment">A segment that is here as a whole, and whose checksum is right.</param>
    /// <param name="header">Its header, which has what those of its sender have, and FIN.</param>
    /// <param name="arrival">What is known of it besides.</param>
    /// <returns>False if it is another one; then nothing has changed.</returns>
    public static bool TryTake(TcpConnection connection, int from, TcpSegment segment, in SegmentHeader header, in SegmentArrival arrival)
    {
        ref var end = ref connection.Ends[from];
        ref var other = ref connection.Ends[1 - from];
        ref var sender = ref connection.ProgressOf(from);
        var shown = ExpectedSegments.Any;

        if (arrival.DataLength > 0 || !IsPlain(connection, end, other) || !IsInOrder(other, header.Acknowledgment)
            || !ExpectedSegment.AreNumbersExpected(header, 0, sender.HasTimestamps, sender, other.Progress)
            || (sender.HasTimestamps
                && !ExpectedSegment.AreTimestampsExpected(segment.OptionOctets, sender, other.Progress, arrival.TimeNs, ref shown))
            || !ExpectedSegment.IsPaceExpected(end, other, header, arrival)
            || sender.Recent.TakeOrFind(header, 0, arrival.Identification, arrival.TimeNs))
        {
            return false;
        }

        connection.CountExpected(from, arrival, shown);
        connection.CountFin(from);
        sender.Packets++;
        sender.LastTimeNs = arrival.TimeNs;
        sender.Identifications.TakePacket(arrival.Identification);
        sender.Identifications.TakeNext(arrival.Identification);

        if (sender.HasTimestamps)
        {
            ExpectedSegment.TakeTimestamp(segment, ref sender, other.Progress);
        }

        ExpectedSegment.TakeAcknowledgment(header, ref sender, ref other.Notes, other.Next, arrival.TimeNs);
        TakeAcknowledgment(connection, ref other, header.Acknowledgment);
        Take(connection, from, header.Sequence, arrival);
        return true;
    }

    /// <summary>Takes an acknowledgment of what an end has sent, which may have closed.</summary>
    public static void TakeAcknowledgment(TcpConnection connection, ref TcpEnd sender, SequenceNumber acknowledgment)
    {
        if (sender.IsFinSeen && !sender.IsFinAcknowledged && acknowledgment > sender.Fin)
        {
            ClosingInspector.AcknowledgeFin(ref sender);
            connection.SeeAlways(Fact.TcpFinAcknowledged);
            connection.Prepare();
        }
    }

    /// <summary>False if more hangs on a FIN than the state of both ends: agreed congestion control, a last segment not pushed, what waits for the end of a stream.</summary>
    private static bool IsPlain(TcpConnection connection, in TcpEnd end, in TcpEnd other) =>
        !end.IsFinSeen && end.History is null && other.History is null
        && !end.Notes.Has(EndMarks.CongestionSetup) && connection.IsFinPlain
        && (end.UniqueDataOctets == 0 || (end.Notes.LastDataEnd == end.Next && end.Notes.Has(EndMarks.LastPushed)));

    /// <summary>False for the second FIN of two that cross.</summary>
    private static bool IsInOrder(in TcpEnd other, SequenceNumber acknowledgment) =>
        !other.IsFinSeen || other.IsFinAcknowledged || acknowledgment > other.Fin;

    private static void Take(TcpConnection connection, int from, SequenceNumber fin, in SegmentArrival arrival)
    {
        ref var end = ref connection.Ends[from];
        ref var other = ref connection.Ends[1 - from];
        end.Next = fin + 1U;
        end.Highest = end.Next;
        end.AdvancedTimeNs = arrival.TimeNs;
        end.NewDataSegments++;
        ClosingInspector.Remember(ref end, fin, arrival);
        connection.SeeAlways(s_fin);

        if (end.UniqueDataOctets > 0)
        {
            connection.SeeAlways(Fact.TcpLastSegmentPushed);
        }

        if (!other.IsFinSeen)
        {
            connection.FinOrder = new FinOrder(from, other.Next);
        }

        ClosingInspector.Close(ref end);
        ClosingInspector.Learn(ref other);
        connection.HandOnFin(from, fin, arrival);
        connection.Prepare();
    }
}
