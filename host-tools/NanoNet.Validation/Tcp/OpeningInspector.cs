using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>SYN, SYN-ACK and the third segment.</summary>
internal static class OpeningInspector
{
    public static void InspectSyn(ref SegmentContext context)
    {
        var connection = context.Connection;
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (sender.IsSynSeen)
        {
            context.IsRetransmission = true;
            context.Classes |= SegmentClassifier.OfOldNumbers(ref context, newOctets: 0);
            return;
        }

        Begin(ref context);
        context.Classes |= connection.Reuse;
        connection.Reuse = SegmentClasses.None;
        sender.State = TcpState.SynSent;

        if (receiver.State == TcpState.SynSent)
        {
            // Each SYN finds the other end in SYN-SENT (RFC 9293 section 3.5, figure 7).
            connection.IsSimultaneousOpen = true;
            sender.State = TcpState.SynReceived;
            receiver.State = TcpState.SynReceived;
        }
        else if (receiver.State == TcpState.Unknown)
        {
            receiver.State = TcpState.Listen;
        }
    }

    public static void InspectSynAck(ref SegmentContext context)
    {
        var connection = context.Connection;
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (connection.SynAckFrom == context.From && !IsFirstRight(ref context))
        {
            InspectRepeatedSynAck(ref context);
            return;
        }

        if (connection.SynAckFrom == context.From)
        {
            BeginAgain(ref context);
        }
        else if (sender.IsSynSeen && !connection.IsSimultaneousOpen)
        {
            // The end that sent a SYN sends a SYN-ACK although no SYN came: nothing to make of it.
            return;
        }

        if (!sender.IsSynSeen)
        {
            Begin(ref context);
        }

        if (connection.SynAckFrom < 0)
        {
            connection.SynAckFrom = context.From;
            connection.SynAckAcknowledgment = context.Acknowledgment;
            connection.SynAckFrame = context.Arrival.Frame;
            connection.SynAckTimeNs = context.Arrival.TimeNs;
        }

        Offer(ref context);

        if (!receiver.IsSynSeen)
        {
            sender.State = TcpState.SynReceived;
            connection.SeeAlways(Fact.TcpOpeningNotSeen);
            return;
        }

        var expected = receiver.InitialSequenceNumber + 1U;

        if (context.Acknowledgment < expected || context.Acknowledgment > receiver.Next)
        {
            connection.IsSynAckWrong = true;
            sender.State = TcpState.SynReceived;

            if (context.Arrival.Checksum != ChecksumFinding.Wrong)
            {
                context.Violate(Fact.TcpSynAckWrongNumber, 1, Relative(context.Acknowledgment, receiver));
            }

            return;
        }

        if (connection.IsSimultaneousOpen)
        {
            receiver.State = TcpState.Established;
            return;
        }

        connection.IsSynAckRight = true;
        sender.State = TcpState.SynReceived;
        receiver.State = TcpState.Established;
    }

    /// <summary>Looks at the first segment after a SYN-ACK that comes from the other end.</summary>
    /// <returns>False if the segment does not belong to an open connection.</returns>
    public static bool InspectThird(ref SegmentContext context)
    {
        var connection = context.Connection;
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (connection.IsSynAckWrong)
        {
            connection.ConcludeWrongSynAck(new Violation(Fact.TcpWrongSynAckAccepted, context.Arrival.Frame));
            return false;
        }

        if (receiver.State != TcpState.SynReceived || !context.Has(TcpControlBits.Ack))
        {
            return true;
        }

        if (connection.IsSimultaneousOpen)
        {
            receiver.State = TcpState.Established;
            return true;
        }

        var expected = receiver.InitialSequenceNumber + 1U;
        var isAcknowledgmentRight = context.Acknowledgment >= expected && context.Acknowledgment <= receiver.Highest;

        if (!sender.IsSynSeen)
        {
            receiver.State = TcpState.Established;
            return true;
        }

        if (isAcknowledgmentRight && context.Sequence == sender.InitialSequenceNumber + 1U)
        {
            connection.SeeAlways(Fact.TcpThirdSegmentMatches);
            connection.ThirdTimeNs = context.Arrival.TimeNs;
            sender.Notes.Marks |= context.DataLength > 0 ? EndMarks.ThirdWithData : EndMarks.None;
            Open(connection, sender, ref receiver, context.Arrival.TimeNs);
            return true;
        }

        if (isAcknowledgmentRight && context.Sequence > sender.InitialSequenceNumber && !(connection.Options.IsLossless && sender.IsJudged))
        {
            // The third segment was lost before the capture, or by it; later ones carry the same acknowledgment, which opens as well.
            connection.SeeAlways(Fact.TcpThirdSegmentGap);
            Open(connection, sender, ref receiver, context.Arrival.TimeNs);
            return true;
        }

        if (isAcknowledgmentRight)
        {
            context.Violate(Fact.TcpThirdSegmentWrong, 1, Relative(context.Sequence, sender));
        }
        else
        {
            context.Violate(Fact.TcpThirdSegmentWrong, 1, Relative(context.Acknowledgment, receiver));
        }

        return false;
    }

