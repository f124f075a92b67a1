using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The board says at once what it misses, and delivers everything in order.</summary>
public sealed class OutOfOrderScenario : IScenario
{
    public string Id => "TCP-OUT-OF-ORDER";

    public string Title => "Segment that overtook another is held and told of";

    public string Source => "RFC 9293 section 3.10.7.4, RFC 5681 section 4.2";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(200);

        client.Open();
        client.Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { SequenceNumber = 101, Data = octets.AsMemory(100) });
        client.Expect(
            "ACK with ack 1 at once: octet 1 is missing",
            static segment => segment.Is(TcpControlBits.Ack) && segment.AcknowledgmentNumber == 1);
        client.Send(new ScriptedSegment(TcpControlBits.Ack) { SequenceNumber = 1, Data = octets.AsMemory(0, 100) });
        client.Script.SendNext = 201;
        client.ExpectData(octets);
        client.Close();
    }
}
