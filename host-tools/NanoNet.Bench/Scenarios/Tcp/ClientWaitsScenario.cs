namespace NanoNet.Bench;

/// <summary>As many clients as the board has slots, and one more.</summary>
public sealed class ClientWaitsScenario : IScenario
{
    public string Id => "TCP-SLOT-WAIT";

    public string Title => "Client that finds every slot taken is served when one leaves";

    public string Source => "README, socket budget";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var octets = line.Payload(100);
        var served = line.FillSlots(port, octets);

        var waiting = line.Connect(port, line.SecondTester);
        waiting.Write(octets);

        foreach (var client in served)
        {
            client.ExpectEcho(octets);
        }

        ScenarioContext.Require(
            waiting.Peer.Available == 0, "the waiting client not served while every slot is taken", $"{waiting.Peer.Available} octets for it");
        served[0].Close();
        served[0].ReadToEnd();
        waiting.ExpectReceived(octets);
    }
}
