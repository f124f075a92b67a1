using System.Collections.Generic;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Keep-alives, windows and acknowledgments.</summary>
internal static class OracleFlowFaults
{
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        // Keep-alive and window.
        new("keep-alive without an octet", c => KeepAlive(c, octets: 0, isAnswered: true)),
        new("keep-alive with an octet", c => KeepAlive(c, octets: 1, isAnswered: true)),
        new("keep-alive without answer", c => KeepAlive(c, octets: 0, isAnswered: false)),
        new("window closed, probed and opened", c => ZeroWindow(c, isAnswered: true)) { NeedsOpening = true },
        new("window probe without answer", c => ZeroWindow(c, isAnswered: false)) { NeedsOpening = true },
        new("window taken back", c =>
        {
            c.Receiver.Window = 30000;
            var sent = c.NewData(length: 500);
            c.Violates("TCP-WINDOW-SHRINK", c.Arrive(sent));
        }) { NeedsOpening = true },
        new("data beyond the window", c =>
        {
            var full = Fill(c, room: 100);
            c.Violates("TCP-WINDOW", c.Data(full.Right, full.Right + 10, NewData));
            c.Receiver.Window = 0;
            c.Arrive(full, SegmentClasses.ZeroWindow);
            c.IsOver = true;
        }) { NeedsOpening = true },

        // Acknowledgments.
        new("acknowledgment of what was not sent", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Violates("TCP-ACK-RANGE", c.Ack(c.Receiver, AcknowledgesUnseen, acknowledgment: c.Sender.Next + 7));
        }) { NeedsOpening = true },
        new("acknowledgment goes back", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Exchange(2);
            c.Violates("TCP-ACK-MONO", c.Ack(c.Receiver, acknowledgment: c.Receiver.Received - 1));
        }) { NeedsOpening = true },
        new("data never acknowledged", c =>
        {
            c.Violates("TCP-DATA-ACKED", c.NewData().Frame);
            c.IsOver = true;
        }),
    ];

    /// <summary>What is offered is filled to the last octet, and the window closes.</summary>
    public static (uint Left, uint Right, long Frame) Close(OracleConnection c)
    {
        var full = Fill(c, room: 0);
        c.Receiver.Window = 0;
        c.Arrive(full, SegmentClasses.ZeroWindow);
        return full;
    }

    private static void KeepAlive(OracleConnection c, uint octets, bool isAnswered)
    {
        c.Exchange(1);
        c.Wait(10_000);
        var frame = octets == 0
            ? c.Ack(c.Sender, SegmentClasses.KeepAlive, sequence: c.Sender.Next - 1)
            : c.Data(c.Sender.Next - 1, c.Sender.Next, SegmentClasses.KeepAlive);

        if (isAnswered)
        {
            c.Ack(c.Receiver);
        }
        else
        {
            c.Violates("TCP-KEEPALIVE-ANSWERED", frame);
            c.IsOver = true;
        }
    }

    /// <summary>The receiver stops reading: what it has offered is filled to the last octet.</summary>
    private static (uint Left, uint Right, long Frame) Fill(OracleConnection c, int room)
    {
        // An edge does not move back: the window shrinks only by what comes in.
        while (((long)c.Receiver.Window << c.Shift) > room + 1400)
        {
            var edge = c.Receiver.Received + ((uint)c.Receiver.Window << c.Shift);
            var sent = c.NewData(length: 1400);
            c.Receiver.Take(sent.Left, sent.Right);
            c.Receiver.Window = (ushort)((edge - c.Receiver.Received + (1U << c.Shift) - 1) >> c.Shift);
            c.Ack(c.Receiver);
        }

        return c.NewData(NewData | WindowFull, length: c.Receiver.Window << c.Shift);
    }

    private static void ZeroWindow(OracleConnection c, bool isAnswered)
    {
        var full = Close(c);
        c.Wait(TimeoutMs);
        var probe = c.Data(full.Right, full.Right + 1, ZeroWindowProbe);

        if (!isAnswered)
        {
            c.Violates("TCP-ZWP-ANSWERED", probe);
            c.IsOver = true;
            return;
        }

        c.Ack(c.Receiver, SegmentClasses.ZeroWindow);
        c.Wait(2 * TimeoutMs);
        c.Data(full.Right, full.Right + 1, ZeroWindowProbe);
        c.Ack(c.Receiver, SegmentClasses.ZeroWindow);
        c.Receiver.Window = 60000;
        c.Ack(c.Receiver, WindowUpdate);
    }
}
