using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A datagram in three fragments, in no order.</summary>
public sealed class FragmentsScenario : IScenario
{
    public string Id => "IP-FRAGMENTS";

    public string Title => "Datagram in fragments, the last first: it comes back whole, or not at all where the stack does not reassemble";

    public string Source => "RFC 791 section 3.2, RFC 1122 section 3.3.2; lwIP: IP_REASSEMBLY";

    public void Run(ScenarioContext line)
    {
        const int Length = 600;
        const ushort Identification = 0x4652;
        var port = line.PortOf(FirmwareService.UdpEcho);
        var local = line.Tester.NextPort();
        var answers = line.Watch.Udp(local);
        var data = line.Payload(Length);
        var datagram = line.Tester.UdpDatagramTo(line.BoardAddress, new UdpHeader { SourcePort = local, DestinationPort = port }, data);

        foreach (var (start, end) in ((int, int)[])[(400, datagram.Length), (0, 200), (200, 400)])
        {
            line.Tester.SendFragment(line.BoardAddress, IPProtocol.Udp, Identification, start, end < datagram.Length, datagram.AsSpan(start, end - start));
        }

        if (!line.Times.Reassembles)
        {
            line.ExpectSilence(answers, "no answer: the profile's stack does not reassemble");
            return;
        }

        var answer = line.Expect(answers, $"the {Length} octets", static _ => true);
        ScenarioContext.Require(answer.Data.Span.SequenceEqual(data), $"the {Length} octets that were sent", $"frame {answer.Number}: {answer}");
    }
}
