using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Options that few connections make use of.</summary>
internal static class OracleExtensionFaults
{
    private const int TimeoutMs = 400;
    private const TcpControlBits CongestionSetup = TcpControlBits.Ece | TcpControlBits.Cwr;

    private static readonly byte[] s_signature = [19, 18, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 1];

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("window of a SYN-ACK taken for a scaled one", null)
        {
            NeedsScale = true,
            Open = c =>
            {
                c.Syn(c.Client);
                c.SynAck(with: h => h with { Window = 100 });
                c.Ack(c.Client);
                var frame = c.Send(c.Client, TcpControlBits.Ack | TcpControlBits.Psh, 1, 1, new byte[101], NewData);
                c.Violates("TCP-WS-SYN-UNSCALED", frame);
                c.Client.Next = 102;
                c.Server.Received = 102;
                c.Ack(c.Server);
            },
        },
        new("SACK block of an older segment first", c =>
        {
            var hole = c.NewData(isSeen: false);
            var older = c.NewData(NewData | AfterGap);
            c.Arrive(older, DuplicateAcknowledgment);
            var other = c.NewData(isSeen: false);
            var newer = c.NewData(NewData | AfterGap);
            c.Receiver.Take(newer.Left, newer.Right);
            c.Violates("TCP-SACK-FIRST", c.Ack(c.Receiver, DuplicateAcknowledgment, options: Blocks(c, (older.Left, older.Right), (newer.Left, newer.Right))));
            c.Wait(TimeoutMs);
            c.Data(hole.Left, hole.Right, TimeoutRetransmission);
            c.Arrive(hole);
            c.Data(other.Left, other.Right, FastRetransmission);
            c.Arrive(other);
        }) { NeedsSack = true },
        new("what SACK reported is thrown away", c =>
        {
            var hole = c.NewData(isSeen: false);
            var held = c.NewData(NewData | AfterGap);
            c.Arrive(held, DuplicateAcknowledgment);
            c.Wait(TimeoutMs);
            c.Data(hole.Left, hole.Right, TimeoutRetransmission);
            var frame = c.Ack(
                c.Receiver, acknowledgment: hole.Right, options: c.TimestampOption(c.Timestamp(c.Receiver), c.Receiver.RecentTimestamp));
            c.Violates("TCP-SACK-RENEGE", frame);
            c.Violates("TCP-OOO-QUEUE", frame);
            c.Data(held.Left, held.Right, FastRetransmission);
            c.Arrive(held);
            c.Arrive((hole.Left, held.Right, 0));
        }) { NeedsSack = true, NeedsOpening = true },
        new("SACK says twice of what came once", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            var sent = c.NewData();
            c.Receiver.Take(sent.Left, sent.Right);
            c.Violates("TCP-DSACK", c.Ack(c.Receiver, options: Blocks(c, (sent.Left, sent.Right))));
        }) { NeedsSack = true, NeedsOpening = true },
        new("Fast Open cookie of three octets", null)
        {
            Open = c =>
            {
                c.Syn(c.Client, NewData | FastOpen, [34, 2, 1, 1]);
                c.Violates("TCP-TFO", c.SynAck(NewData | FastOpen, extra: [34, 5, 1, 2, 3, 1, 1, 1]));
                c.Ack(c.Client);
            },
        },
        new("ECN set-up reflected", null)
        {
            Open = c =>
            {
                c.Syn(c.Client, with: h => h with { ControlBits = h.ControlBits | CongestionSetup });
                c.Violates("TCP-ECN", c.SynAck(with: h => h with { ControlBits = h.ControlBits | CongestionSetup }));
                c.Ack(c.Client);
            },
        },
        new("segment without the signature", null)
        {
            NeedsTimestamps = false,
            Open = c =>
            {
                c.Syn(c.Client, extra: s_signature);
                c.SynAck(extra: s_signature);
                c.Ack(c.Client, options: s_signature);
                c.Violates("TCP-MD5-AO", c.Send(c.Client, TcpControlBits.Ack | TcpControlBits.Psh, 1, 1, [1, 2, 3], NewData));
                c.Ack(c.Server, acknowledgment: 4, options: s_signature);
                c.IsOver = true;
            },
        },
    ];

    private static byte[] Blocks(OracleConnection c, params (uint Left, uint Right)[] blocks)
    {
        var writer = new TcpOptionWriter(new byte[TcpOptionWriter.MaxLength]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Sack([.. System.Array.ConvertAll(blocks, block => ((SequenceNumber)c.Sender.Isn + block.Left, (SequenceNumber)c.Sender.Isn + block.Right))]);
        return [.. c.TimestampOption(c.Timestamp(c.Receiver), c.Receiver.RecentTimestamp), .. writer.Written];
    }
}
