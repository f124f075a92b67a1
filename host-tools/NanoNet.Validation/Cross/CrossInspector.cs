using System;

namespace NanoNet.Validation;

/// <summary>What a connection shows of the path, the capture point and what limits it.</summary>
internal static class CrossInspector
{
    /// <summary>Data of at least so many octets makes a packet that a path may not carry (RFC 1191: 576 is carried everywhere).</summary>
    private const int LongSegment = 1000;

    private const int MaxLongRepeats = 3;

    /// <summary>Routes change by a hop or two; another host has another initial value.</summary>
    private const int MaxTimeToLiveStep = 3;

    /// <summary>Packets after which a silent other end is one that the capture does not hold.</summary>
    private const int OneWayPackets = 3;

    /// <summary>An end answers a handshake in less than this share of the round trip, if the capture was taken beside it.</summary>
    private const int VantageShare = 4;

    /// <summary>
    /// A host takes some 10 us to answer a handshake, and several times as long where it has to wake up for it. Where both halves are shorter
    /// than this, they tell of the hosts and not of the way: both may be on one machine.
    /// </summary>
    private const long HostNs = 200_000;

    /// <summary>Looks at the time to live of each segment.</summary>
    public static void TakeTimeToLive(TcpConnection connection, int from, byte timeToLive, long frame)
    {
        ref var sender = ref connection.Ends[from];

        if (sender.TimeToLive != 0)
        {
            if (Math.Abs(sender.TimeToLive - timeToLive) > MaxTimeToLiveStep)
            {
                connection.Violate(sender, new Violation(Fact.TimeToLiveStep, frame, sender.TimeToLive, timeToLive));
            }
            else
            {
                connection.See(sender, Fact.TimeToLiveSteady);
            }
        }

        sender.TimeToLive = timeToLive;
    }

    /// <summary>Looks at a segment with data, after its numbers were taken.</summary>
    public static void TakeData(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;

        PaceInspector.TakeData(ref context);

        if (receiver.IsRightEdgeKnown && context.End == receiver.RightEdge)
        {
            context.Violate(Fact.TransferLimitedByWindow);
        }
        else
        {
            context.Facts.Add(Fact.TransferNotLimited);
        }

        if (context.DataLength < LongSegment)
        {
            return;
        }

        if (!context.IsRetransmission)
        {
            sender.HasLongData = true;
        }
        else if (receiver.IsAcknowledgedKnown && receiver.Acknowledged <= context.Sequence)
        {
            sender.LongRepeats = sender.LongRepeated == context.Sequence ? (byte)Math.Min(sender.LongRepeats + 1, MaxLongRepeats + 1) : (byte)1;
            sender.LongRepeated = context.Sequence;

            if (sender.LongRepeats == MaxLongRepeats)
            {
                context.Violate(Fact.PathSwallowsFullSegments);
            }
        }
    }

    public static void Finish(TcpConnection connection)
    {
        ref var client = ref connection.Ends[connection.Client];
        ref var server = ref connection.Ends[1 - connection.Client];

        JudgeDirections(connection, client, server);
        JudgeHandshake(connection, client, server);
        JudgePath(connection, client, server);
        JudgePath(connection, server, client);
    }

    private static void JudgeDirections(TcpConnection connection, in TcpEnd client, in TcpEnd server)
    {
        if (client.Packets > 0 && server.Packets > 0)
        {
            connection.SeeAlways(Fact.ConnectionBothWays);
        }
        else if (Math.Max(client.Packets, server.Packets) >= OneWayPackets && (client.IsAcknowledgedKnown || server.IsAcknowledgedKnown))
        {
            connection.Violate(client.Packets > 0 ? client : server, new Violation(Fact.ConnectionOneWay, connection.FirstFrame));
        }
    }

    private static void JudgeHandshake(TcpConnection connection, in TcpEnd client, in TcpEnd server)
    {
        if (!connection.IsHandshakeDone || connection.IsSimultaneousOpen || client.Syns != 1 || server.SynAcks != 1 || connection.ThirdTimeNs == 0)
        {
            return;
        }

        var toServer = connection.SynAckTimeNs - client.SynTimeNs;
        var toClient = connection.ThirdTimeNs - connection.SynAckTimeNs;

        if (toServer > Patience.AnswerNs)
        {
            connection.Violate(server, new Violation(Fact.RoundTripLong, connection.SynAckFrame));
        }
        else
        {
            connection.See(server, Fact.RoundTripShort);
        }

        if (connection.Options.IsLossless)
        {
            // The tool's own cable: where it captures is known.
            return;
        }

        if (Math.Max(toServer, toClient) < HostNs)
        {
            connection.SeeAlways(Fact.CapturedWhereUnknown);
            return;
        }

        // Of a handshake whose halves are alike nobody knows where between the ends it was captured.
        if (Math.Min(toServer, toClient) * VantageShare <= Math.Max(toServer, toClient))
        {
            connection.SeeAlways(Fact.CapturedAtOneEnd);
        }
        else
        {
            connection.Violate(server, new Violation(Fact.CapturedInBetween, connection.SynAckFrame));
        }
    }

    private static void JudgePath(TcpConnection connection, in TcpEnd sender, in TcpEnd receiver)
    {
        if (sender.HasLongData && receiver.IsAcknowledgedKnown && receiver.Acknowledged - sender.InitialSequenceNumber > LongSegment)
        {
            connection.See(sender, Fact.PathCarriesFullSegments);
        }
    }
}
