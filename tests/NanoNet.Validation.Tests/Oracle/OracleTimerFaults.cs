using System.Collections.Generic;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>What is right but for its time or its amount: timers, delayed acknowledgments, congestion windows.</summary>
internal static class OracleTimerFaults
{
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("segment after a gap answered late", c =>
        {
            var hole = c.NewData(isSeen: false);
            var after = c.NewData(NewData | AfterGap);
            c.Violates("TCP-OOO-QUEUE", after.Frame);
            c.Wait(300);
            c.Arrive(after, DuplicateAcknowledgment);
            c.Wait(TimeoutMs);
            c.Data(hole.Left, hole.Right, TimeoutRetransmission);
            c.Arrive(hole);
        }) { NeedsOpening = true },
        new("acknowledgment after more than half a second", c =>
        {
            c.Options = c.Options with { IsLossless = true };

            for (var i = 0; i < 2; i++)
            {
                var sent = c.NewData();
                c.Wait(600);
                c.Violates("TCP-DELACK", c.Arrive(sent));
            }
        }) { NeedsOpening = true },
        new("gap filled and acknowledged late", c =>
        {
            var hole = c.NewData(isSeen: false);
            c.Arrive(c.NewData(NewData | AfterGap), DuplicateAcknowledgment);
            c.Wait(TimeoutMs);
            c.Violates("TCP-ACK-HOLE-FILL", c.Data(hole.Left, hole.Right, TimeoutRetransmission));
            c.Wait(300);
            c.Arrive(hole);
        }) { NeedsOpening = true },
        new("asked for three times, sent by the timer", c =>
        {
            var lost = c.NewData(isSeen: false);

            for (var i = 0; i < 4; i++)
            {
                c.Arrive(c.NewData(i == 0 ? NewData | AfterGap : NewData), DuplicateAcknowledgment);
            }

            c.Wait(1000);
            c.Violates("TCP-FASTRX", c.Data(lost.Left, lost.Right, TimeoutRetransmission));
            c.Arrive(lost);
        }) { NeedsOpening = true },
        new("repeated after a tenth of a second", c =>
        {
            var lost = c.NewData();
            c.Wait(300);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            c.Wait(100);
            c.Violates("TCP-RTO-MIN", c.Data(lost.Left, lost.Right, TimeoutRetransmission));
            c.Arrive(lost);
        }) { NeedsOpening = true },
        new("repeated without a longer wait", c =>
        {
            var lost = c.NewData(length: 500);

            foreach (var wait in (int[])[300, 600])
            {
                c.Wait(wait);
                c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            }

            c.Wait(600);
            c.Violates("TCP-RTO-BACKOFF", c.Data(lost.Left, lost.Right, TimeoutRetransmission));
            c.Arrive(lost);
        }) { NeedsOpening = true },
        new("eleven segments before the first acknowledgment", null)
        {
            Open = c =>
            {
                c.Open();

                for (var i = 0; i < 10; i++)
                {
                    c.NewData(length: 1460);
                }

                var last = c.NewData(length: 1460);
                c.Violates("TCP-IW", last.Frame);
                c.Arrive((1, last.Right, last.Frame));
            },
        },
        new("more than one segment after a timeout", c =>
        {
            var lost = c.NewData(length: 500);
            c.Wait(300);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            c.Wait(600);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            var next = c.NewData(length: 1400);
            c.Violates("TCP-CWND", next.Frame);
            c.Arrive((lost.Left, next.Right, next.Frame));
        }) { NeedsOpening = true },
        new("peer silent for two minutes", c =>
        {
            var lost = c.NewData(length: 500);
            c.Violates("TCP-DEAD-PEER", lost.Frame);
            c.Violates("TCP-DATA-ACKED", lost.Frame);

            for (var wait = 1000; wait < 128_000; wait *= 2)
            {
                c.Wait(wait);
                c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            }

            c.IsOver = true;
        }) { NeedsWrap = false },
    ];
}
