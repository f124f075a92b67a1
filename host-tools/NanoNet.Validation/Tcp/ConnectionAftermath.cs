namespace NanoNet.Validation;

/// <summary>What a whole connection shows once it is over: what never happened in it, and what never came.</summary>
internal static class ConnectionAftermath
{
    /// <summary>An end whose peer has closed, and that has been idle for this, has forgotten to close.</summary>
    private const long StuckNs = 60_000_000_000;

    /// <summary>R2 (RFC 9293 section 3.8.3): a sender gives up after this at the earliest.</summary>
    private const long GiveUpNs = 100_000_000_000;

    /// <summary>Longer than any first retransmission timer in use.</summary>
    private const long RepeatNs = 10_000_000_000;

    private const int Storm = 10;

    public static void Finish(TcpConnection connection, long endNs)
    {
        ReuseInspector.Finish(connection);

        for (var i = 0; i < TcpEndPair.Count; i++)
        {
            FinishSending(connection, i, endNs);
            FinishClosing(connection, i, endNs);
            FinishSynData(connection, i, endNs);
            OutOfOrderInspector.Finish(connection, i, endNs);
            WindowInspector.Finish(connection, i);

            if (connection.Ends[i].History is { Sacked.Count: > 0 })
            {
                connection.See(connection.Ends[i], Fact.TcpSackStillOpen);
            }
        }

        if (connection.ResetFrom >= 0 && !connection.Ends[connection.ResetFrom].Notes.Has(EndMarks.SentAfterReset))
        {
            connection.See(connection.Ends[connection.ResetFrom], Fact.TcpSilentAfterReset);
        }

        if (connection.IsHandshakeDone)
        {
            FinishThird(connection, endNs);
        }
    }

    private static void FinishSending(TcpConnection connection, int index, long endNs)
    {
        ref var end = ref connection.Ends[index];
        ref var other = ref connection.Ends[1 - index];

        if (end.Syns + end.SynAcks is > 0 and < Storm)
        {
            connection.See(end, Fact.TcpFewSyns);
        }

        if (end.Resets is > 0 and < Storm)
        {
            connection.See(end, Fact.TcpFewResets);
        }

        if (end.IsRightEdgeKnown || end.LastWindow > 0)
        {
            connection.See(end, Fact.TcpNoZeroWindow);
        }

        if (end.UniqueDataOctets == 0)
        {
            return;
        }

        connection.See(end, Fact.TcpNothingRepeated);
        connection.See(end, Fact.TcpNothingOvertaken);

        if (end.IsSynSeen && other.IsSynSeen)
        {
            connection.See(end, Fact.TcpDataAfterOpening);
            connection.See(end, Fact.TcpInitialWindowKept);
            connection.See(end, Fact.TcpSegmentsWorthSending);
        }

        if (other.IsAcknowledgedKnown && other.Acknowledged > end.First + 1U)
        {
            connection.See(other, Fact.TcpNoDuplicateAcknowledgment);
            connection.See(other, Fact.TcpAcknowledgedInTime);
        }

        FinishWrap(connection, end, other, endNs);
        FinishSilence(connection, end, other, endNs);
    }

    /// <summary>Sequence numbers that began anew at zero (RFC 9293 section 3.4).</summary>
    private static void FinishWrap(TcpConnection connection, in TcpEnd end, in TcpEnd other, long endNs)
    {
        if (end.Next.Value >= end.InitialSequenceNumber.Value || end.Next.Value <= 1 || !other.IsAcknowledgedKnown)
        {
            return;
        }

        if (other.Acknowledged > 0U && other.Acknowledged.Value < end.InitialSequenceNumber.Value)
        {
            connection.See(other, Fact.TcpNumbersWrapped);
        }
        else if (connection.ResetFrom < 0 && end.Retransmissions > 0 && Patience.IsOver(end.LastDataTimeNs, endNs))
        {
            connection.Violate(other, new Violation(Fact.TcpNumbersStuckAtWrap, end.LastDataFrame));
        }
        else
        {
            connection.See(other, Fact.TcpNumbersWrapStillOpen);
        }
    }

    private static void FinishSilence(TcpConnection connection, in TcpEnd end, in TcpEnd other, long endNs)
    {
        var dataEnd = end.Notes.LastDataEnd;

        if (connection.ResetFrom >= 0 || other.Packets == 0 || !other.IsAcknowledgedKnown || end.Notes.TimerNs == 0 || other.Acknowledged >= dataEnd)
        {
            return;
        }

        // A sender that is waiting goes on trying; one that does not is missing in the capture as well.
        if (end.LastTimeNs - long.Max(other.LastTimeNs, end.LastDataTimeNs) > GiveUpNs)
        {
            connection.Violate(other, new Violation(Fact.TcpPeerSilent, end.LastDataFrame));
        }
        else
        {
            connection.See(other, Fact.TcpPeerSilentShortly);
        }
    }

