using System;
using System.Buffers.Binary;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The rest of a datagram never comes, then comes too late.</summary>
public sealed class ReassemblyTimeoutScenario : IScenario
{
    private const byte ReassemblyTimeExceeded = 1;
    private const ushort Identification = 0x5252;

    // Of the header that the message quotes (RFC 791 section 3.1).
    private const int IdentificationOffset = 4;

    public string Id => "IP-REASS-TIMEOUT";

    public string Title => "Incomplete datagram is given up in time and told of; its rest comes too late";

    public string Source => "RFC 791 section 3.2, RFC 1122 section 3.3.2, RFC 792; lwIP: IP_REASS_MAXAGE";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).ReassemblyTimeout;

    public void Run(ScenarioContext line)
    {
        const int Cut = 200;

        if (!line.Times.Reassembles)
        {
            throw new ScenarioSkippedException("the profile's stack does not reassemble");
        }

        var port = line.PortOf(FirmwareService.UdpEcho);
        var local = line.Tester.NextPort();
        var answers = line.Watch.Udp(local);
        var icmp = line.Watch.Icmp();
        var datagram = line.Tester.UdpDatagramTo(line.BoardAddress, new UdpHeader { SourcePort = local, DestinationPort = port }, line.Payload(400));
        var begun = line.Now;

        line.Tester.SendFragment(line.BoardAddress, IPProtocol.Udp, Identification, 0, true, datagram.AsSpan(0, Cut));
        var told = line.Expect(
            icmp,
            "ICMP Time Exceeded, code 1",
            static seen => seen is { Type: IcmpType.TimeExceeded, Code: ReassemblyTimeExceeded }
                && seen.Data.Length >= IPv4Datagram.MinHeaderLength
                && BinaryPrimitives.ReadUInt16BigEndian(seen.Data.Span[IdentificationOffset..]) == Identification,
            line.Times.ReassemblyTimeout + ScenarioContext.DefaultPatience);
        var tick = TimeSpan.FromSeconds(1);
        line.RequireTime("Time Exceeded", told.Stamp - begun, line.Times.ReassemblyTimeout - tick, line.Times.ReassemblyTimeout + tick);

        line.Tester.SendFragment(line.BoardAddress, IPProtocol.Udp, Identification, Cut, false, datagram.AsSpan(Cut));
        line.ExpectSilence(answers, "no answer to a datagram that was given up");

        // The rest of it alone must not keep the next one with this number from being put together.
        line.Tester.SendFragment(line.BoardAddress, IPProtocol.Udp, Identification, 0, true, datagram.AsSpan(0, Cut));
        line.Expect(answers, "the datagram, now whole", static _ => true);
    }
}
