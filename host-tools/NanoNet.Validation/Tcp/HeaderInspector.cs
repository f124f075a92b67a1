using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What one header says on its own, whatever the connection's state.</summary>
internal static class HeaderInspector
{
    private const TcpControlBits Core =
        TcpControlBits.Syn | TcpControlBits.Fin | TcpControlBits.Rst | TcpControlBits.Ack | TcpControlBits.Psh | TcpControlBits.Urg;

    public static void Inspect(ref SegmentContext context)
    {
        context.Facts.Add(Fact.TcpHeaderWellFormed);
        InspectBits(ref context);

        if (context.Segment.Reserved != 0)
        {
            context.Violate(Fact.TcpReservedSet, 0, context.Segment.Reserved);
        }
        else
        {
            context.Facts.Add(Fact.TcpReservedClear);
        }

        if (!context.Has(TcpControlBits.Ack))
        {
            if (context.Acknowledgment.Value != 0)
            {
                context.Violate(Fact.TcpAcknowledgmentWithoutAck, 0, context.Acknowledgment.Value);
            }
            else
            {
                context.Facts.Add(Fact.TcpAcknowledgmentClear);
            }
        }

        if (!context.Has(TcpControlBits.Urg))
        {
            if (context.Segment.UrgentPointer != 0)
            {
                context.Violate(Fact.TcpUrgentWithoutUrg, 0, context.Segment.UrgentPointer);
            }
            else
            {
                context.Facts.Add(Fact.TcpUrgentClear);
            }
        }
    }

    private static void InspectBits(ref SegmentContext context)
    {
        if (IsIllegal(context.Bits & Core))
        {
            context.Violate(Fact.TcpControlBitsIllegal);
        }
        else
        {
            context.Facts.Add(Fact.TcpControlBitsLegal);
        }

        if (context.Has(TcpControlBits.Syn | TcpControlBits.Rst))
        {
            return;
        }

        if (context.Has(TcpControlBits.Ack))
        {
            context.Facts.Add(Fact.TcpSynchronizedSegment);
        }
        else if (context.Sender.State >= TcpState.SynReceived)
        {
            // A probe that belongs to no connection, like one with all bits set, says nothing of a synchronized end.
            context.Violate(Fact.TcpSynchronizedWithoutAck);
        }
    }

    private static bool IsIllegal(TcpControlBits bits)
    {
        const TcpControlBits Control = TcpControlBits.Syn | TcpControlBits.Fin | TcpControlBits.Rst;

        return (bits & Control) switch
        {
            TcpControlBits.None => bits == TcpControlBits.None,
            TcpControlBits.Syn or TcpControlBits.Rst => false,
            TcpControlBits.Fin => (bits & TcpControlBits.Ack) == 0,
            _ => true,
        };
    }
}
