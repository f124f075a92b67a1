namespace NanoNet.Validation;

/// <summary>A SYN for a pair of endpoints that has had another connection just before.</summary>
internal static class ReuseInspector
{
    /// <summary>A SYN that is repeated comes within this; later ones may be a new attempt.</summary>
    private const long RepeatNs = 3_000_000_000;

    /// <summary>SYNs with ever other numbers that are a flood.</summary>
    private const int Flood = 10;

    /// <summary>Twice the shortest maximum segment lifetime in use, and twice that of RFC 9293 section 3.4.2.</summary>
    private const long ShortNs = 60_000_000_000;
    private const long LongNs = 240_000_000_000;

    /// <summary>Looks at the first segment of a connection.</summary>
    /// <param name="previous">The connection that it takes the place of.</param>
    /// <param name="from">Index of the SYN's sender in the previous connection; it is the first end of the new one.</param>
    /// <param name="connection">The new connection.</param>
    /// <param name="frame">The SYN's frame.</param>
    /// <param name="isLive">True if the previous one was open.</param>
    public static void Take(TcpConnection previous, int from, TcpConnection connection, in FrameStamp frame, bool isLive)
    {
        ref var before = ref previous.Ends[from];
        ref var other = ref previous.Ends[1 - from];
        ref var sender = ref connection.Ends[0];

        if (isLive)
        {
            connection.Violate(sender, new Violation(Fact.TcpPortReusedLive, frame.Number));
        }
        else if (before.State == TcpState.SynSent && other.Packets == 0)
        {
            TakeUnanswered(previous, before, connection, frame);
        }
        else
        {
            connection.See(sender, Fact.TcpPortReusedAfterClose);
        }

        var age = frame.TimeNs - previous.LastTimeNs;

        if (previous.ResetFrom < 0 && age < LongNs && (before.State == TcpState.TimeWait || other.State == TcpState.TimeWait))
        {
            sender.History = new EndHistory
            {
                TimeWait = new TimeWaitReuse(
                    frame.Number, before.Next, before.HasTimestampsOption ? before.LastTimestamp : null, age, before.State == TcpState.TimeWait),
            };
        }
    }

    /// <summary>States what became of a SYN for a connection in TIME-WAIT.</summary>
    public static void Finish(TcpConnection connection)
    {
        ref var sender = ref connection.Ends[0];

        if (sender.History?.TimeWait is not { } old)
        {
            return;
        }

        ref var subject = ref connection.Ends[old.IsOwn ? 0 : 1];
        var isLater = old.Timestamp is { } timestamp && sender.HasTimestampsOption && unchecked((int)(sender.FirstTimestamp - timestamp)) > 0;

        if (connection.Ends[1].SynAcks == 0 || isLater || sender.InitialSequenceNumber > old.Next)
        {
            connection.See(subject, Fact.TcpTimeWaitKept);
        }
        else if (old.AgeNs < ShortNs)
        {
            connection.Violate(subject, new Violation(Fact.TcpTimeWaitCutShort, old.IsOwn ? old.Frame : connection.SynAckFrame));
        }
        else
        {
            connection.See(subject, Fact.TcpTimeWaitUnknown);
        }
    }

    private static void TakeUnanswered(TcpConnection previous, in TcpEnd before, TcpConnection connection, in FrameStamp frame)
    {
        ref var sender = ref connection.Ends[0];
        sender.Notes.Attempts = (byte)(before.Notes.Attempts + (before.Notes.Attempts == byte.MaxValue ? 0 : 1));

        if (sender.Notes.Attempts == Flood)
        {
            connection.Violate(sender, new Violation(Fact.TcpManySyns, frame.Number));
        }

        if (frame.TimeNs - previous.LastTimeNs < RepeatNs)
        {
            connection.Violate(sender, new Violation(Fact.TcpSynNumberChanged, frame.Number));
        }
        else
        {
            connection.See(sender, Fact.TcpSynNumberMayBeNew);
        }
    }
}
