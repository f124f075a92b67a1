using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What a connection that has ended, or whose capture has, still owed.</summary>
internal static class ConnectionEnding
{
    public static void Finish(TcpConnection connection, long endNs)
    {
        ConnectionAftermath.Finish(connection, endNs);
        FinishOpening(connection, endNs);
        FinishStray(connection, endNs);

        for (var i = 0; i < TcpEndPair.Count; i++)
        {
            FinishData(connection, i, endNs);
            FinishFin(connection, i, endNs);
        }

        FinishClose(connection, endNs);

        if (connection.OpenProbe is { } probe && !connection.IsClosed)
        {
            ProbeInspector.Finish(connection, probe, endNs);
        }
    }

    private static void FinishOpening(TcpConnection connection, long endNs)
    {
        if (connection.IsOverLive)
        {
            return;
        }

        FinishWrongSynAck(connection, endNs);
        FinishSyn(connection, endNs);

        // A client that resets instead, as one does that only asks whether the port is open, has sent all that it will.
        if (connection.IsSynAckRight && !connection.IsHandshakeDone && connection.ResetFrom != connection.Client)
        {
            connection.SeeAlways(Fact.TcpHandshakeUnfinished);
        }

        if (connection.IsSimultaneousOpen)
        {
            var isOpen = connection.Ends[0].State >= TcpState.Established && connection.Ends[1].State >= TcpState.Established;

            if (isOpen || connection.ResetFrom >= 0)
            {
                connection.SeeAlways(Fact.TcpSimultaneousOpenDone);
            }
            else
            {
                FailSimultaneousOpen(connection, endNs);
            }
        }
    }

    private static void FailSimultaneousOpen(TcpConnection connection, long endNs)
    {
        foreach (var end in connection.Ends)
        {
            if (!Patience.IsOver(end.SynTimeNs, endNs))
            {
                connection.See(end, Fact.TcpSimultaneousOpenStillOpen);
            }
            else if (end.SynAcks == 0)
            {
                connection.Violate(end, new Violation(Fact.TcpSimultaneousOpenStuck, end.SynFrame));
            }
        }
    }

    private static void FinishWrongSynAck(TcpConnection connection, long endNs)
    {
        if (!connection.IsSynAckWrong)
        {
            return;
        }

        if (Patience.IsOver(connection.SynAckTimeNs, endNs))
        {
            connection.ConcludeWrongSynAck(new Violation(Fact.TcpWrongSynAckIgnored, connection.SynAckFrame));
        }
        else
        {
            connection.See(connection.Ends[1 - connection.SynAckFrom], Fact.TcpWrongSynAckStillOpen);
        }
    }

    private static void FinishSyn(TcpConnection connection, long endNs)
    {
        ref var client = ref connection.Ends[connection.Client];
        ref var server = ref connection.Ends[1 - connection.Client];

        if (!client.IsSynSeen || client.Syns == 0 || connection.IsSimultaneousOpen)
        {
            return;
        }

        if (connection.Options.Board?.OpenTcpPorts is { } open && server.IsJudged)
        {
            var isOpen = open.Contains(connection.Endpoint(1 - connection.Client).Port);

            if (server.Packets == 0)
            {
                FinishSilence(connection, server, client, isOpen, endNs);
            }
            else if (!isOpen && server.SynAcks > 0)
            {
                connection.Violate(server, new Violation(Fact.TcpClosedPortOpened, connection.SynAckFrame));
            }
        }

        if (server.SynAcks > 0)
        {
            connection.See(server, Fact.TcpOpenPortAnswered);
        }
    }

    private static void FinishSilence(TcpConnection connection, in TcpEnd server, in TcpEnd client, bool isOpen, long endNs)
    {
        // Who cannot have sent it gets no answer (RFC 1122 sections 3.2.1.3 and 4.2.3.10).
        var source = connection.Endpoint(connection.Client).Address;

        if (source.IsAny || source.IsMulticast || (source.IsIPv4 && (source.IPv4.IsBroadcast || source.IPv4.IsLoopback)))
        {
            return;
        }

        if (!Patience.IsOver(client.SynTimeNs, endNs))
        {
            connection.See(server, isOpen ? Fact.TcpOpenPortStillOpen : Fact.TcpClosedPortStillOpen);
        }
        else if (!connection.Subjects.WasWithoutAddress(client.SynTimeNs) && !connection.MayLackAnswer(1 - connection.Client, client.SynTimeNs))
        {
            connection.Violate(server, new Violation(isOpen ? Fact.TcpOpenPortSilent : Fact.TcpClosedPortSilent, client.SynFrame));
        }
    }

    private static void FinishStray(TcpConnection connection, long endNs)
    {
        if (connection.Stray is not { HasAck: true } stray)
        {
            return;
        }

        ref var subject = ref connection.Ends[1 - stray.From];

        // Only of a board that is known to be there can silence be held against it.
        if (connection.Options.Board is null || connection.Subjects.WasWithoutAddress(stray.TimeNs)
            || connection.MayLackAnswer(1 - stray.From, stray.TimeNs))
        {
            return;
        }

        if (Patience.IsOver(stray.TimeNs, endNs))
        {
            connection.Violate(subject, new Violation(Fact.TcpStraySilent, stray.Frame));
        }
        else
        {
            connection.See(subject, Fact.TcpStrayStillOpen);
        }
    }

