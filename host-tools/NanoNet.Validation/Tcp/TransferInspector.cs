using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Acknowledgments, windows, data and FIN of an open connection.</summary>
internal static class TransferInspector
{
    /// <summary>A segment longer than this is made by an adapter's segmentation offload, not by the link (IEEE 802.3 MTU and jumbo frames).</summary>
    private const int MaxLinkPayload = 1500;

    public static void Inspect(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if (!sender.IsNextKnown)
        {
            Join(ref context);
        }

        var hasNumbers = context.DataLength > 0 || context.Has(TcpControlBits.Fin);

        if (!hasNumbers && context.Has(TcpControlBits.Ack))
        {
            context.Classes |= SegmentClassifier.OfAcknowledgment(ref context);
        }

        // A segment without ACK, or whose acknowledgment is of what was never sent, is dropped whole (RFC 9293 section 3.10.7.4).
        if (!context.Has(TcpControlBits.Ack) || !TryTakeAcknowledgment(ref context))
        {
            // It was sent again all the same, as scans are.
            if (hasNumbers && !context.Has(TcpControlBits.Ack) && context.End <= sender.Highest)
            {
                context.IsRetransmission = true;
                context.Classes |= SegmentClassifier.OfOldNumbers(ref context, newOctets: 0);
            }

            sender.Highest = SequenceNumber.Max(sender.Highest, context.End);
            return;
        }

        if (hasNumbers)
        {
            TakeNumbers(ref context);
        }
        else if (context.Sequence == sender.Next - 1U && sender.Next != sender.InitialSequenceNumber + 1U)
        {
            ProbeInspector.Begin(ref context, isKeepAlive: true);
        }
        else if (IsAhead(ref context))
        {
            Skip(ref context);
        }

        TakeWindow(ref context);
        TakeRequests(ref context);
    }

    /// <summary>Remembers what the receiver of lost segments asks for.</summary>
    private static void TakeRequests(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if ((context.Classes & SegmentClasses.DuplicateAcknowledgment) != 0)
        {
            sender.DuplicateAcknowledgments++;
        }

        if (context.Segment.Window == 0)
        {
            context.Classes |= SegmentClasses.ZeroWindow;
        }

        if (sender.History is not null)
        {
            OutOfOrderInspector.TakeAnswer(ref context);
        }
    }

    /// <summary>
    /// True for an acknowledgment that has a higher number than anything its sender is known to have sent: that is SND.NXT (RFC 9293 section 3.4), so what is
    /// between was lost before the capture, or is late. No more of it than fits into the window, or else the number is damaged.
    /// </summary>
    private static bool IsAhead(ref SegmentContext context)
    {
        const int LargestPlainWindow = 65535;

        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        return context.Sequence > sender.Next && !sender.IsFinSeen && !context.Connection.Options.IsLossless
            && context.Arrival.Checksum != ChecksumFinding.Wrong
            && context.Sequence <= (receiver.IsRightEdgeKnown ? receiver.RightEdge : sender.Next + LargestPlainWindow);
    }

    private static void Skip(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        sender.Holes ??= new SequenceHoles();
        sender.SkippedFrom = sender.Holes.IsEmpty ? sender.Next : sender.SkippedFrom ?? sender.Next;
        sender.Holes.Add(sender.Next, context.Sequence, context.Arrival.TimeNs);
        sender.Next = context.Sequence;
        sender.Highest = SequenceNumber.Max(sender.Highest, context.Sequence);
        sender.AdvancedTimeNs = context.Arrival.TimeNs;
        sender.Progress.Identifications.TakeNext(context.Arrival.Identification);
    }

    /// <summary>Begins to follow an end in mid-connection.</summary>
    private static void Join(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        sender.IsNextKnown = true;
        sender.Next = context.Sequence;
        sender.Highest = context.Sequence;
        sender.First = context.Sequence;
        sender.AdvancedTimeNs = context.Arrival.TimeNs;
        sender.InitialSequenceNumber = context.Sequence - 1U;
        context.Connection.SeeAlways(Fact.TcpOpeningNotSeen);

        if (sender.State is TcpState.Unknown or TcpState.Listen)
        {
            sender.State = TcpState.Established;
        }
    }

