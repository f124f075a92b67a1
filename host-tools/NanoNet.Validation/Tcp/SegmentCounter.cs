using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Counts segments: how many, of which kind and with which control bits.</summary>
internal static class SegmentCounter
{
    public const int CompletenessSyn = 1;
    public const int CompletenessSynAck = 2;
    public const int CompletenessAck = 4;
    public const int CompletenessData = 8;
    public const int CompletenessFin = 16;
    public const int CompletenessReset = 32;

    public static void Count(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (connection.Segments++ == 0)
        {
            connection.FirstTimeNs = context.Arrival.TimeNs;
        }

        connection.LastFrame = context.Arrival.Frame;
        connection.LastTimeNs = context.Arrival.TimeNs;
        context.Sender.Packets++;
        context.Sender.DataOctets += context.DataLength;

        if (context.DataLength > 0 && context.Arrival.Checksum != ChecksumFinding.Headless)
        {
            connection.Completeness |= CompletenessData;
        }

        CountBits(ref context);
    }

    private static void CountBits(ref SegmentContext context)
    {
        var connection = context.Connection;

        switch (context.Bits & (TcpControlBits.Syn | TcpControlBits.Ack))
        {
            case TcpControlBits.Syn | TcpControlBits.Ack:
                context.Sender.SynAcks++;
                connection.Completeness |= CompletenessSynAck;
                break;
            case TcpControlBits.Syn:
                context.Sender.Syns++;
                connection.Completeness |= CompletenessSyn;
                break;
            case TcpControlBits.Ack when context.DataLength == 0:
                connection.Completeness |= CompletenessAck;
                break;
        }

        if (context.Has(TcpControlBits.Fin))
        {
            context.Sender.Fins++;
            connection.Completeness |= CompletenessFin;
        }

        if (context.Has(TcpControlBits.Rst))
        {
            context.Sender.Resets++;
            connection.Completeness |= CompletenessReset;
        }
    }

    public static void Tally(ref SegmentContext context)
    {
        if (context.Classes == SegmentClasses.NewData)
        {
            context.Sender.NewDataSegments++;
            return;
        }

        if (context.Classes == SegmentClasses.None)
        {
            return;
        }

        if (context.IsRetransmission || (context.Classes & SegmentClassifier.Retransmissions) != 0)
        {
            context.Sender.Retransmissions++;
        }

        context.Sender.NewDataSegments += (context.Classes & SegmentClasses.NewData) != 0 ? 1 : 0;
        context.Sender.Tally ??= new SegmentTally();
        context.Sender.Tally.Add(context.Classes & ~SegmentClasses.NewData);
    }
}