    private static void FinishData(TcpConnection connection, int index, long endNs)
    {
        ref var sender = ref connection.Ends[index];
        ref var receiver = ref connection.Ends[1 - index];

        if (!sender.HasDataToAcknowledge)
        {
            return;
        }

        if (receiver.Packets == 0)
        {
            connection.See(receiver, Fact.TcpDataAckNotSeen);
            return;
        }

        var end = EndOfDuty(sender, receiver);

        if (connection.HasDataAfterFin(1 - index, out var numberAtFin) && end > numberAtFin)
        {
            // What comes after CLOSE may be refused, and has a rule of its own.
            end = numberAtFin;
        }

        if (sender.IsSynSeen && end <= sender.InitialSequenceNumber + 1U)
        {
            return;
        }

        if (receiver.IsAcknowledgedKnown && receiver.Acknowledged >= end)
        {
            connection.See(receiver, Fact.TcpDataAcknowledged);
        }
        else if (connection.ResetFrom >= 0 || connection.IsOverLive)
        {
            // A reset takes the duty away; what was acknowledged before it shows that it was met.
            if (receiver.IsAcknowledgedKnown && sender.IsSynSeen && receiver.Acknowledged > sender.InitialSequenceNumber + 1U)
            {
                connection.See(receiver, Fact.TcpDataAcknowledged);
            }
        }
        else if (Patience.IsOver(sender.LastDataTimeNs, endNs) && !connection.MayLackAnswer(1 - index, sender.LastDataTimeNs))
        {
            connection.Violate(receiver, new Violation(Fact.TcpDataUnacknowledged, sender.LastDataFrame));
        }
        else
        {
            connection.See(receiver, Fact.TcpDataAckStillOpen);
        }
    }

    /// <summary>One after the last number that the receiver has to acknowledge: it may drop what is beyond its window or has an old timestamp.</summary>
    private static SequenceNumber EndOfDuty(in TcpEnd sender, in TcpEnd receiver)
    {
        var end = sender.ContiguousEnd;

        // FIN has a rule of its own: here it need not be acknowledged, and what comes after it must not be there.
        if (sender.IsFinSeen && end > sender.Fin)
        {
            end = sender.Fin;
        }

        if (receiver.IsRightEdgeKnown && end > receiver.RightEdge)
        {
            end = receiver.RightEdge;
        }

        return sender.RejectedFrom is { } rejected && end > rejected ? rejected : end;
    }

    private static void FinishFin(TcpConnection connection, int index, long endNs)
    {
        ref var sender = ref connection.Ends[index];
        ref var receiver = ref connection.Ends[1 - index];

        if (!sender.IsFinSeen || sender.IsFinAcknowledged || connection.ResetFrom >= 0 || connection.IsOverLive
            || connection.IgnoresDataAfterFin(1 - index))
        {
            return;
        }

        if (receiver.Packets == 0)
        {
            connection.See(receiver, Fact.TcpFinAckNotSeen);
        }
        else if (sender.Holes is { IsEmpty: false } || !Patience.IsOver(sender.FinTimeNs, endNs) || connection.MayLackAnswer(1 - index, sender.FinTimeNs))
        {
            connection.See(receiver, Fact.TcpFinAckStillOpen);
        }
        else
        {
            connection.Violate(receiver, new Violation(Fact.TcpFinUnacknowledged, sender.FinFrame));
        }
    }

    private static void FinishClose(TcpConnection connection, long endNs)
    {
        if (!connection.Ends[0].IsFinSeen || !connection.Ends[1].IsFinSeen)
        {
            return;
        }

        var isComplete = connection.Ends[0].IsFinAcknowledged && connection.Ends[1].IsFinAcknowledged;

        if (isComplete)
        {
            connection.SeeAlways(connection.IsSimultaneousClose ? Fact.TcpClosedSimultaneously : Fact.TcpClosedFourWay);
            return;
        }

        if (connection.ResetFrom >= 0 || connection.IsOverLive)
        {
            return;
        }

        for (var i = 0; i < TcpEndPair.Count; i++)
        {
            ref var end = ref connection.Ends[i];

            if (end.IsFinAcknowledged || connection.IgnoresDataAfterFin(1 - i))
            {
                continue;
            }

            ref var debtor = ref connection.Ends[1 - i];

            if (end.Holes is { IsEmpty: false } || !Patience.IsOver(end.FinTimeNs, endNs) || connection.MayLackAnswer(1 - i, end.FinTimeNs))
            {
                connection.See(debtor, Fact.TcpCloseStillOpen);
            }
            else if (connection.IsSimultaneousClose)
            {
                connection.Violate(debtor, new Violation(Fact.TcpSimultaneousCloseUnfinished, end.FinFrame));
            }
            else
            {
                connection.Violate(debtor, new Violation(Fact.TcpCloseUnfinished, end.FinFrame));
            }
        }
    }
}
