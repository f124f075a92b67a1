using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Resets: those that refuse, those that answer a stray segment, those that abort.</summary>
internal static class ResetInspector
{
    public static void Inspect(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (context.DataLength > 0)
        {
            context.Violate(Fact.TcpResetWithData, 0, context.DataLength);
            InspectRepeatedData(ref context);
        }
        else
        {
            context.Facts.Add(Fact.TcpResetWithoutData);
        }

        InspectAnswerToReset(ref context);

        if (connection.TryTakeStray(context, out var stray))
        {
            InspectStrayReset(ref context, stray);
        }
        else if (connection.IsSynAckWrong && connection.SynAckFrom != context.From)
        {
            InspectWrongSynAckReset(ref context);
        }
        else if (context.Receiver.State == TcpState.SynSent && context.Receiver.IsSynSeen)
        {
            InspectRefusal(ref context);
        }
        else
        {
            InspectAbort(ref context);
        }

        connection.See(context.Receiver, Fact.TcpResetArrived);
        connection.LastReset = new LastReset(
            context.From, context.Has(TcpControlBits.Ack), context.Sequence, context.Acknowledgment, context.End, connection.Segments, context.Arrival.TimeNs);
    }

    /// <summary>The octets of a reset (RFC 9293 section 3.5.3) have no numbers of the connection, but may come once more as they were.</summary>
    private static void InspectRepeatedData(ref SegmentContext context)
    {
        if (context.Connection.LastReset is { } last && last.From == context.From && last.Sequence == context.Sequence && last.End == context.End)
        {
            context.IsRetransmission = true;
            context.Classes |= SegmentClassifier.OfOldNumbers(ref context, newOctets: 0);
        }
    }

    private static void InspectAnswerToReset(ref SegmentContext context)
    {
        if (context.Connection.LastReset is not { } last || last.From == context.From || last.Segments + 1 != context.Connection.Segments
            || context.Arrival.TimeNs - last.TimeNs > EndedConnections.LingerNs)
        {
            return;
        }

        // What comes in a small part of the time that it takes to reach the end and to hear from it was on its way already; far from that end nobody knows.
        if (Vantage.IsAway(context.Connection, context.From)
            || (Vantage.PathNs(context.Connection, context.From) is { } way && context.Arrival.TimeNs - last.TimeNs < way / 16))
        {
            return;
        }

        var isAnswer = last.HasAck
            ? !context.Has(TcpControlBits.Ack) && context.Sequence == last.Acknowledgment
            : context.Has(TcpControlBits.Ack) && context.Acknowledgment == last.End;

        if (isAnswer)
        {
            context.Violate(Fact.TcpResetAnswered);
        }
    }

    /// <summary>RST to a segment with ACK where there is no connection: its number is what was acknowledged.</summary>
    private static void InspectStrayReset(ref SegmentContext context, StraySegment stray)
    {
        if (stray.HasAck)
        {
            if (context.Sequence != stray.Acknowledgment)
            {
                context.Violate(Fact.TcpStrayResetWrong, stray.Acknowledgment.Value, context.Sequence.Value);
            }
            else
            {
                context.Facts.Add(Fact.TcpStrayReset);
            }

            if (context.Has(TcpControlBits.Ack))
            {
                context.Violate(Fact.TcpStrayResetWithAck);
            }
            else
            {
                context.Facts.Add(Fact.TcpStrayResetBare);
            }

            return;
        }

        InspectNumbersOfRefusal(ref context, stray.End);
    }

    private static void InspectWrongSynAckReset(ref SegmentContext context)
    {
        var connection = context.Connection;
        var expected = connection.SynAckAcknowledgment;

        connection.ConcludeWrongSynAck(context.Sequence == expected
            ? null
            : new Violation(Fact.TcpWrongSynAckResetWrong, context.Arrival.Frame, expected.Value, context.Sequence.Value));
    }

