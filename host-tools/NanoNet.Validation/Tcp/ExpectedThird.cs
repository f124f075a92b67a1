using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The short way for the third segment of a handshake that has gone well so far: an acknowledgment, and nothing else.</summary>
/// <remarks>As <see cref="ExpectedSegment"/>: it does what all inspectors together would do, and leaves to them untouched what is not expected.</remarks>
internal static class ExpectedThird
{
    private static readonly FactSet s_third =
    [
        Fact.TcpHeaderWellFormed, Fact.TcpControlBitsLegal, Fact.TcpSynchronizedSegment, Fact.TcpReservedClear, Fact.TcpUrgentClear,
        Fact.TcpChecksumRight, Fact.TimeToLiveSteady, Fact.TcpAckOfSent, Fact.TcpAckForward, Fact.TcpThirdSegmentMatches,
    ];

    /// <summary>True if the third segment may come next, and need no inspector.</summary>
    public static bool IsExpectable(TcpConnection connection)
    {
        if (!connection.IsSynAckRight || connection.IsHandshakeDone)
        {
            return false;
        }

        ref var client = ref connection.Ends[1 - connection.SynAckFrom];
        ref var server = ref connection.Ends[connection.SynAckFrom];

        return client.State == TcpState.Established && server.State == TcpState.SynReceived && !client.IsAcknowledgedKnown
            && server.IsAcknowledgedKnown && server.Acknowledged == client.Next
            && IsOnlySynSeen(client) && IsOnlySynSeen(server);
    }

    /// <summary>Takes the third segment if it is the expected one.</summary>
    /// <param name="connection">A calm connection that is about to open.</param>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="segment">A segment that is here as a whole, and whose checksum is right.</param>
    /// <param name="header">Its header, which has what those of its sender have.</param>
    /// <param name="arrival">What is known of it besides.</param>
    /// <returns>False if it is another one; then nothing has changed.</returns>
    public static bool TryTake(TcpConnection connection, int from, TcpSegment segment, in SegmentHeader header, in SegmentArrival arrival)
    {
        ref var client = ref connection.Ends[from];
        ref var server = ref connection.Ends[1 - from];
        ref var sender = ref client.Progress;
        var shown = ExpectedSegments.None;

        if (from == connection.SynAckFrom || arrival.DataLength > 0 || arrival.Congestion != 0
            || header.Sequence != client.Next || header.Acknowledgment != server.Next
            || (sender.HasTimestamps
                && !ExpectedSegment.AreTimestampsExpected(segment.OptionOctets, sender, server.Progress, arrival.TimeNs, ref shown))
            || sender.Recent.TakeOrFind(header, 0, arrival.Identification, arrival.TimeNs))
        {
            return false;
        }

        connection.CountExpected(from, arrival, shown);
        connection.SeeAlways(s_third);
        sender.Packets++;
        sender.LastTimeNs = arrival.TimeNs;
        sender.Identifications.TakePacket(arrival.Identification);

        if (sender.HasTimestamps)
        {
            ExpectedSegment.TakeTimestamp(segment, ref sender, server.Progress);
        }

        client.IsAcknowledgedKnown = true;
        client.Acknowledged = header.Acknowledgment;
        client.DuplicateAcknowledgments = 0;
        Offer(ref client, server, header);
        connection.ThirdTimeNs = arrival.TimeNs;
        OpeningInspector.Open(connection, client, ref server, arrival.TimeNs);
        connection.Prepare();
        return true;
    }

    private static void Offer(ref TcpEnd client, in TcpEnd server, in SegmentHeader header)
    {
        client.LastWindow = header.Window;
        client.RightEdge = header.Acknowledgment + ((uint)header.Window << (server.HasScaleOption ? client.Scale : 0));
        client.OfferedEdge = client.RightEdge;
        client.IsRightEdgeKnown = true;
    }

    /// <summary>True of an end that has sent nothing but one SYN, without data, and without anything rare.</summary>
    private static bool IsOnlySynSeen(in TcpEnd end) =>
        end.Packets == 1 && end.Next == end.InitialSequenceNumber + 1U && end.Notes.TimerNs == 0;
}
