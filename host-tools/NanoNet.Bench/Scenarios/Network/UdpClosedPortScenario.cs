using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The answer quotes the datagram that it is about (RFC 792).</summary>
public sealed class UdpClosedPortScenario : IScenario
{
    public string Id => "UDP-CLOSED";

    public string Title => "Datagram to a closed port draws port unreachable";

    public string Source => "RFC 1122 section 4.1.3.1";

    public void Run(ScenarioContext line)
    {
        var icmp = line.Watch.Icmp();
        var ours = line.Tester.NextPort();
        var closed = line.ClosedPort();

        line.Tester.SendUdp(line.BoardAddress, new UdpHeader { SourcePort = ours, DestinationPort = closed }, "nobody"u8);
        var answer = line.Expect(
            icmp,
            "destination unreachable, port unreachable",
            static seen => seen is { Type: IcmpType.DestinationUnreachable, Code: IcmpMessage.PortUnreachable });

        var quotes = IPv4Datagram.TryParse(answer.Data.Span, out var ip) == WireError.None
            && ip.Source == line.Tester.Address
            && ip.Destination == line.BoardAddress
            && UdpDatagram.TryParse(ip.Payload, out var udp) == WireError.None
            && udp.SourcePort == ours
            && udp.DestinationPort == closed;

        ScenarioContext.Require(quotes, $"the datagram from port {ours} to port {closed} quoted", $"frame {answer.Number}: {answer}");
    }
}
