namespace NanoNet.Bench;

/// <summary>The client's FIN does not arrive; its second one does.</summary>
public sealed class FinLostScenario : IScenario
{
    public string Id => "TCP-FIN-LOST";

    public string Title => "Lost FIN of the client: nothing closes until it comes again";

    public string Source => "RFC 9293 sections 3.6 and 3.8.1";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);

        client.OpenAndEcho(octets);
        var lost = line.Cable.Lose(FrameDirection.ToBoard, FrameKind.Fin.Between(port, client.Script.LocalPort));
        client.SendFin();
        client.ExpectSilence("nothing about a FIN that was lost");
        ScenarioCable.RequireStruck(lost);
        client.Script.SendNext--;
        client.Close();
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
