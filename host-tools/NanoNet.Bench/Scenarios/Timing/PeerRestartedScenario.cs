using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A client that lost its memory opens the same connection again: the board's answer makes it end the old one.</summary>
public sealed class PeerRestartedScenario : IScenario
{
    public string Id => "TCP-PEER-RESTARTED";

    public string Title => "SYN of a client that started anew draws an ACK; its RST ends the old connection";

    public string Source => "RFC 9293 section 3.5.1, figure 9; RFC 5961 section 4.2";

    public void Run(ScenarioContext line)
    {
        const uint Jump = 1_000_000;
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);

        client.OpenAndEcho(octets);
        var next = client.Script.SendNext;

        client.Send(new ScriptedSegment(TcpControlBits.Syn) { SequenceNumber = Jump });
        var challenge = client.Expect(
            "ACK with the old connection's numbers",
            segment => segment.Is(TcpControlBits.Ack) && segment.AcknowledgmentNumber == next);
        client.Send(new ScriptedSegment(TcpControlBits.Rst) { SequenceNumber = challenge.AcknowledgmentNumber });
        client.ExpectSilence("nothing about a reset");
        var local = client.Script.LocalPort;
        client.Script.Dispose();

        var again = line.Script(port, localPort: local);
        again.OpenAndEcho(octets);
        again.Close();
    }
}
