using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>SYNs that are repeated, carry data or reuse a pair of endpoints, and what comes too early or too late around the opening.</summary>
internal static class OracleReuseFaults
{
    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("SYN repeated with another number", null)
        {
            Open = c =>
            {
                c.Options = c.Options with { IsLossless = true };
                c.Syn(c.Client, with: h => h with { SequenceNumber = h.SequenceNumber - 7 });
                c.Wait(1000);
                c.Violates("TCP-SYN-DIFFSEQ", c.Syn(c.Client, NewData | PortReuse));
                c.SynAck();
                c.Ack(c.Client);
            },
        },
        new("SYN repeated without a longer wait", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.Wait(1000);
                c.Syn(c.Client, TimeoutRetransmission);
                c.Wait(1000);
                c.Violates("TCP-SYN-RTO", c.Syn(c.Client, TimeoutRetransmission));
                c.SynAck();
                c.Ack(c.Client);
            },
        },
        new("SYN-ACK repeated too soon", null)
        {
            Open = c =>
            {
                c.Options = c.Options with { IsLossless = true };
                c.Syn(c.Client);
                c.SynAck();
                c.Wait(100);
                c.Violates("TCP-SYNACK-RTO", c.SynAck(TimeoutRetransmission));
                c.Ack(c.Client);
            },
        },
        new("data of SYN neither kept nor taken", null)
        {
            Open = c =>
            {
                c.Violates("TCP-SYN-DATA", c.Syn(c.Client, NewData | FastOpen, data: [1, 2, 3, 4, 5]));
                c.SynAck();
                c.Ack(c.Client);
                c.Wait(1000);
                c.Send(c.Client, TcpControlBits.Ack | TcpControlBits.Psh, 1, 1, [1, 2, 3, 4, 5], TimeoutRetransmission);
                c.Ack(c.Server);
                c.IsOver = true;
            },
        },
        new("server sends before the third segment", null)
        {
            Open = c =>
            {
                c.Options = c.Options with { IsLossless = true };
                c.Syn(c.Client);
                c.SynAck();
                c.Violates("TCP-DATA-BEFORE-EST", c.Send(c.Server, TcpControlBits.Ack | TcpControlBits.Psh, 1, 1, [1, 2, 3], NewData));
                c.Server.Next = 4;
                c.Client.Received = 4;
                c.Ack(c.Client);
            },
        },
        new("data in place of the third segment refused", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);
                c.SynAck();
                c.Violates("TCP-LATE-3RD-ACK", c.Send(c.Client, TcpControlBits.Ack | TcpControlBits.Psh, 1, 1, [1, 2, 3], NewData));
                c.Violates("TCP-RST-INSTEAD-FIN", c.Send(c.Server, TcpControlBits.Rst, 1, null, [], None));
                c.IsOver = true;
            },
        },
        new("SYN again and again", null)
        {
            Open = c =>
            {
                c.Syn(c.Client);

                for (var i = 1; i < 9; i++)
                {
                    c.Wait(1000 * i);
                    c.Syn(c.Client, TimeoutRetransmission);
                }

                c.Wait(9000);
                c.Violates("TCP-SYN-FLOOD-SEEN", c.Syn(c.Client, TimeoutRetransmission));
                c.SynAck();
                c.Ack(c.Client);
            },
        },
        new("opened anew in TIME-WAIT with a smaller number", c =>
        {
            c.Options = c.Options with { IsLossless = true };
            c.Fin(c.Server);
            c.Ack(c.Client);
            c.Fin(c.Client);
            c.Ack(c.Server);
            c.Send(c.Client, TcpControlBits.Syn, 1, null, [], NewData | PortReuse | SegmentClasses.TimeWaitReuse, Scene.SynOptions());
            c.Violates("TCP-TIMEWAIT-2MSL", c.Send(c.Server, TcpControlBits.Syn | TcpControlBits.Ack, 200_000, 2, [], NewData, Scene.SynOptions()));
            c.Send(c.Client, TcpControlBits.Ack, 2, 200_001, [], None, []);
            c.IsOver = true;
        }) { NeedsTimestamps = false, NeedsOpening = true },
        new("SYN for a connection that is open", c =>
        {
            c.Violates("TCP-REUSE-ACTIVE", c.Send(c.Client, TcpControlBits.Syn, 500_000, null, [], NewData | PortReuse, Scene.SynOptions()));
            c.Ack(c.Server);
            c.IsOver = true;
        }) { NeedsTimestamps = false, NeedsOpening = true },
    ];
}
