using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>When data is sent and acknowledged, and how much of it at a time.</summary>
internal static class PaceInspector
{
    /// <summary>RFC 6928 section 2: the initial window is ten segments, or as many octets as ten common ones where segments are longer.</summary>
    private const uint InitialSegments = 10;
    private const uint InitialOctets = 14600;
    private const uint MinInitialSegments = 2;

    /// <summary>RFC 9293 section 3.8.6.3: an acknowledgment is delayed by less than half a second.</summary>
    public const long MaxDelayNs = 500_000_000;

    /// <summary>RFC 9293 section 3.8.6.2.1: after this a small segment may go whatever is unacknowledged.</summary>
    private const long OverrideNs = 100_000_000;

    /// <summary>Data this soon after a window was opened had waited for it.</summary>
    private const long WaitingNs = 100_000_000;

    private const SegmentClasses Probes = SegmentClasses.KeepAlive | SegmentClasses.ZeroWindowProbe;

    /// <summary>Looks at a segment with data, after its numbers were taken.</summary>
    public static void TakeData(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if ((context.Classes & Probes) != 0)
        {
            return;
        }

        if (sender.History is not null)
        {
            TakeAwaited(ref context, sender.History);
        }

        if (context.IsRetransmission)
        {
            return;
        }

        if ((context.Classes & SegmentClasses.NewData) == 0)
        {
            OutOfOrderInspector.TakeFill(ref context);
        }
        else if ((context.Classes & SegmentClasses.AfterGap) != 0)
        {
            OutOfOrderInspector.TakeGap(ref context);
        }

        if (sender.State == TcpState.SynReceived && receiver.IsSynSeen && !context.Connection.IsSimultaneousOpen && !receiver.Notes.Has(EndMarks.FastOpen))
        {
            TakeEarly(ref context);
        }

        if (receiver.IsAcknowledgedKnown && sender.IsSynSeen && receiver.Acknowledged == sender.InitialSequenceNumber + 1U)
        {
            TakeBeginning(ref context);
        }

        if ((context.Bits & (TcpControlBits.Psh | TcpControlBits.Urg | TcpControlBits.Fin)) == 0)
        {
            TakeUnpushed(ref context);
        }
        else
        {
            sender.Notes.Marks &= ~EndMarks.LastSmall;
        }

        if (context.End == sender.Next)
        {
            Remember(ref sender.Notes, context.Arrival.TimeNs, context.Sequence + (uint)context.DataLength, context.Has(TcpControlBits.Psh));
        }

        // What comes after a gap cannot be acknowledged yet.
        if ((context.Classes & SegmentClasses.AfterGap) == 0)
        {
            StartTimer(ref sender.Notes, context.Arrival.TimeNs);
        }
    }

    /// <summary>Looks at an acknowledgment of what had not been acknowledged before.</summary>
    public static void TakeNewAcknowledgment(ref SegmentContext context)
    {
        ref var other = ref context.Receiver;

        if (other.Notes.TimerNs != 0 && context.Arrival.TimeNs - other.Notes.TimerNs > MaxDelayNs)
        {
            TakeLate(ref context);
        }

        TakeProgress(ref other.Notes, other.Next, context.Acknowledgment, context.Arrival.TimeNs);

        if (context.Sender.History is { } history)
        {
            SackInspector.TakeNewAcknowledgment(ref context, history);
        }
    }

    /// <summary>True if all that an end has sent fits the initial window, where nothing of it has been acknowledged.</summary>
    /// <param name="sender">The end.</param>
    /// <param name="receiver">The other one.</param>
    /// <param name="end">One after the last octet.</param>
    /// <param name="dataLength">Octets in the last segment.</param>
    public static bool IsWithinInitialWindow(in TcpEnd sender, in TcpEnd receiver, SequenceNumber end, int dataLength) =>
        Sent(sender, end) <= InitialWindow(receiver, dataLength);

    /// <summary>Looks at data to an end of which there has been one segment only: its SYN, and that offered a window that is not scaled.</summary>
    public static void TakeFirst(TcpConnection connection, in TcpEnd sender, in TcpEnd receiver)
    {
        if (receiver.Progress.Acknowledged == sender.InitialSequenceNumber + 1U
            && sender.HasScaleOption && receiver.HasScaleOption && receiver.Scale > 0)
        {
            connection.See(sender, Fact.TcpSynWindowUnscaled);
        }
    }

    /// <summary>One late acknowledgment may be a busy host's; a host whose timer is too long has more.</summary>
    private static void TakeLate(ref SegmentContext context)
    {
        var history = context.Sender.History ??= new EndHistory();
        var delay = context.Arrival.TimeNs - context.Receiver.Notes.TimerNs;

        if (!Vantage.IsBeside(context.Connection, context.From))
        {
            context.Facts.Add(Fact.TcpAcknowledgmentTimeUnknown);
        }
        else if (history.LateFrame == 0)
        {
            history.LateFrame = context.Arrival.Frame;
            context.Facts.Add(Fact.TcpAcknowledgmentTimeUnknown);
        }
        else
        {
            context.Connection.Violate(context.Sender, new Violation(Fact.TcpAcknowledgedLate, history.LateFrame));
            context.Violate(Fact.TcpAcknowledgedLate, MaxDelayNs / 1_000_000, delay / 1_000_000);
        }
    }

