using System.Collections.Generic;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>What is lost, overtaken, seen twice or sent again in other pieces.</summary>
internal static class OracleLossFaults
{
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        // Loss and what is done about it.
        new("lost after the capture, timeout", c =>
        {
            var lost = c.NewData();
            c.Wait(TimeoutMs);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            c.Arrive(lost);
        }),
        new("lost before the capture, timeout", c =>
        {
            var lost = c.NewData(isSeen: false);
            c.Arrive(c.NewData(NewData | AfterGap), DuplicateAcknowledgment);
            c.Wait(TimeoutMs);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            c.Arrive(lost);
        }),
        new("lost before the capture, fast retransmission", c => Fast(c, isSeen: false)),
        new("lost after the capture, fast retransmission", c => Fast(c, isSeen: true)),
        new("two lost in a row, one retransmission of both", c =>
        {
            var one = c.NewData(isSeen: false, length: 300);
            var two = c.NewData(isSeen: false, length: 300);

            c.Arrive(c.NewData(NewData | AfterGap), DuplicateAcknowledgment);
            c.Wait(TimeoutMs);
            c.Data(one.Left, two.Right, TimeoutRetransmission);
            c.Arrive((one.Left, two.Right, 0));
        }),
        new("retransmission in other pieces", c =>
        {
            var lost = c.NewData(length: 900);
            c.Wait(TimeoutMs);
            c.Data(lost.Left, lost.Left + 500, TimeoutRetransmission);
            c.Data(lost.Left + 500, lost.Right, TimeoutRetransmission);
            c.Arrive(lost);
        }),
        new("acknowledged, sent again all the same", c =>
        {
            var sent = c.NewData();
            c.Arrive(sent);
            c.Wait(TimeoutMs);
            c.Data(sent.Left, sent.Right, SpuriousRetransmission);
            c.Ack(c.Receiver);
        }),
        new("lost by the capture only", c =>
        {
            var lost = c.NewData(isSeen: false);
            c.Arrive(lost, AcknowledgesUnseen);
            c.Arrive(c.NewData(NewData | AfterGap));
        }),

        // The way and the capture.
        new("overtaken", c =>
        {
            var early = c.NewData();
            var late = c.NewData();
            c.Swap();
            c.Expect(early.Frame, NewData | AfterGap);
            c.Expect(late.Frame, OutOfOrder);
            c.Receiver.Take(early.Left, late.Right);
            c.Ack(c.Receiver);
        }),
        new("captured twice", c =>
        {
            var sent = c.NewData();

            if (!c.Traits.IsIPv6)
            {
                c.Violates("CAP-DUP", c.Again());
            }
            else
            {
                c.Again();
            }

            c.Arrive(sent);
        }),

        // Overlap.
        new("overlap with the same octets", c => Overlap(c, difference: 0)),
        new("overlap with other octets", c => Overlap(c, difference: 0x55)),
        new("retransmission with other octets", c =>
        {
            var sent = c.NewData();
            c.Wait(TimeoutMs);
            c.Violates("TCP-OVERLAP", c.Data(sent.Left, sent.Right, TimeoutRetransmission | OverlapDifferent, difference: 1));
            c.Arrive(sent);
        }),
    ];

    private static void Fast(OracleConnection c, bool isSeen)
    {
        var lost = c.NewData(isSeen: isSeen);

        for (var i = 0; i < 4; i++)
        {
            c.Arrive(c.NewData(i == 0 && !isSeen ? NewData | AfterGap : NewData), DuplicateAcknowledgment);
        }

        c.Data(lost.Left, lost.Right, FastRetransmission);
        c.Arrive(lost);
    }

    private static void Overlap(OracleConnection c, byte difference)
    {
        var sent = c.NewData(length: 200);
        c.Wait(TimeoutMs);
        var expected = TimeoutRetransmission | (difference == 0 ? OverlapEqual : OverlapDifferent);
        var frame = c.Data(sent.Right - 50, sent.Right + 50, expected, difference: difference);
        c.Sender.Next = sent.Right + 50;

        if (difference != 0)
        {
            c.Violates("TCP-OVERLAP", frame);
        }

        c.Arrive((sent.Left, sent.Right + 50, 0));
    }
}
