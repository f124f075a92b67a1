using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench.Tests;

/// <summary>For each scenario that looks at frames, boards with a defect.</summary>
internal static class ScenarioMutants
{
    private const TcpControlBits Syn = TcpControlBits.Syn;
    private const TcpControlBits Ack = TcpControlBits.Ack;
    private const TcpControlBits Fin = TcpControlBits.Fin;
    private const TcpControlBits Rst = TcpControlBits.Rst;

    public static IReadOnlyList<ScenarioMutant> All { get; } =
    [
        Board("ARP-ASK", "names another hardware address", static frame =>
        {
            if (FrameEdit.IsArp(frame))
            {
                frame[27]++;
            }

            return true;
        }),
        Board("ARP-ASK", "does not answer", static frame => !FrameEdit.IsArp(frame)),
        Board("ICMP-ECHO", "changes the data", static frame => !FrameEdit.Is(frame, IPProtocol.Icmp) || FrameEdit.FlipLastIcmpOctet(frame)),
        Board("UDP-ECHO", "changes the data", static frame => !FrameEdit.Is(frame, IPProtocol.Udp) || FrameEdit.FlipLastUdpOctet(frame)),
        Board("UDP-ECHO", "does not answer", static frame => !FrameEdit.Is(frame, IPProtocol.Udp)),
        Board("UDP-CLOSED", "is silent about closed ports", static frame => !(FrameEdit.Is(frame, IPProtocol.Icmp) && FrameEdit.IcmpType(frame) == 3)),
        Board("TCP-OPEN-CLOSE", "announces another MSS", static frame => !FrameEdit.IsTcp(frame, Syn) || FrameEdit.HalveMss(frame)),
        Board("TCP-OPEN-CLOSE", "never closes", static frame => !FrameEdit.IsTcp(frame, Fin) || FrameEdit.SetFlags(frame, Ack)),
        Board("TCP-OPEN-CLOSE", "acknowledges a SYN wrongly", static frame => !FrameEdit.IsTcp(frame, Syn) || FrameEdit.SetFlags(frame, Syn)),
        Board("TCP-STREAM", "changes an octet", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.FlipLastDataOctet(frame)),
        Board("TCP-HALF-CLOSE", "resets instead of closing", static frame => !FrameEdit.IsTcp(frame, Fin) || FrameEdit.SetFlags(frame, Rst | Ack)),
        Board("TCP-CLOSED-SYN", "resets with a sequence number", static frame => !FrameEdit.IsTcp(frame, Rst) || FrameEdit.AddToSequenceNumber(frame)),
        Board("TCP-CLOSED-SYN", "does not answer", static frame => !FrameEdit.IsTcp(frame, Rst)),
        Board("TCP-CLOSED-ACK", "resets with another number", static frame => !FrameEdit.IsTcp(frame, Rst) || FrameEdit.AddToSequenceNumber(frame)),
        new("TCP-CLOSED-RST", "answers a reset", static cable => cable.ToBoard = frame =>
        {
            if (FrameEdit.IsTcp(frame, Rst))
            {
                cable.Forge(FrameEdit.ResetFor(frame));
            }

            return true;
        }),
        new("TCP-SYN-AGAIN", "answers each SYN with another number", static cable =>
        {
            var count = 0;
            cable.FromBoard = frame => !FrameEdit.IsTcp(frame, Syn) || ++count == 1 || FrameEdit.AddToSequenceNumber(frame);
        }),
        Tester("TCP-RST-FREES", "keeps reset connections", static frame => !FrameEdit.IsTcp(frame, Rst)),
        Board("TCP-OUT-OF-ORDER", "does not say what it misses", static frame => !FrameEdit.IsBareAcknowledgment(frame)),
        Tester("TCP-CHECKSUM", "takes segments with a wrong checksum", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.RepairTcp(frame)),
        Board("TCP-PROBE", "does not answer probes", static frame => !FrameEdit.IsBareAcknowledgment(frame)),
        Tester("TCP-ZERO-WINDOW", "sends into a closed window", static frame =>
            !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.WindowOf(frame) != 0 || FrameEdit.SetWindow(frame, 1000)),
        Board("TCP-TWO-CLIENTS", "does not serve the second", static frame => !IsDataToSecondTester(frame)),
        Board("TCP-SLOT-WAIT", "forgets who waits", static frame => !IsDataToSecondTester(frame)),
        Board("TCP-IDLE-GIVES-WAY", "lets an idle connection keep its slot", static frame => !IsDataToSecondTester(frame)),
        Board("HTTP-GET", "answers with an error", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, " 200 ", " 500 ")),
        Board("HTTP-GET", "never closes", static frame => !FrameEdit.IsTcp(frame, Fin) || FrameEdit.SetFlags(frame, Ack)),
        Board("HTTP-STATUS", "is of another build", static frame =>
            !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, "\"buildId\":\"", "\"buildId\":\"x")),
        Board("HTTP-404", "finds everything", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, " 404 ", " 200 ")),
        Board("HTTP-1.0", "refuses it", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, " 200 ", " 400 ")),
        Board("HTTP-CLOSE", "does not announce the close", static frame =>
            !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, "Connection: close", "Connection: keepx")),
        Board("HTTP-OCTETS", "refuses it", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, " 200 ", " 400 ")),
        Board("HTTP-SEGMENTS", "refuses it", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, " 200 ", " 400 ")),
        Board("HTTP-SEGMENTS", "sends less than it says", static frame =>
            !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, "Content-Length: ", "Content-Length: 9")),
        Board("TCP-SYN-LOST", "acknowledges a SYN wrongly", static frame => !FrameEdit.IsTcp(frame, Syn) || FrameEdit.SetFlags(frame, Syn)),
        Later("TCP-SYNACK-LOST", "comes again with another number", Syn),
        Later("TCP-3RD-ACK-LOST", "comes again with another number", Syn),
        Board("TCP-3RD-ACK-DATA", "does not open", static frame => !FrameEdit.IsData(frame)),
        Board("TCP-FIN-LOST", "never closes", static frame => !FrameEdit.IsTcp(frame, Fin) || FrameEdit.SetFlags(frame, Ack)),
        Board("TCP-FIN-ACK-LOST", "does not acknowledge it again", static frame => !FrameEdit.IsBareAcknowledgment(frame)),
        Later("TCP-BOARD-FIN-LOST", "comes again with another number", Fin),
        Later("TCP-LAST-ACK-LOST", "comes again with another number", Fin),
        Board("HTTP-FIN-LOST", "answers with an error", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.Replace(frame, " 200 ", " 500 ")),
        Board("TCP-DATA-LOST", "does not say what it misses", static frame => !FrameEdit.IsBareAcknowledgment(frame)),
        new("TCP-ECHO-LOST", "sends other octets the second time", static cable =>
        {
            var count = 0;
            cable.FromBoard = frame => !FrameEdit.IsData(frame) || ++count == 1 || FrameEdit.FlipLastDataOctet(frame);
        }),
        Board("TCP-DUPLICATED", "changes an octet", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.FlipLastDataOctet(frame)),
        Board("TCP-DISORDER", "changes an octet", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.FlipLastDataOctet(frame)),
        Board("TCP-PEER-RESTARTED", "says nothing to the SYN", static frame => !FrameEdit.IsBareAcknowledgment(frame)),
        Board("TCP-PEER-VANISHED", "never notices", static frame => !FrameEdit.IsTcp(frame, Fin) && !FrameEdit.IsTcp(frame, Rst)),
        Again("TCP-SYNACK-GIVE-UP", "does not wait before it sends again", static frame => FrameEdit.IsTcp(frame, Syn)),
        Board("TCP-PERSIST", "does not probe", static frame => !FrameEdit.IsData(frame)),
        new("TCP-TIME-WAIT", "forgets the connection at once", static cable =>
        {
            var count = 0;
            cable.ToBoard = frame =>
            {
                if (FrameEdit.IsTcp(frame, Syn) && ++count == 2)
                {
                    cable.Forge(FrameEdit.ResetFor(frame));
                    return false;
                }

                return true;
            };
        }),
        Again("TCP-GIVE-UP", "does not wait before it sends again", FrameEdit.IsData),
        new("IP-FRAGMENTS", "answers with other data, or where it cannot", static cable => cable.ToBoard = frame =>
        {
            if (FrameEdit.IsFirstFragment(frame))
            {
                cable.Forge(FrameEdit.UdpAnswerTo(frame));
            }

            return true;
        }),
        Board("IP-REASS-TIMEOUT", "does not say that it gave up", static frame => !FrameEdit.Is(frame, IPProtocol.Icmp) || FrameEdit.IcmpType(frame) != 11),
        Board("ARP-CLASH", "does not answer any more", static frame => !FrameEdit.IsArp(frame)),
        Board("ARP-EXPIRY", "does not ask", static frame => !FrameEdit.IsArp(frame)),
        Board("LINK-CUT", "changes an octet", static frame => !FrameEdit.Is(frame, IPProtocol.Tcp) || FrameEdit.FlipLastDataOctet(frame)),
        Board("DHCP-RENEW", "asks everybody", static frame => !FrameEdit.IsDhcp(frame, DhcpMessageType.Request) || FrameEdit.ToEverybody(frame)),
        Board("DHCP-NAK", "goes on as before", static frame => !FrameEdit.IsDhcp(frame, DhcpMessageType.Discover)),
        Board("DHCP-REBIND", "asks its server only", static frame => !FrameEdit.IsDhcp(frame, DhcpMessageType.Request) || !FrameEdit.IsToEverybody(frame)),
        Board("DHCP-EXPIRY", "never asks again", static frame => !FrameEdit.IsDhcp(frame, DhcpMessageType.Discover)),
    ];

    private static ScenarioMutant Board(string id, string defect, Func<byte[], bool> lie) => new(id, defect, cable => cable.FromBoard = lie);

    private static ScenarioMutant Tester(string id, string defect, Func<byte[], bool> lie) => new(id, defect, cable => cable.ToBoard = lie);

    /// <summary>A board whose second segment with some control bits has another number than the first.</summary>
    private static ScenarioMutant Later(string id, string defect, TcpControlBits bits) => new(id, defect, cable =>
    {
        var count = 0;
        cable.FromBoard = frame => !FrameEdit.IsTcp(frame, bits) || ++count == 1 || FrameEdit.AddToSequenceNumber(frame);
    });

    /// <summary>A board that sends some frames a third time at once.</summary>
    private static ScenarioMutant Again(string id, string defect, Predicate<byte[]> which) => new(id, defect, cable =>
    {
        var count = 0;
        cable.FromBoard = frame =>
        {
            if (which(frame) && ++count == 3)
            {
                cable.Forge(frame);
            }

            return true;
        };
    });

    // The second tester's hardware address ends with 2.
    private static bool IsDataToSecondTester(byte[] frame) => frame[5] == 2 && FrameEdit.Is(frame, IPProtocol.Tcp) && FrameEdit.TcpDataLength(frame) > 0;
}