    private static void InspectRefusal(ref SegmentContext context)
    {
        InspectNumbersOfRefusal(ref context, context.Receiver.Next);

        if (context.Has(TcpControlBits.Ack)
            && context.Acknowledgment > context.Receiver.InitialSequenceNumber
            && context.Acknowledgment <= context.Receiver.Next)
        {
            context.Connection.IsRefused = true;
            context.Receiver.State = TcpState.Closed;
            context.Sender.State = TcpState.Closed;
        }
    }

    private static void InspectNumbersOfRefusal(ref SegmentContext context, SequenceNumber expectedAcknowledgment)
    {
        if (!context.Has(TcpControlBits.Ack))
        {
            context.Violate(Fact.TcpClosedPortResetWrong);
        }
        else if (context.Acknowledgment != expectedAcknowledgment)
        {
            context.Violate(Fact.TcpClosedPortResetWrong, expectedAcknowledgment.Value, context.Acknowledgment.Value);
        }
        else if (context.Sequence.Value != 0)
        {
            context.Violate(Fact.TcpClosedPortResetWrong, 0, context.Sequence.Value);
        }
        else
        {
            context.Facts.Add(Fact.TcpClosedPortReset);
        }
    }

    private static void InspectAbort(ref SegmentContext context)
    {
        var connection = context.Connection;
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (connection.HasDataAfterFin(context.From, out _))
        {
            context.Violate(Fact.TcpHalfCloseRefused);
        }

        if (!TryDecideAcceptance(ref context, out var isAccepted))
        {
            context.Facts.Add(Fact.TcpResetWindowUnknown);
        }
        else if (isAccepted)
        {
            context.Facts.Add(Fact.TcpResetInWindow);
        }
        else if (MayAnswerOld(ref context))
        {
            context.Facts.Add(Fact.TcpResetMayAnswerOld);

            if (!connection.IsClosed)
            {
                connection.ResetFrom = context.From;
            }

            sender.State = TcpState.Closed;
            return;
        }
        else
        {
            connection.HoldReset(
                context.From,
                new Violation(Fact.TcpResetOutOfWindow, context.Arrival.Frame, receiver.Acknowledged.Value, context.Sequence.Value));
            return;
        }

        // What comes after CLOSE may be refused (RFC 9293 section 3.6.1).
        if (sender.IsFinSeen && receiver.IsFinSeen && !(sender.IsFinAcknowledged && receiver.IsFinAcknowledged)
            && !connection.MayHaveDataAfterFin(context.From))
        {
            context.Violate(Fact.TcpCloseReset);
        }

        if (!connection.IsClosed)
        {
            connection.ResetFrom = context.From;
        }

        // A reset does not shorten TIME-WAIT (RFC 1337), but for the capture that makes no difference.
        sender.State = TcpState.Closed;
        receiver.State = TcpState.Closed;
    }

    /// <summary>
    /// True if a reset has the number that an acknowledgment on its way may have had: where there is no connection any more, that is the right one
    /// (RFC 9293 section 3.10.7.1), though the number has gone on meanwhile. On the tool's own cable what a closed end answers is known.
    /// </summary>
    private static bool MayAnswerOld(ref SegmentContext context) =>
        !context.Connection.Options.IsLossless && !context.Has(TcpControlBits.Ack) && context.Sender.IsNextKnown
        && context.Sequence > context.Sender.First && context.Sequence < context.Receiver.Acknowledged;

    private static bool TryDecideAcceptance(ref SegmentContext context, out bool isAccepted)
    {
        ref var receiver = ref context.Receiver;
        isAccepted = false;

        // A closed receiver accepts nothing and needs to accept nothing.
        if (receiver.State == TcpState.Closed || !receiver.IsAcknowledgedKnown)
        {
            return context.Sender.IsNextKnown && (isAccepted = context.Sequence == context.Sender.Highest);
        }

        if (context.Sequence == context.Sender.Highest || context.Sequence == receiver.Acknowledged)
        {
            isAccepted = true;
            return true;
        }

        if (!receiver.IsRightEdgeKnown)
        {
            return false;
        }

        isAccepted = context.Sequence >= receiver.Acknowledged && context.Sequence <= receiver.RightEdge;
        return true;
    }
}
