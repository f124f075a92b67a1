using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Hands data in order on to the application protocol, once that is found.</summary>
internal static class DataHandover
{
    /// <summary>Hands data on to the application protocol, if it is one that is followed.</summary>
    public static void Deliver(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (context.DataLength > 0)
        {
            CrossInspector.TakeData(ref context);

            if (context.From != connection.Client && connection.FirstServerDataNs == 0)
            {
                connection.FirstServerDataNs = context.Arrival.TimeNs;
            }
        }

        if (connection.Options.FollowedConnection == connection.Index)
        {
            (connection.Incidents.Recorder ??= new StreamRecorder()).Add(ref context);
        }

        if (!connection.Options.FollowsApplications)
        {
            return;
        }

        if (connection.KnownIncidents?.Early is not null
            || (!connection.IsProtocolKnown && context.DataLength > 0 && EarlySegments.AreNeeded(ref context)))
        {
            HoldEarly(ref context);
            return;
        }

        HandOn(ref context);
    }

    /// <summary>Hands data on to the protocol that was found, or begins with one.</summary>
    public static void HandOn(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (context.DataLength > 0 && connection.Session is null && (connection.Http?.IsTunnel ?? !connection.IsHttpOver))
        {
            Begin(ref context, context.Segment.Data);
        }

        if (connection.Http is { } http)
        {
            http.Add(ref context);
            connection.IsHttpOver = http.IsOver;
        }

        connection.Session?.Add(ref context);
        connection.KnownIncidents?.Names?.Add(ref context);
    }

    /// <summary>Hands the data of an expected segment on to the protocol that was found.</summary>
    public static void HandOnExpected(this TcpConnection connection, int from, TcpSegment segment, in SegmentArrival arrival)
    {
        // What nobody follows still is not, unless something begins that can be followed.
        if (connection.IsUnread && !TlsFirstOctets.IsHello(segment.Data) && !HttpFirstOctets.MayBeginLater(segment.Data))
        {
            return;
        }

        if (connection.Session is { } session && connection.Http is null && connection.KnownIncidents?.Names is null)
        {
            session.AddExpected(from, segment.SequenceNumber, segment.Data, arrival);
            return;
        }

        if (connection.Session is null && connection.KnownIncidents?.Names is null && connection.Http is { IsTunnel: false } http)
        {
            http.AddExpected(from, segment.SequenceNumber, segment.Data, arrival);
            return;
        }

        var context = new SegmentContext(connection, from, segment, arrival);
        HandOn(ref context);
        connection.SeeAlways(context.Facts);
        connection.LookForReaders();
    }

    /// <summary>Hands on that an end has closed as expected.</summary>
    public static void HandOnFin(this TcpConnection connection, int from, SequenceNumber fin, in SegmentArrival arrival)
    {
        if (connection.Http is { } http)
        {
            http.AddExpected(from, fin, default, arrival);
            connection.IsHttpOver = http.IsOver;
        }
    }

    private static void Begin(ref SegmentContext context, ReadOnlySpan<byte> data)
    {
        var connection = context.Connection;

        // What a connection carries may change: STARTTLS, CONNECT, SOCKS.
        connection.Session = TlsConversation.TryBegin(ref context, data, isLater: connection.IsProtocolKnown);
        connection.Http ??= connection.Session is null
            ? HttpConversation.TryBegin(ref context, data, isLater: connection.IsProtocolKnown)
            : null;

        if (!connection.IsProtocolKnown && connection.Session is null && connection.Http is null && DnsConversation.TryBegin(connection) is { } names)
        {
            connection.Incidents.Names = names;
        }

        connection.IsProtocolKnown = true;
    }

    private static void HoldEarly(ref SegmentContext context)
    {
        var connection = context.Connection;
        var early = connection.Incidents.Early ??= new EarlySegments();

        if (context.DataLength > 0 || context.Has(TcpControlBits.Fin))
        {
            early.Add(ref context);
        }

        if (early.TryDecide(context.From, context.Sender.InitialSequenceNumber + 1U, out var prefix))
        {
            Begin(ref context, prefix);
            ReleaseEarly(connection);
        }
    }

    private static void ReleaseEarly(TcpConnection connection)
    {
        var early = connection.KnownIncidents!.Early!;
        connection.KnownIncidents.Early = null;
        early.Replay(connection);
    }

    /// <summary>No more comes: what there is has to tell the protocol.</summary>
    public static void FinishEarly(this TcpConnection connection)
    {
        if (connection.KnownIncidents?.Early is not { } early || TcpSegment.TryParse(early.First.Octets, out var segment) != WireError.None)
        {
            return;
        }

        var from = early.FirstSender;
        early.TryDecide(from, connection.Ends[from].InitialSequenceNumber + 1U, out var prefix);
        var context = new SegmentContext(connection, from, segment, early.First.Arrival);
        Begin(ref context, prefix);
        ReleaseEarly(connection);
    }
}
