using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>What holds a transfer up or wastes it: probes, window updates, small segments, the end of the numbers.</summary>
internal static class OracleStallFaults
{
    private const int TimeoutMs = 400;
    private const int Length = 1400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("closed window probed without a longer wait", c =>
        {
            var full = OracleFlowFaults.Close(c);
            Probe(c, full.Right, TimeoutMs);
            Probe(c, full.Right, 2 * TimeoutMs);
            c.Violates("TCP-ZWP-SENT", Probe(c, full.Right, 2 * TimeoutMs));
            c.Receiver.Window = 60000;
            c.Ack(c.Receiver, WindowUpdate);
        }) { NeedsOpening = true },
        new("closed window opened in answer to a probe only", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            var full = OracleFlowFaults.Close(c);
            Probe(c, full.Right, TimeoutMs);
            c.Wait(2 * TimeoutMs);
            c.Data(full.Right, full.Right + 1, ZeroWindowProbe);
            c.Receiver.Window = 60000;
            c.Violates("TCP-WUPDATE", c.Ack(c.Receiver));
        }) { NeedsOpening = true },
        new("closed window opened by a few octets", c =>
        {
            OracleFlowFaults.Close(c);
            c.Wait(20);
            c.Receiver.Window = 100;
            c.Violates("TCP-SWS-RX", c.Ack(c.Receiver, WindowUpdate));
            c.Receiver.Window = 60000;
            c.Ack(c.Receiver, WindowUpdate);
        }) { NeedsOpening = true },
        new("small segments one after the other", c =>
        {
            var left = c.Sender.Next;

            for (var i = 0; i < 3; i++)
            {
                var frame = c.Send(c.Sender, TcpControlBits.Ack, c.Sender.Next, c.Sender.Received, [1, 2, 3, 4, 5], NewData);
                c.Sender.Next += 5;

                if (i == 2)
                {
                    c.Violates("TCP-SWS-TX", frame);
                }
            }

            c.Arrive((left, c.Sender.Next, 0));
            c.Exchange(1);
        }) { NeedsOpening = true },
        new("keep-alive while data is not acknowledged", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            var sent = c.NewData();
            c.Violates("TCP-KEEPALIVE-SENT", c.Ack(c.Sender, SegmentClasses.KeepAlive, sequence: c.Sender.Next - 1));
            c.Arrive(sent);
        }) { NeedsOpening = true },
        new("last data not pushed", c =>
        {
            var left = c.Sender.Next;
            c.Violates("TCP-PSH", c.Send(c.Sender, TcpControlBits.Ack, left, c.Sender.Received, [1, 2, 3, 4, 5], NewData));
            c.Sender.Next += 5;
            c.Arrive((left, left + 5, 0));
            c.Close();
            c.IsOver = true;
        }),
        new("numbers beyond 2^32 not acknowledged", null)
        {
            NeedsWrap = true,
            Open = c =>
            {
                c.Open();

                while (!c.IsOver)
                {
                    // A segment that ends right where the numbers begin anew leaves nothing to be stuck with.
                    var beyond = c.Sender.Isn + (long)c.Sender.Next + Length - (1L << 32);
                    var sent = c.NewData(length: beyond is 0 or 1 ? Length - 2 : Length);

                    if (beyond <= 1)
                    {
                        c.Arrive(sent);
                        continue;
                    }

                    c.Violates("TCP-SEQ-WRAP", sent.Frame);
                    c.Violates("TCP-DATA-ACKED", sent.Frame);
                    c.Wait(TimeoutMs);
                    c.Data(sent.Left, sent.Right, TimeoutRetransmission);
                    c.IsOver = true;
                }
            },
        },
    ];

    private static long Probe(OracleConnection c, uint left, int afterMs)
    {
        c.Wait(afterMs);
        var frame = c.Data(left, left + 1, ZeroWindowProbe);
        c.Ack(c.Receiver, SegmentClasses.ZeroWindow);
        return frame;
    }
}
