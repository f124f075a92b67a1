using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Every fault that the oracle knows.</summary>
internal static class OracleFaults
{
    private const int TimeoutMs = 400;

    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("nothing", _ => { }),

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

        // Opening.
        new("SYN lost", null)
        {
            Open = c =>
            {
                c.Syn(c.Client, isSeen: false);
                c.Wait(1000);
                c.Open();
            },
        },
        new("SYN sent twice", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.Wait(1000);
                c.Syn(c.Client, TimeoutRetransmission);
                c.SynAck();
                c.Ack(c.Client);
            },
        },
        new("SYN-ACK sent twice", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.SynAck();
                c.Wait(1000);
                c.SynAck(TimeoutRetransmission);
                c.Ack(c.Client);
            },
        },
        new("SYN-ACK repeated with another acknowledgment", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.SynAck();
                c.Wait(1000);
                c.Violates("TCP-SYNACK-DIFFSEQ", c.SynAck(TimeoutRetransmission, with: h => h with { AcknowledgmentNumber = h.AcknowledgmentNumber + 9 }));
                c.Ack(c.Client);
            },
        },
        new("Fast Open cookie asked for", null)
        {
            Open = c =>
            {
                c.Syn(c.Client, NewData | FastOpen, [34, 2, 1, 1]);
                c.SynAck();
                c.Ack(c.Client);
            },
        },

        new("third segment with another acknowledgment", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.SynAck();
                c.Violates("TCP-3WHS", c.Ack(c.Client, acknowledgment: 8));
            },
        },
        new("SYN-ACK of another SYN taken for an answer", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.Violates("TCP-3WHS", c.SynAck(with: h => h with { AcknowledgmentNumber = h.AcknowledgmentNumber + 9 }));
                c.Violates("TCP-SYNACK-WRONG-ACK", c.Ack(c.Client));
                c.IsOver = true;
            },
        },
        new("SYNs cross and nobody answers", null)
        {
            Open = c =>
            {
                c.Violates("TCP-SIMOPEN", c.Syn(c.Client));
                c.Violates("TCP-SIMOPEN", c.Syn(c.Server));
                c.IsOver = true;
            },
        },
        new("closed port resets with a number of its own", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.Violates("TCP-CLOSED-RST", c.Reset(c.Server, 5));
                c.IsOver = true;
            },
        },
        new("no connection, reset with another number", null)
        {
            Open = c =>
            {
                c.Options = c.Options with { IsLossless = true };
                c.Ack(c.Client, acknowledgment: 77);
                c.Violates("TCP-CLOSED-RST-ACK", c.Send(c.Server, TcpControlBits.Rst, 78, null, [], None));
                c.IsOver = true;
            },
        },
        new("no connection, reset with ACK", null)
        {
            Open = c =>
            {
                c.Options = c.Options with { IsLossless = true };
                c.Ack(c.Client, acknowledgment: 77);
                c.Violates("TCP-CLOSED-RST-BARE", c.Reset(c.Server, 77));
                c.IsOver = true;
            },
        },
        new("SYN with an acknowledgment number", null)
        {
            Open = c =>
            {
                c.Violates("TCP-ACKNZ", c.Syn(c.Client, with: h => h with { AcknowledgmentNumber = 5 }));
                c.SynAck();
                c.Ack(c.Client);
            },
        },
        new("SYN without maximum segment size", c => { })
        {
            Open = c =>
            {
                c.Violates("TCP-MSS-PLACE", c.Syn(c.Client, options: []));
                c.Violates("TCP-TS-NEGOTIATE", c.SynAck(options: Scene.SynOptions(timestamps: (1, 0))));
                c.Reset(c.Client, 1);
                c.IsOver = true;
            },
        },
        new("tiny maximum segment size, huge scale", null)
        {
            Open = c =>
            {
                var syn = c.Syn(c.Client, options: Scene.SynOptions(mss: 100, scale: 15));
                c.Violates("TCP-MSS-VALUE", syn);
                c.Violates("TCP-WS-RANGE", syn);
                c.SynAck(options: Scene.SynOptions());
                c.Reset(c.Client, 1);
                c.IsOver = true;
            },
        },

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
        var full = Fill(c, room: 0);
        c.Receiver.Window = 0;
        c.Arrive(full, SegmentClasses.ZeroWindow);
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
