using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A segment below the window draws an ACK with the current numbers, and nothing else changes.</summary>
public sealed class ProbeScenario : IScenario
{
    public string Id => "TCP-PROBE";

    public string Title => "Keep-alive and window probes are answered";

    public string Source => "RFC 9293 sections 3.8.4 and 3.8.6.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(10);

        client.OpenAndEcho(octets);
        client.Send(new ScriptedSegment(TcpControlBits.Ack) { SequenceNumber = client.Script.SendNext - 1 });
        client.ExpectAcknowledged();
        client.Send(new ScriptedSegment(TcpControlBits.Ack) { SequenceNumber = client.Script.SendNext - 1, Data = octets.AsMemory(9) });
        client.ExpectAcknowledged();
        client.ExpectSilence("one answer for each probe");
        client.Close();
    }
}