    private static bool TryTakeAcknowledgment(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;
        var acknowledgment = context.Acknowledgment;

        if (receiver.IsNextKnown)
        {
            if (acknowledgment > receiver.Highest)
            {
                return context.Connection.Options.IsLossless ? RefuseUnsent(ref context) : DoubtUnseen(ref context);
            }

            context.Facts.Add(Fact.TcpAckOfSent);
            TakeUnexpected(ref context);
        }

        if (sender.IsAcknowledgedKnown && acknowledgment < sender.Acknowledged)
        {
            if (context.Connection.Options.IsLossless)
            {
                context.Violate(Fact.TcpAckBackward, Relative(sender.Acknowledged, receiver), Relative(acknowledgment, receiver));
            }
            else
            {
                context.Facts.Add(Fact.TcpAckBackwardMayBeLate);
            }

            return true;
        }

        context.Facts.Add(Fact.TcpAckForward);
        var isNew = !sender.IsAcknowledgedKnown || acknowledgment != sender.Acknowledged;
        sender.Acknowledged = acknowledgment;
        sender.IsAcknowledgedKnown = true;
        ProbeInspector.Answer(ref context);

        if (isNew)
        {
            sender.DuplicateAcknowledgments = 0;
            ClosingInspector.TakeAcknowledgment(ref context);
        }

        return true;
    }

    /// <summary>The receiver has taken octets that it need not have taken: they count as sent from now on.</summary>
    private static void TakeUnexpected(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;

        if (context.Acknowledgment > receiver.Next)
        {
            receiver.UniqueDataOctets += context.Acknowledgment - receiver.Next;
            receiver.Next = context.Acknowledgment;
        }

        if (receiver.RejectedFrom is { } rejected)
        {
            if (context.Acknowledgment > rejected)
            {
                receiver.RejectedFrom = null;

                if (context.Connection.Options.IsLossless)
                {
                    context.Violate(Fact.TcpOldTimestampTaken, Relative(rejected, receiver), Relative(context.Acknowledgment, receiver));
                }
                else
                {
                    context.Facts.Add(Fact.TcpOldTimestampUnknown);
                }
            }
            else
            {
                context.Facts.Add(Fact.TcpOldTimestampDropped);
            }
        }
    }

    private static bool RefuseUnsent(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;
        context.Classes |= SegmentClasses.AcknowledgesUnseen;

        if (context.Connection.WrongChecksumEnd(1 - context.From) is { } wrongEnd && context.Acknowledgment <= wrongEnd)
        {
            context.Violate(Fact.TcpBadSegmentAcknowledged, Relative(receiver.Highest, receiver), Relative(context.Acknowledgment, receiver));
        }
        else
        {
            context.Violate(Fact.TcpAckOfUnsent, Relative(receiver.Highest, receiver), Relative(context.Acknowledgment, receiver));
        }

        return false;
    }

    private static bool DoubtUnseen(ref SegmentContext context)
    {
        context.Classes |= SegmentClasses.AcknowledgesUnseen;

        // What the other end sends next tells whether the capture misses octets or the acknowledgment was wrong.
        context.Connection.Doubt(1 - context.From, new Violation(
            Fact.TcpAckOfUnsent,
            context.Arrival.Frame,
            Relative(context.Receiver.Highest, context.Receiver),
            Relative(context.Acknowledgment, context.Receiver)));
        context.Sender.Acknowledged = context.Acknowledgment;
        context.Sender.IsAcknowledgedKnown = true;
        return true;
    }

    private static void TakeWindow(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;
        var isScaleKnown = (sender.IsSynSeen && receiver.IsSynSeen) || (sender.IsSynSeen && !sender.HasScaleOption);

        if (sender.LastWindow == 0 || context.Segment.Window == 0)
        {
            WindowInspector.Take(ref context);
        }

        sender.LastWindow = context.Segment.Window;

        if (!isScaleKnown || context.Acknowledgment != sender.Acknowledged)
        {
            return;
        }

        var shift = receiver.HasScaleOption ? sender.Scale : (byte)0;
        var edge = context.Acknowledgment + ((uint)context.Segment.Window << shift);

        if (!sender.IsRightEdgeKnown)
        {
            sender.IsRightEdgeKnown = true;
            sender.RightEdge = edge;
            sender.OfferedEdge = edge;
            return;
        }

        // A scaled window cannot tell every octet: losing less than one unit of it is no shrinking.
        if (edge + ((1U << shift) - 1U) < sender.OfferedEdge && !context.IsRetransmission)
        {
            context.Violate(Fact.TcpWindowShrunk, Relative(sender.OfferedEdge, receiver), Relative(edge, receiver));
        }
        else
        {
            context.Facts.Add(Fact.TcpWindowKept);
        }

        sender.OfferedEdge = edge;
        sender.RightEdge = SequenceNumber.Max(sender.RightEdge, edge);
    }

