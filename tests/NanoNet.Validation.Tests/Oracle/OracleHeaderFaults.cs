using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Headers and options, and what a receiver makes of them.</summary>
internal static class OracleHeaderFaults
{
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        // Timestamps.
        new("timestamps left out", c =>
        {
            var left = c.Sender.Next;
            c.Sender.Next += 10;
            c.Violates("TCP-TS-EVERY", c.Data(left, left + 10, NewData, options: []));
            c.Arrive((left, left + 10, 0));
        }) { NeedsTimestamps = true, NeedsOpening = true },
        new("timestamp echoed that was never sent", c =>
        {
            var options = c.TimestampOption(c.Timestamp(c.Receiver), c.Receiver.RecentTimestamp + 100_000);
            c.Violates("TCP-TS-ECHO", c.Ack(c.Receiver, options: options));
        }) { NeedsTimestamps = true, NeedsOpening = true },
        new("old timestamp on new data", c =>
        {
            c.Wait(20);
            c.Exchange(1);
            var left = c.Sender.Next;
            c.Violates("TCP-TS-MONO", c.Data(left, left + 10, NewData | PawsRejected, timestamp: c.Timestamp(c.Sender) - 10));
            c.Ack(c.Receiver, DuplicateAcknowledgment);
            c.Wait(TimeoutMs);
            c.Data(left, left + 10, TimeoutRetransmission);
            c.Sender.Next = left + 10;
            c.Arrive((left, left + 10, 0));
        }) { NeedsTimestamps = true, NeedsOpening = true },
        new("old duplicate with an old timestamp", c =>
        {
            var sent = c.NewData();
            c.Arrive(sent);
            c.Wait(20);
            c.Exchange(1);
            c.Data(sent.Left, sent.Right, SpuriousRetransmission | PawsRejected, timestamp: c.Timestamp(c.Sender) - 15);
            c.Ack(c.Receiver);
        }) { NeedsTimestamps = true },

        // SACK.
        new("SACK that was not agreed on", c =>
        {
            var lost = c.NewData(isSeen: false);
            var held = c.NewData(NewData | AfterGap);
            c.Receiver.Take(held.Left, held.Right);
            c.Violates("TCP-SACK-NEGOTIATE", c.Ack(c.Receiver, DuplicateAcknowledgment, options: Sack(c, held.Left, held.Right)));
            c.Wait(TimeoutMs);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            c.Arrive(lost);
        }) { NeedsSack = false, NeedsOpening = true },
        new("SACK block the wrong way round", c =>
        {
            var lost = c.NewData(isSeen: false);
            var held = c.NewData(NewData | AfterGap);
            c.Receiver.Take(held.Left, held.Right);
            c.Violates("TCP-SACK-BLOCKS", c.Ack(c.Receiver, DuplicateAcknowledgment, options: Sack(c, held.Right, held.Left)));
            c.Wait(TimeoutMs);
            c.Data(lost.Left, lost.Right, TimeoutRetransmission);
            c.Arrive(lost);
        }) { NeedsSack = true },

        // Header.
        new("wrong checksum", c =>
        {
            var left = c.Sender.Next;
            c.Violates("TCP-CSUM", c.Data(left, left + 10, NewData, with: h => h with { Checksum = 0x1234 }));
            c.Wait(TimeoutMs);
            c.Data(left, left + 10, TimeoutRetransmission);
            c.Sender.Next = left + 10;
            c.Arrive((left, left + 10, 0));
        }),
        new("reserved bits", c => Header(c, "TCP-RESERVED", h => h with { Reserved = 4 })),
        new("urgent pointer without URG", c => Header(c, "TCP-URGP", h => h with { UrgentPointer = 5 })),
        new("maximum segment size in mid-connection", c => Option(c, "TCP-MSS-PLACE", [2, 4, 5, 0xB4])),
        new("window scale in mid-connection", c => Option(c, "TCP-WS-NEGOTIATE", [3, 3, 3, 1])),
        new("SACK permitted in mid-connection", c => Option(c, "TCP-SACK-NEGOTIATE", [4, 2, 1, 1])),
        new("option of length 1", c => Option(c, "TCP-OPT-LEN", [30, 1, 0, 0])),
        new("option twice", c => Option(c, "TCP-OPT-DUP", [30, 2, 30, 2])),
        new("longer than the maximum segment size", c =>
        {
            var left = c.Sender.Next;
            c.Sender.Next += 1461;
            c.Options = c.Options with { IsLossless = true };
            c.Violates("TCP-MSS-RESPECT", c.Data(left, left + 1461, NewData));
            c.Arrive((left, left + 1461, 0));
        }) { NeedsOpening = true },

