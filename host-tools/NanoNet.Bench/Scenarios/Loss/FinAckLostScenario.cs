using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The board's acknowledgment of the client's FIN is lost. Its own FIN says the same; the client's repeated FIN is acknowledged again.</summary>
public sealed class FinAckLostScenario : IScenario
{
    public string Id => "TCP-FIN-ACK-LOST";

    public string Title => "Lost acknowledgment of a FIN: a FIN that comes again is acknowledged again";

    public string Source => "RFC 9293 sections 3.6 and 3.10.7.4";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);

        client.OpenAndEcho(octets);
        var lost = line.Cable.Lose(FrameDirection.FromBoard, FrameKind.Ack.Between(port, client.Script.LocalPort));
        client.SendFin();

        // The acknowledgment comes alone, before the firmware has closed; the FIN that follows acknowledges too.
        var fin = client.ExpectFin();
        ScenarioCable.RequireStruck(lost);
        ScenarioContext.Require(fin.AcknowledgmentNumber == client.Script.SendNext, $"ack {client.Script.SendNext}", $"frame {fin.Number}: {fin}");
        client.Send(new ScriptedSegment(TcpControlBits.Fin | TcpControlBits.Ack)
        {
            SequenceNumber = client.Script.SendNext - 1, AcknowledgmentNumber = client.Script.ReceiveNext - 1,
        });
        client.ExpectAcknowledged();
        client.SendAcknowledgment();
        client.Script.IsOver = true;
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