    /// <summary>A segment that acknowledges the SYN-ACK has opened the connection.</summary>
    public static void Open(TcpConnection connection, in TcpEnd client, ref TcpEnd server, long timeNs)
    {
        server.State = TcpState.Established;
        connection.IsHandshakeDone = true;

        // An attempt before this one may have been refused: a SYN may come again with the same number.
        connection.IsRefused = false;
        connection.InitialRttNs ??= Math.Max(0, timeNs - client.SynTimeNs);
    }

    // A damaged SYN-ACK may hold other numbers than the next one, which is the first that its receiver takes.
    private static bool IsFirstRight(ref SegmentContext context) =>
        (context.Sequence != context.Sender.InitialSequenceNumber || context.Acknowledgment != context.Connection.SynAckAcknowledgment)
        && context.Arrival.Checksum == ChecksumFinding.Right
        && context.Sender.BadChecksums == context.Sender.Packets - 1;

    private static void BeginAgain(ref SegmentContext context)
    {
        context.Connection.SynAckFrom = -1;
        context.Connection.IsSynAckWrong = false;

        if (context.Sequence == context.Sender.InitialSequenceNumber)
        {
            context.IsRetransmission = true;
            context.Classes |= SegmentClassifier.OfOldNumbers(ref context, newOctets: 0);
            OptionInspector.Remember(ref context);
        }
        else
        {
            Begin(ref context);
        }
    }

    private static void InspectRepeatedSynAck(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (connection.IsReset && (!connection.Options.IsLossless || connection.ResetFrom == 1 - context.From) && context.Sequence != context.Sender.InitialSequenceNumber)
        {
            // What was reset is over: this one answers another SYN, which a capture of others may not hold, or the same SYN of who has reset what it opened first.
            context.Classes |= SegmentClasses.PortReuse;
            return;
        }

        if (context.Sequence == context.Sender.InitialSequenceNumber)
        {
            context.IsRetransmission = true;
            context.Classes |= SegmentClassifier.OfOldNumbers(ref context, newOctets: 0);
        }

        if (connection.IsOverAndDone)
        {
            // It answers an old SYN, which opened another connection.
            return;
        }

        if (context.Sequence != context.Sender.InitialSequenceNumber)
        {
            context.Violate(Fact.TcpSynAckRepeatedDifferent, context.Sender.InitialSequenceNumber.Value, context.Sequence.Value);
        }
        else if (context.Acknowledgment != connection.SynAckAcknowledgment)
        {
            context.Violate(Fact.TcpSynAckRepeatedDifferent, connection.SynAckAcknowledgment.Value, context.Acknowledgment.Value);
        }
        else
        {
            context.Facts.Add(Fact.TcpSynAckRepeatedSame);
        }
    }

    private static void Begin(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        sender.IsSynSeen = context.Arrival.Checksum != ChecksumFinding.OptionsNotSeen;
        sender.InitialSequenceNumber = context.Sequence;
        sender.IsNextKnown = true;
        sender.First = context.Sequence;
        sender.AdvancedTimeNs = context.Arrival.TimeNs;
        sender.Progress.Identifications.TakeNext(context.Arrival.Identification);
        context.Classes |= SegmentClasses.NewData | (IsFastOpen(ref context) ? SegmentClasses.FastOpen : SegmentClasses.None);
        sender.Next = context.End;
        sender.Highest = context.End;
        sender.SynFrame = context.Arrival.Frame;
        sender.SynTimeNs = context.Arrival.TimeNs;
        OptionInspector.Remember(ref context);
    }

    private static bool IsFastOpen(ref SegmentContext context) =>
        context.Options.HasFastOpen || (context.DataLength > 0 && !context.Has(TcpControlBits.Ack));

    private static void Offer(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        sender.IsAcknowledgedKnown = true;
        sender.Acknowledged = context.Acknowledgment;
        sender.LastWindow = context.Segment.Window;

        if (!sender.IsSynSeen)
        {
            // How its windows are scaled is not known.
            return;
        }

        // The window of a SYN is never scaled (RFC 7323 section 2.2).
        sender.RightEdge = context.Acknowledgment + context.Segment.Window;
        sender.OfferedEdge = sender.RightEdge;
        sender.IsRightEdgeKnown = true;
    }

    private static long Relative(SequenceNumber number, in TcpEnd end) => number - end.InitialSequenceNumber;
}
