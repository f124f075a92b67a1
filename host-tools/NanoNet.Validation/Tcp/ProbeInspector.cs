namespace NanoNet.Validation;

/// <summary>Keep-alives and zero-window probes: segments that ask for an acknowledgment and bring nothing new.</summary>
internal static class ProbeInspector
{
    public static void Begin(ref SegmentContext context, bool isKeepAlive)
    {
        context.Classes |= isKeepAlive ? SegmentClasses.KeepAlive : SegmentClasses.ZeroWindowProbe;
        WindowInspector.TakeProbe(ref context, isKeepAlive);
        context.Connection.OpenProbe = new OpenProbe(context.From, context.Arrival.Frame, context.Arrival.TimeNs, isKeepAlive);
    }

    /// <summary>Any acknowledgment from the end that was asked is the answer.</summary>
    public static void Answer(ref SegmentContext context)
    {
        if (context.Connection.OpenProbe is not { } probe || probe.From == context.From)
        {
            return;
        }

        context.Facts.Add(probe.IsKeepAlive ? Fact.TcpKeepAliveAnswered : Fact.TcpZeroWindowProbeAnswered);
        context.Connection.OpenProbe = null;
    }

    /// <summary>States what became of a probe that is open when the connection ends.</summary>
    public static void Finish(TcpConnection connection, OpenProbe probe, long endNs)
    {
        ref var asked = ref connection.Ends[1 - probe.From];

        if (!Patience.IsOver(probe.TimeNs, endNs) || connection.MayLackAnswer(1 - probe.From, probe.TimeNs))
        {
            connection.See(asked, probe.IsKeepAlive ? Fact.TcpKeepAliveStillOpen : Fact.TcpZeroWindowProbeStillOpen);
            return;
        }

        // A keep-alive to an end that is gone is answered by nothing; only a live one owes the answer.
        if (asked.State != TcpState.Closed)
        {
            connection.Violate(asked, new Violation(
                probe.IsKeepAlive ? Fact.TcpKeepAliveUnanswered : Fact.TcpZeroWindowProbeUnanswered, probe.Frame));
        }
    }
}
