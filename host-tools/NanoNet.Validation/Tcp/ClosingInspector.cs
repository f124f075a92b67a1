using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>FIN, its acknowledgment, and resets.</summary>
internal static class ClosingInspector
{
    /// <summary>The receiver's FIN may be acknowledged by this segment.</summary>
    public static void TakeAcknowledgment(ref SegmentContext context)
    {
        ref var receiver = ref context.Receiver;
        PaceInspector.TakeNewAcknowledgment(ref context);

        if (!receiver.IsFinSeen || receiver.IsFinAcknowledged || context.Acknowledgment <= receiver.Fin)
        {
            if (context.Connection.HasDataAfterFin(context.From, out var nextAtFin) && context.Acknowledgment > nextAtFin)
            {
                context.Facts.Add(Fact.TcpHalfCloseUsed);
            }

            return;
        }

        AcknowledgeFin(ref receiver);
        context.Facts.Add(Fact.TcpFinAcknowledged);
    }

    /// <summary>An end learns that the other one has its FIN.</summary>
    public static void AcknowledgeFin(ref TcpEnd sender)
    {
        sender.IsFinAcknowledged = true;
        sender.State = sender.State switch
        {
            TcpState.FinWait1 => TcpState.FinWait2,
            TcpState.Closing => TcpState.TimeWait,
            TcpState.LastAck => TcpState.Closed,
            var other => other,
        };
    }

    public static void InspectDataAfterFin(ref SegmentContext context)
    {
        if (context.Sender.IsFinSeen && context.Sequence + (uint)context.DataLength > context.Sender.Fin)
        {
            context.Violate(Fact.TcpDataAfterFin);
        }
    }

    public static void TakeFin(ref SegmentContext context)
    {
        var connection = context.Connection;
        ref var sender = ref context.Sender;
        ref var receiver = ref context.Receiver;
        var fin = context.End - 1U;

        if (sender.IsFinSeen)
        {
            InspectRepeatedFin(ref context, fin);
            return;
        }

        Remember(ref sender, fin, context.Arrival);
        context.Facts.Add(Fact.TcpSentOnlyUpToFin);

        if (sender.Holes is null or { IsEmpty: true })
        {
            context.Facts.Add(Fact.TcpFinInPlace);
        }
        else if (connection.Options.IsLossless)
        {
            context.Violate(Fact.TcpFinMoved, RelativeTo(sender, sender.Holes.First), RelativeTo(sender, fin));
        }
        else
        {
            context.Facts.Add(Fact.TcpFinPlaceUnknown);
        }

        if (receiver.Holes is { IsEmpty: false } holes)
        {
            sender.History ??= new EndHistory();
            sender.History.OtherAtFin = holes.First;
        }

        if (!receiver.IsFinSeen)
        {
            connection.FinOrder = new FinOrder(context.From, receiver.Next);
        }
        else if (context.Acknowledgment <= receiver.Fin && !receiver.IsFinAcknowledged)
        {
            connection.IsSimultaneousClose = true;
            sender.State = TcpState.Closing;
            return;
        }

        Close(ref sender);
    }

    /// <summary>Remembers an end's FIN.</summary>
    public static void Remember(ref TcpEnd sender, SequenceNumber fin, in SegmentArrival arrival)
    {
        sender.IsFinSeen = true;
        sender.Fin = fin;
        sender.FinFrame = arrival.Frame;
        sender.FinTimeNs = arrival.TimeNs;
    }

    /// <summary>An end has sent its FIN.</summary>
    public static void Close(ref TcpEnd sender) => sender.State = sender.State switch
    {
        TcpState.Established or TcpState.SynReceived or TcpState.Unknown => TcpState.FinWait1,
        TcpState.CloseWait => TcpState.LastAck,
        var other => other,
    };

    /// <summary>The receiver learns of the FIN once it has everything before it.</summary>
    public static void DeliverFin(ref SegmentContext context)
    {
        if (context.Sender.IsFinSeen && context.Sender.Holes is null or { IsEmpty: true })
        {
            Learn(ref context.Receiver);
        }
    }

    /// <summary>An end learns that the other one has closed.</summary>
    public static void Learn(ref TcpEnd receiver) => receiver.State = receiver.State switch
    {
        TcpState.Established or TcpState.SynReceived => TcpState.CloseWait,
        TcpState.FinWait1 => receiver.IsFinAcknowledged ? TcpState.TimeWait : TcpState.Closing,
        TcpState.FinWait2 => TcpState.TimeWait,
        var other => other,
    };

    private static void InspectRepeatedFin(ref SegmentContext context, SequenceNumber fin)
    {
        if (fin == context.Sender.Fin)
        {
            context.Facts.Add(Fact.TcpFinInPlace);
        }
        else
        {
            context.Violate(Fact.TcpFinMoved, RelativeTo(context.Sender, context.Sender.Fin), RelativeTo(context.Sender, fin));
        }
    }

    private static long RelativeTo(in TcpEnd end, SequenceNumber number) => (uint)(number - end.InitialSequenceNumber);
}