    private static void FinishClosing(TcpConnection connection, int index, long endNs)
    {
        ref var end = ref connection.Ends[index];
        ref var other = ref connection.Ends[1 - index];

        if (!end.IsFinSeen || connection.IsOverLive)
        {
            return;
        }

        if (end.Fins < Storm)
        {
            connection.See(end, Fact.TcpFewFins);
        }

        FinishRepeatedFin(connection, end, other, endNs);

        if (connection.ResetFrom >= 0)
        {
            return;
        }

        if (end.IsFinAcknowledged && !other.IsFinSeen)
        {
            FinishHalfClosed(connection, end, other, endNs);
        }

        if (connection.IgnoresDataAfterFin(index))
        {
            if (Patience.IsOver(other.LastDataTimeNs, endNs))
            {
                connection.Violate(end, new Violation(Fact.TcpDataAfterCloseIgnored, other.LastDataFrame));
            }
            else
            {
                connection.See(end, Fact.TcpDataAfterCloseStillOpen);
            }
        }
    }

    private static void FinishHalfClosed(TcpConnection connection, in TcpEnd end, in TcpEnd other, long endNs)
    {
        if (endNs - connection.LastTimeNs > StuckNs)
        {
            connection.Violate(end, new Violation(Fact.TcpOtherFinMissing, end.FinFrame));
            connection.Violate(other, new Violation(Fact.TcpOtherFinNeverSent, end.FinFrame));
        }
        else
        {
            connection.SeeAlways(Fact.TcpOtherFinStillOpen);
        }
    }

    private static void FinishRepeatedFin(TcpConnection connection, in TcpEnd end, in TcpEnd other, long endNs)
    {
        if (other.History?.RepeatedFin is { } repeated)
        {
            if (other.LastTimeNs >= repeated.TimeNs)
            {
                connection.See(other, Fact.TcpRepeatedFinAcknowledged);
            }
            else if (connection.Options.IsLossless && Patience.IsOver(repeated.TimeNs, endNs) && !connection.Subjects.WasWithoutAddress(repeated.TimeNs))
            {
                connection.Violate(other, new Violation(Fact.TcpRepeatedFinUnacknowledged, repeated.Frame));
            }
            else
            {
                connection.See(other, Fact.TcpRepeatedFinStillOpen);
            }
        }

        if (end.IsFinAcknowledged || connection.ResetFrom >= 0 || other.Packets == 0 || end.Fins > 1 || end.Holes is { IsEmpty: false })
        {
            return;
        }

        if (endNs - end.FinTimeNs > RepeatNs && endNs - end.LastTimeNs > RepeatNs)
        {
            connection.Violate(end, new Violation(Fact.TcpFinNotRepeated, end.FinFrame));
        }
        else
        {
            connection.See(end, Fact.TcpRepeatedFinStillOpen);
        }
    }

    private static void FinishThird(TcpConnection connection, long endNs)
    {
        ref var client = ref connection.Ends[connection.Client];
        ref var server = ref connection.Ends[1 - connection.Client];

        if (!client.Notes.Has(EndMarks.ThirdWithData))
        {
            return;
        }

        // Who aborts what he has opened acknowledges the data that he throws away.
        var isReset = connection.LastReset is { HasAck: true } reset && reset.From == 1 - connection.Client && reset.Acknowledgment > client.InitialSequenceNumber + 1U;

        if (isReset || server.Acknowledged > client.InitialSequenceNumber + 1U)
        {
            connection.See(server, Fact.TcpLateThirdTaken);
        }
        else if (connection.ResetFrom == 1 - connection.Client
            || (connection.ResetFrom < 0 && (connection.Options.IsLossless || server.SynAcks > 1) && Patience.IsOver(client.LastDataTimeNs, endNs)))
        {
            connection.Violate(server, new Violation(Fact.TcpLateThirdRefused, client.LastDataFrame));
        }
        else
        {
            connection.See(server, Fact.TcpLateThirdStillOpen);
        }
    }

    /// <summary>Data of a SYN without Fast Open may wait for the connection to open; it may not get lost (RFC 9293 section 3.5).</summary>
    private static void FinishSynData(TcpConnection connection, int index, long endNs)
    {
        ref var end = ref connection.Ends[index];
        ref var other = ref connection.Ends[1 - index];

        if (end.Notes.SynDataLength == 0 || end.Notes.Has(EndMarks.FastOpen) || other.SynAcks == 0 || connection.ResetFrom >= 0)
        {
            return;
        }

        if (other.Acknowledged > end.InitialSequenceNumber + end.Notes.SynDataLength)
        {
            connection.See(other, Fact.TcpSynDataTaken);
        }
        else if (end.Retransmissions > 0 && Patience.IsOver(end.LastTimeNs, endNs))
        {
            connection.Violate(other, new Violation(Fact.TcpSynDataLost, end.SynFrame));
        }
        else
        {
            connection.See(other, Fact.TcpSynDataStillOpen);
        }
    }
}