    private static void TakeNumbers(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        // One octet before the next one to be sent, and nothing new: asks for an acknowledgment (RFC 9293 section 3.8.4).
        if (context.DataLength == 1 && context.Sequence == sender.Next - 1U && context.End == sender.Next && receiver.LastWindow != 0
            && receiver.IsAcknowledgedKnown && receiver.Acknowledged == sender.Next)
        {
            ProbeInspector.Begin(ref context, isKeepAlive: true);
            return;
        }

        InspectLength(ref context);
        context.Connection.ResolveDoubt(context.From, context.Sequence);
        var isAccepted = InspectWindow(ref context);

        if (context.DataLength > 0)
        {
            ClosingInspector.InspectDataAfterFin(ref context);
        }

        if ((context.Classes & SegmentClasses.ZeroWindowProbe) != 0)
        {
            // Whether the receiver takes its octet, its acknowledgment tells.
            sender.Highest = SequenceNumber.Max(sender.Highest, context.End);
            DataHandover.Deliver(ref context);
            return;
        }

        if (!isAccepted && context.Connection.Options.IsLossless)
        {
            context.Classes |= context.Sequence < sender.Next ? SegmentClassifier.OfOldNumbers(ref context, newOctets: 0) : SegmentClasses.NewData;
            sender.Highest = SequenceNumber.Max(sender.Highest, context.End);
            return;
        }

        Advance(ref context);

        if (context.Has(TcpControlBits.Fin))
        {
            ClosingInspector.TakeFin(ref context);
        }

        ClosingInspector.DeliverFin(ref context);
        DataHandover.Deliver(ref context);
    }

    private static void InspectLength(ref SegmentContext context)
    {
        if (context.DataLength == 0)
        {
            return;
        }

        if (!context.Receiver.IsSynSeen)
        {
            context.Facts.Add(Fact.TcpDataMssUnknown);
            return;
        }

        var limit = context.Receiver.Mss ?? TcpEnd.DefaultMss;
        var length = context.DataLength + context.Segment.HeaderLength - TcpSegment.MinHeaderLength;

        if (length <= limit)
        {
            context.Facts.Add(Fact.TcpDataWithinMss);
        }
        else if (!context.Connection.Options.IsLossless && length + TcpSegment.MinHeaderLength + IPv4Datagram.MinHeaderLength > MaxLinkPayload)
        {
            context.Facts.Add(Fact.TcpDataBeyondMssOffload);
        }
        else
        {
            context.Violate(Fact.TcpDataBeyondMss, limit, length);
        }
    }

    /// <summary>True if the receiver has to take at least the first octet.</summary>
    private static bool InspectWindow(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;

        if (context.DataLength == 0)
        {
            return true;
        }

        if (!receiver.IsRightEdgeKnown)
        {
            if (IsProbeOfClosed(ref context))
            {
                ProbeInspector.Begin(ref context, isKeepAlive: false);
                return false;
            }

            context.Facts.Add(Fact.TcpDataWindowUnknown);
            return true;
        }

        var end = context.Sequence + (uint)context.DataLength;

        if (end <= receiver.RightEdge)
        {
            context.Facts.Add(Fact.TcpDataWithinWindow);
            context.Classes |= end == receiver.RightEdge ? SegmentClasses.WindowFull : SegmentClasses.None;
            return true;
        }

        if (context.DataLength == 1 && receiver.LastWindow == 0)
        {
            ProbeInspector.Begin(ref context, isKeepAlive: false);
            return false;
        }

        WindowInspector.TakeBeyond(ref context, Relative(receiver.RightEdge, context.Sender), Relative(end, context.Sender));
        return context.Sequence < receiver.RightEdge;
    }

    /// <summary>True for an octet that comes next and goes into a window of 0, which is closed however windows are scaled.</summary>
    private static bool IsProbeOfClosed(ref SegmentContext context) =>
        context.DataLength == 1 && context.Receiver.IsAcknowledgedKnown && context.Receiver.LastWindow == 0
        && context.Sequence == context.Receiver.Acknowledged && context.Sequence == context.Sender.Next;

