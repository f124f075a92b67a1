using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Ends that do not close, abort, or close again and again.</summary>
internal static class OracleAbortFaults
{
    private const int Storm = 10;
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("data after the other end has closed is ignored", c =>
        {
            c.Fin(c.Sender);
            c.Ack(c.Receiver);
            var frame = c.Send(c.Receiver, TcpControlBits.Ack | TcpControlBits.Psh, c.Receiver.Next, c.Receiver.Received, [1, 2, 3], NewData);
            c.Violates("TCP-HALF-CLOSE-ABORT", frame);
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("data that fills its gap after the other end has closed is ignored, and the FIN with it", c =>
        {
            var start = c.Receiver.Next;
            c.Send(c.Receiver, TcpControlBits.Ack | TcpControlBits.Psh, start + 3, c.Receiver.Received, [4, 5, 6], NewData | AfterGap);
            c.Ack(c.Sender, SegmentClasses.DuplicateAcknowledgment);
            c.Fin(c.Sender);
            c.Wait(TimeoutMs);
            var frame = c.Send(
                c.Receiver, TcpControlBits.Ack | TcpControlBits.Psh | TcpControlBits.Fin, start, c.Receiver.Received, [1, 2, 3, 4, 5, 6], TimeoutRetransmission);
            c.Violates("TCP-HALF-CLOSE-ABORT", frame);
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("repeated FIN not acknowledged", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Fin(c.Sender);
            c.Ack(c.Receiver);
            c.Fin(c.Receiver);
            c.Ack(c.Sender);
            c.Wait(TimeoutMs);
            c.Violates("TCP-FIN-RETX", c.Fin(c.Receiver, SpuriousRetransmission, c.Receiver.Next - 1));
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("left half closed", c =>
        {
            var fin = c.Fin(c.Sender);
            c.Ack(c.Receiver);
            c.Violates("TCP-FINWAIT2-STUCK", fin);
            c.Violates("TCP-CLOSEWAIT-STUCK", fin);
            c.Wait(60_000);
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("data after a reset of one's own", c =>
        {
            var reset = c.Reset(c.Receiver, c.Receiver.Next);
            c.Violates("TCP-RST-INSTEAD-FIN", reset);
            c.Violates("TCP-RST-INJECT", c.Send(
                c.Receiver, TcpControlBits.Ack | TcpControlBits.Psh, c.Receiver.Next, c.Receiver.Received, [1, 2, 3], NewData));
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("reset again and again", c =>
        {
            c.Violates("TCP-RST-INSTEAD-FIN", c.Reset(c.Sender, c.Sender.Next));

            for (var i = 1; i < Storm; i++)
            {
                var frame = c.Reset(c.Sender, c.Sender.Next);

                if (i == Storm - 1)
                {
                    c.Violates("TCP-RST-STORM", frame);
                }
            }

            c.IsOver = true;
        }),
        new("FIN again and again", c =>
        {
            c.Violates("TCP-FIN-ACKED", c.Fin(c.Sender));

            for (var i = 1; i < Storm; i++)
            {
                c.Wait(200 << i);
                var frame = c.Fin(c.Sender, TimeoutRetransmission, c.Sender.Next - 1);

                if (i == Storm - 1)
                {
                    c.Violates("TCP-FIN-STORM", frame);
                }
            }

            c.IsOver = true;
        }),
    ];
}