        // Header and what a receiver makes of it.
        new("segment without ACK", c =>
        {
            c.Violates("TCP-ACK-ALWAYS", c.Send(
                c.Sender, TcpControlBits.Psh, c.Sender.Next, null, [1, 2, 3], None));
            c.Ack(c.Receiver, DuplicateAcknowledgment);
            c.Data(c.Sender.Next, c.Sender.Next + 3, NewData);
            c.Sender.Next += 3;
            c.Arrive((c.Sender.Next - 3, c.Sender.Next, 0));
        }) { NeedsOpening = true },
        new("no control bits", c =>
        {
            var frame = c.Send(c.Sender, TcpControlBits.None, c.Sender.Next, null, [], None);
            c.Violates("TCP-FLAGS-ILLEGAL", frame);
            c.Violates("TCP-ACK-ALWAYS", frame);
        }) { NeedsOpening = true },
        new("data offset below 5", c =>
        {
            var left = c.Sender.Next;
            var frame = c.Data(left, left + 10, None, with: h => h with { DataOffset = 4 });
            c.Violates("TCP-DOFF", frame);
            c.ExpectNone(frame);
            c.Data(left, left + 10, NewData);
            c.Sender.Next = left + 10;
            c.Arrive((left, left + 10, 0));
        }),
        new("damaged segment acknowledged", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            var left = c.Sender.Next;
            var echoed = c.Receiver.RecentTimestamp;
            c.Violates("TCP-CSUM", c.Data(left, left + 10, NewData, with: h => h with { Checksum = 0x1234 }));
            c.Receiver.RecentTimestamp = echoed;
            c.Violates("TCP-CSUM-DROPPED", c.Ack(c.Receiver, AcknowledgesUnseen, acknowledgment: left + 10));
            c.Data(left, left + 10, TimeoutRetransmission);
            c.Sender.Next = left + 10;
            c.Arrive((left, left + 10, 0));
        }) { NeedsOpening = true },
        new("old timestamp taken", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Wait(20);
            c.Exchange(1);
            var left = c.Sender.Next;
            c.Violates("TCP-TS-MONO", c.Data(left, left + 10, NewData | PawsRejected, timestamp: c.Timestamp(c.Sender) - 10));
            c.Sender.Next = left + 10;
            c.Violates("TCP-PAWS", c.Arrive((left, left + 10, 0)));
        }) { NeedsTimestamps = true, NeedsOpening = true },
    ];

    private static void Header(OracleConnection c, string rule, System.Func<TcpHeader, TcpHeader> with)
    {
        var left = c.Sender.Next;
        c.Sender.Next += 10;
        c.Violates(rule, c.Data(left, left + 10, NewData, with: with));
        c.Arrive((left, left + 10, 0));
    }

    private static void Option(OracleConnection c, string rule, byte[] option)
    {
        var left = c.Sender.Next;
        c.Sender.Next += 10;
        byte[] options = [.. c.TimestampOption(c.Timestamp(c.Sender), c.Sender.RecentTimestamp), .. option];
        c.Violates(rule, c.Data(left, left + 10, NewData, options: options));
        c.Arrive((left, left + 10, 0));
    }

    private static byte[] Sack(OracleConnection c, uint left, uint right)
    {
        var writer = new TcpOptionWriter(new byte[12]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Sack([((SequenceNumber)c.Sender.Isn + left, (SequenceNumber)c.Sender.Isn + right)]);
        return [.. c.TimestampOption(c.Timestamp(c.Receiver), c.Receiver.RecentTimestamp), .. writer.Written];
    }
}
