using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Closings and resets.</summary>
internal static class OracleClosingFaults
{
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        // Closing.
        new("FIN moved", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Fin(c.Sender);
            c.Wait(TimeoutMs);
            c.Violates("TCP-FIN-SEQ", c.Fin(c.Sender));
            c.Ack(c.Receiver);
            c.Fin(c.Receiver);
            c.Ack(c.Sender);
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("reset instead of the last acknowledgment", c =>
        {
            c.Fin(c.Sender);
            c.Ack(c.Receiver);
            c.Fin(c.Receiver);
            c.Violates("TCP-CLOSE-4WAY", c.Reset(c.Sender, c.Sender.Next));
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("FINs cross and one is not acknowledged", c =>
        {
            var number = c.Receiver.Received;
            c.Fin(c.Sender);
            var fin = c.Send(c.Receiver, TcpControlBits.Fin | TcpControlBits.Ack, c.Receiver.Next, number, [], NewData);
            c.Receiver.Next++;
            c.Violates("TCP-SIM-CLOSE", fin);
            c.Violates("TCP-FIN-ACKED", fin);
            c.Ack(c.Receiver);
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("data to a half-closed end is reset", c =>
        {
            c.Fin(c.Sender);
            c.Ack(c.Receiver);
            c.Send(c.Receiver, TcpControlBits.Ack | TcpControlBits.Psh, c.Receiver.Next, c.Receiver.Received, [1, 2, 3], NewData);
            c.Receiver.Next += 3;
            c.Violates("TCP-HALF-CLOSE", c.Reset(c.Sender, c.Sender.Next));
            c.IsOver = true;
        }),
        new("reset answered by a reset", c =>
        {
            c.Violates("TCP-RST-INSTEAD-FIN", c.Reset(c.Sender, c.Sender.Next));
            c.Violates("TCP-RST-NO-REPLY", c.Send(c.Receiver, TcpControlBits.Rst, c.Sender.Received, null, [], None));
            c.IsOver = true;
        }),
        new("FIN sent twice", c =>
        {
            c.Fin(c.Sender);
            c.Wait(TimeoutMs);
            c.Fin(c.Sender, TimeoutRetransmission, c.Sender.Next - 1);
            c.Ack(c.Receiver);
            c.Fin(c.Receiver);
            c.Ack(c.Sender);
            c.IsOver = true;
        }),
        new("FIN overtaken by nothing but sent before data", c =>
        {
            c.Fin(c.Sender);
            c.Violates("TCP-DATA-AFTER-FIN", c.Data(c.Sender.Next, c.Sender.Next + 5, NewData));
            c.Ack(c.Receiver, acknowledgment: c.Sender.Next);
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("FIN never acknowledged", c =>
        {
            c.Violates("TCP-FIN-ACKED", c.Fin(c.Sender));
            c.IsOver = true;
        }),
        new("reset with data", c =>
        {
            var frame = c.Reset(c.Sender, c.Sender.Next, [1, 2, 3]);
            c.Violates("TCP-RST-DATA", frame);
            c.Violates("TCP-RST-INSTEAD-FIN", frame);
            c.IsOver = true;
        }),
        new("reset outside the window", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Violates("TCP-RST-SEQ", c.Reset(c.Sender, c.Sender.Next + 0x1000_0000));
            c.IsOver = true;
        }) { NeedsOpening = true },
        new("reset", c =>
        {
            c.Violates("TCP-RST-INSTEAD-FIN", c.Reset(c.Sender, c.Sender.Next));
            c.IsOver = true;
        }),
    ];
}
