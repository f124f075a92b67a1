using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The first of three segments is lost: the others are told of at once and kept, and the board has all when the first comes again.</summary>
public sealed class DataLostScenario : IScenario
{
    public string Id => "TCP-DATA-LOST";

    public string Title => "Lost data: each later segment is answered at once, nothing is delivered twice or out of order";

    public string Source => "RFC 9293 section 3.10.7.4, RFC 5681 section 4.2";

    public void Run(ScenarioContext line)
    {
        const int Length = 100;
        const int Segments = 3;
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(Length * Segments);

        client.Open();
        var lost = line.Cable.Lose(FrameDirection.ToBoard, FrameKind.Data.Between(port, client.Script.LocalPort));

        for (var i = 0; i < Segments; i++)
        {
            client.SendData(octets.AsMemory(i * Length, Length));
        }

        ScenarioCable.RequireStruck(lost);

        for (var i = 1; i < Segments; i++)
        {
            client.Expect(
                "ACK with ack 1 at once: the first octet is missing",
                static segment => segment.Is(TcpControlBits.Ack) && segment.AcknowledgmentNumber == 1 && segment.Data.Length == 0);
        }

        client.Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { SequenceNumber = 1, Data = octets.AsMemory(0, Length) });
        client.ExpectData(octets);
        client.Close();
    }
}
