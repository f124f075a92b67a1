using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Makes the record of a connection.</summary>
internal static class ConnectionSummary
{
    public static TcpConnectionRecord Of(TcpConnection connection, VerdictMaker verdicts, List<TcpSegmentRecord>? segments)
    {
        ref var client = ref connection.Ends[connection.Client];
        ref var server = ref connection.Ends[1 - connection.Client];

        // Where nothing is read, nobody knows whether the server's first data is an answer: it may be TLS.
        var marks = new TimeMarks(client.Syns > 0, connection.ThirdTimeNs, connection.Options.FollowsApplications ? connection.FirstServerDataNs : 0);

        return new TcpConnectionRecord(connection.Evidence, verdicts, connection.Http?.Outcome, connection.Session, marks)
        {
            Index = connection.Index,
            Client = connection.Endpoint(connection.Client),
            Server = connection.Endpoint(1 - connection.Client),
            FirstFrame = connection.FirstFrame,
            LastFrame = connection.LastFrame,
            FirstTimeNs = connection.FirstTimeNs,
            LastTimeNs = connection.LastTimeNs,
            Opened = Opened(connection, client, server),
            Closed = Closed(connection, client, server),
            Fate = FateOfConnection.Of(connection),
            Completeness = connection.Completeness,
            ClientState = client.State,
            ServerState = server.State,
            ClientEnd = End(client),
            ServerEnd = End(server),
            Segments = segments ?? (IReadOnlyList<TcpSegmentRecord>)[],
            Stream = connection.Stream,
        };
    }

    private static OpenShape Opened(TcpConnection connection, in TcpEnd client, in TcpEnd server)
    {
        if (connection.IsSimultaneousOpen)
        {
            return OpenShape.Simultaneous;
        }

        if (connection.IsRefused)
        {
            return OpenShape.Refused;
        }

        if (client.Syns == 0)
        {
            return OpenShape.NotSeen;
        }

        if (server.SynAcks == 0)
        {
            return server.Packets == 0 ? OpenShape.Unanswered : OpenShape.NotSeen;
        }

        return connection.IsHandshakeDone ? OpenShape.ThreeWay : OpenShape.HalfOpen;
    }

    private static CloseShape Closed(TcpConnection connection, in TcpEnd client, in TcpEnd server)
    {
        if (connection.ResetFrom >= 0)
        {
            return connection.ResetFrom == connection.Client ? CloseShape.ResetByClient : CloseShape.ResetByServer;
        }

        if (!client.IsFinSeen && !server.IsFinSeen)
        {
            return CloseShape.Open;
        }

        if (!client.IsFinSeen || !server.IsFinSeen)
        {
            return CloseShape.HalfClosed;
        }

        if (!client.IsFinAcknowledged || !server.IsFinAcknowledged)
        {
            return CloseShape.Unacknowledged;
        }

        if (connection.IsSimultaneousClose)
        {
            return CloseShape.Simultaneous;
        }

        return connection.FinOrder?.First == connection.Client ? CloseShape.FourWayByClient : CloseShape.FourWayByServer;
    }

    private static TcpEndRecord End(in TcpEnd end) => new()
    {
        InitialSequenceNumber = end.IsSynSeen || end.SynFrame > 0 ? end.InitialSequenceNumber : null,
        Packets = end.Packets,
        DataOctets = end.DataOctets,
        UniqueDataOctets = end.UniqueDataOctets,
        Retransmissions = end.Retransmissions,
        NewDataSegments = end.NewDataSegments,
        Classes = end.Tally ?? SegmentTally.Empty,
        Syns = end.Syns,
        SynAcks = end.SynAcks,
        Fins = end.Fins,
        Resets = end.Resets,
        BadChecksums = end.BadChecksums,
        MaximumSegmentSize = end.Mss,
    };
}
