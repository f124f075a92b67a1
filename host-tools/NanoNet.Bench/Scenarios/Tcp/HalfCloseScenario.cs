using System;

namespace NanoNet.Bench;

/// <summary>A FIN says that no more is sent, not that no more is read.</summary>
public sealed class HalfCloseScenario : IScenario
{
    public string Id => "TCP-HALF-CLOSE";

    public string Title => "Client closes at once; everything still comes back, then FIN";

    public string Source => "RFC 9293 section 3.6";

    public void Run(ScenarioContext line)
    {
        var client = line.Connect(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(8_000);

        client.Write(octets);
        client.Close();
        var received = client.ReadToEnd();

        ScenarioContext.Require(received.AsSpan().SequenceEqual(octets), "8000 octets as sent, then FIN", $"{received.Length} octets, then FIN");
        client.ExpectClosed();
    }
}
