using System.Collections.Generic;
using NanoNet.Wire;
using static NanoNet.Validation.SegmentClasses;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Openings.</summary>
internal static class OracleOpeningFaults
{
    public static IReadOnlyList<OracleFault> All { get; } =
    [
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
    ];
}