    private static void Advance(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        var start = context.Sequence;
        var end = context.End;

        if (start > sender.Next)
        {
            sender.Holes ??= new SequenceHoles();
            sender.Holes.Add(sender.Next, start, context.Arrival.TimeNs);
        }

        var gap = start > sender.Next ? SegmentClasses.AfterGap : SegmentClasses.None;
        var newOctets = end > sender.Next ? (uint)(end - SequenceNumber.Max(start, sender.Next)) : 0;

        if (start < sender.Next)
        {
            var missingNs = sender.Holes?.SinceNs(start, end);
            newOctets += sender.Holes?.Fill(start, end) ?? 0;
            context.Classes |= OfOldNumbers(ref context, newOctets, missingNs);
            sender.RejectedFrom = sender.RejectedFrom is { } rejected && start <= rejected ? null : sender.RejectedFrom;
            InspectRepetition(ref context, newOctets);
        }
        else
        {
            context.Classes |= gap | (context.Connection.IsInWrongSegment(context.From, start)
                ? SegmentClassifier.OfOldNumbers(ref context, newOctets: 0)
                : SegmentClasses.NewData);
            sender.Progress.Identifications.TakeNext(context.Arrival.Identification);
        }

        if (newOctets > 0 && (context.Classes & SegmentClasses.PawsRejected) != 0)
        {
            sender.RejectedFrom ??= start;
        }

        // What is before the first number here was sent before the capture began, or is late.
        context.IsRetransmission = newOctets == 0 && (context.Classes & SegmentClasses.OutOfOrder) == 0;

        if (end > sender.Next)
        {
            sender.AdvancedTimeNs = context.Arrival.TimeNs;
        }

        if (context.DataLength > 0 && newOctets > 0)
        {
            sender.UniqueDataOctets += newOctets - (context.Has(TcpControlBits.Fin) && end > sender.Next ? 1 : 0);

            // What fills a hole is not the last, whenever it comes.
            if (end > sender.Next || sender.LastDataFrame == 0)
            {
                sender.LastDataFrame = context.Arrival.Frame;
            }

            sender.LastDataTimeNs = context.Arrival.TimeNs;
            sender.HasDataToAcknowledge = true;
            Hold(ref context);
        }

        sender.Next = SequenceNumber.Max(sender.Next, end);
        sender.Highest = SequenceNumber.Max(sender.Highest, end);

        if (sender.SkippedFrom is { } skipped)
        {
            sender.SkippedFrom = SequenceNumber.Max(skipped, end);
        }
    }

    /// <summary>What only an acknowledgment has overtaken is in order with all else that its sender has sent.</summary>
    private static SegmentClasses OfOldNumbers(ref SegmentContext context, uint newOctets, long? missingNs)
    {
        var classes = SegmentClassifier.OfOldNumbers(ref context, newOctets, missingNs);
        return classes == SegmentClasses.OutOfOrder && context.Sender.SkippedFrom is { } skipped && context.Sequence >= skipped
            ? SegmentClasses.NewData
            : classes;
    }

    private static void InspectRepetition(ref SegmentContext context, uint newOctets)
    {
        if (context.DataLength == 0)
        {
            return;
        }

        if (context.Segment.Data.Length < context.DataLength || (newOctets > 0 && context.Sender.Holes is not null))
        {
            context.Facts.Add(Fact.TcpRepeatedUnknown);
            return;
        }

        switch (context.Sender.Sent.Compare(context.Sequence, context.Segment.Data))
        {
            case RepeatComparison.Same:
                context.Facts.Add(Fact.TcpRepeatedSame);
                context.Classes |= newOctets > 0 ? SegmentClasses.OverlapEqual : SegmentClasses.None;
                break;
            case RepeatComparison.Different:
                context.Violate(Fact.TcpRepeatedDifferent);
                context.Classes |= SegmentClasses.OverlapDifferent;
                break;
            default:
                context.Facts.Add(Fact.TcpRepeatedUnknown);
                break;
        }
    }

    private static void Hold(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;

        if (context.Sequence > sender.Next || context.Segment.Data.Length < context.DataLength)
        {
            // A hole or a cut: what is held no longer joins on.
            sender.Sent.Release(context.Connection.Budget);
        }

        var skip = context.Sequence < sender.Next ? sender.Next - context.Sequence : 0;

        if (skip >= context.Segment.Data.Length)
        {
            return;
        }

        // Captures of the tool's own cable are small, and scenarios send again what was acknowledged long ago: there all is held that can be.
        var needed = context.Connection.Options.IsLossless ? SentOctets.MostLimit
            : context.Receiver.IsAcknowledgedKnown ? context.End - context.Receiver.Acknowledged
            : context.DataLength;
        sender.Sent.Append(context.Connection.Budget, context.Sequence + (uint)skip, context.Segment.Data[skip..], needed);
    }

    private static long Relative(SequenceNumber number, in TcpEnd end) => (uint)(number - end.InitialSequenceNumber);
}
