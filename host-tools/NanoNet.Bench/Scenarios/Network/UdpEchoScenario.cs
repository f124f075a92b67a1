using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The UDP echo service sends back what it gets, from the port that it was sent to.</summary>
public sealed class UdpEchoScenario : IScenario
{
    public string Id => "UDP-ECHO";

    public string Title => "Datagrams of several sizes come back unchanged";

    public string Source => "RFC 862";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.UdpEcho);
        var ours = line.Tester.NextPort();
        var udp = line.Watch.Udp(ours);

        foreach (var size in s_sizes)
        {
            var data = line.Payload(size);
            line.Tester.SendUdp(line.BoardAddress, new UdpHeader { SourcePort = ours, DestinationPort = port }, data);
            var echo = line.Expect(udp, $"{size} octets back from port {port}", seen => seen.Source == line.BoardAddress && seen.SourcePort == port);

            ScenarioContext.Require(echo.Data.Span.SequenceEqual(data), $"the {size} octets that were sent", $"frame {echo.Number}: {echo}");
        }
    }

    private static readonly int[] s_sizes = [1, 64, 512, 1472];
}
