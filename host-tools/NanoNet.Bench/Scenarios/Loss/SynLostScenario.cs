namespace NanoNet.Bench;

/// <summary>The first SYN does not arrive: to the board, the second is the first.</summary>
public sealed class SynLostScenario : IScenario
{
    public string Id => "TCP-SYN-LOST";

    public string Title => "Lost SYN: the next one opens the connection";

    public string Source => "RFC 9293 sections 3.5 and 3.8.1";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);
        var lost = line.Cable.Lose(FrameDirection.ToBoard, FrameKind.Syn.Between(port, client.Script.LocalPort));

        client.SendSyn();
        client.ExpectSilence("no answer to a SYN that was lost");
        ScenarioCable.RequireStruck(lost);
        client.SendSyn();
        client.ExpectSynAck();
        client.SendAcknowledgment();
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
    }
}