    /// <summary>Remembers new data of an end.</summary>
    public static void Remember(ref EndNotes notes, long timeNs, SequenceNumber end, bool isPushed)
    {
        notes.LastDataNs = timeNs;
        notes.LastDataEnd = end;
        notes.Marks = (notes.Marks & ~EndMarks.LastPushed) | (isPushed ? EndMarks.LastPushed : EndMarks.None);
    }

    /// <summary>Data that can be acknowledged was sent.</summary>
    public static void StartTimer(ref EndNotes notes, long timeNs)
    {
        if (notes.TimerNs == 0)
        {
            notes.TimerNs = timeNs;
        }
    }

    /// <summary>What an end has sent was acknowledged up to a number.</summary>
    public static void TakeProgress(ref EndNotes notes, SequenceNumber next, SequenceNumber acknowledgment, long timeNs)
    {
        if (notes.TimerNs != 0)
        {
            notes.TimerNs = acknowledgment >= next ? 0 : timeNs;
        }
    }

    /// <summary>Data before the other end has acknowledged any.</summary>
    private static void TakeBeginning(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;
        var limit = InitialWindow(receiver, context.DataLength);
        var sent = Sent(sender, context.Sequence + (uint)context.DataLength);

        // For each of the first duplicate acknowledgments one more segment may go (RFC 3042), and one as a probe when nothing has come for long (RFC 8985 section 7).
        var isProbe = context.Arrival.TimeNs - sender.Notes.LastDataNs > 3 * context.Connection.InitialRttNs / 2;

        if (sent > limit && sent - context.DataLength <= limit && receiver.DuplicateAcknowledgments == 0 && !receiver.IsSacking && !isProbe)
        {
            context.Violate(Fact.TcpInitialWindowExceeded, limit, sent);
        }

        if (receiver.Packets == 1)
        {
            TakeFirst(context.Connection, sender, receiver);
        }
    }

    private static uint InitialWindow(in TcpEnd receiver, int dataLength)
    {
        var mss = receiver.Mss ?? (uint)dataLength;
        return uint.Min(InitialSegments * mss, uint.Max(MinInitialSegments * mss, InitialOctets));
    }

    private static uint Sent(in TcpEnd sender, SequenceNumber end) => (uint)(end - sender.InitialSequenceNumber) - 1U;

    /// <summary>Data from an end that waits for the third segment of the handshake.</summary>
    private static void TakeEarly(ref SegmentContext context)
    {
        if (context.Connection.Options.IsLossless)
        {
            context.Violate(Fact.TcpDataBeforeOpened);
        }
        else
        {
            // The capture may lack the third segment.
            context.Facts.Add(Fact.TcpDataBeforeOpenedUnknown);
        }
    }

    /// <summary>The silly window syndrome at the sender (RFC 9293 section 3.8.6.2.1): a small segment waits, unless it is all that there is.</summary>
    private static void TakeUnpushed(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        if (!receiver.IsSynSeen || (context.Classes & ~SegmentClasses.NewData) != 0
            || context.DataLength * 2 >= (receiver.Mss ?? TcpEnd.DefaultMss) || context.DataLength * 2 >= receiver.Notes.SynWindow
            || !receiver.IsAcknowledgedKnown || receiver.Acknowledged >= context.Sequence
            || context.Arrival.TimeNs - sender.Notes.LastDataNs >= OverrideNs)
        {
            sender.Notes.Marks &= ~EndMarks.LastSmall;
        }
        else if (sender.Notes.Has(EndMarks.LastSmall))
        {
            context.Violate(Fact.TcpSegmentTooSmall);
        }
        else
        {
            // One of them may end what was written at a time, or be made by something on the way that cuts segments.
            sender.Notes.Marks |= EndMarks.LastSmall;
        }
    }

    private static void TakeAwaited(ref SegmentContext context, EndHistory history)
    {
        if (history.AwaitedNs != 0)
        {
            if (context.Arrival.TimeNs - history.AwaitedNs < WaitingNs)
            {
                context.Violate(Fact.TcpWindowNotProbed);
            }

            history.AwaitedNs = 0;
        }

        if (history.LossNs != 0)
        {
            TakeLossWindow(ref context, history);
        }
    }

    /// <summary>Data after a second timeout in a row: one segment until something comes (RFC 5681 section 3.1).</summary>
    private static void TakeLossWindow(ref SegmentContext context, EndHistory history)
    {
        if (context.Receiver.LastTimeNs >= history.LossNs)
        {
            context.Facts.Add(Fact.TcpLossWindowKept);
            history.LossNs = 0;
            return;
        }

        // The oldest one again: another timeout, after which all that follows may be sent once more.
        if (context.Sequence == context.Receiver.Acknowledged)
        {
            history.LossOctets = context.DataLength;
            return;
        }

        history.LossOctets += context.DataLength;

        if (history.LossOctets > (context.Receiver.Mss ?? TcpEnd.DefaultMss))
        {
            history.LossNs = 0;
            context.Violate(Fact.TcpLossWindowExceeded);
        }
    }
}
