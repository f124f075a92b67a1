namespace NanoNet.Bench;

/// <summary>The segment that completes the open is lost, but the next one acknowledges the same.</summary>
public sealed class ThirdAckInDataScenario : IScenario
{
    public string Id => "TCP-3RD-ACK-DATA";

    public string Title => "Lost third segment: the first data opens the connection";

    public string Source => "RFC 9293 section 3.10.7.4";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);
        var lost = line.Cable.Lose(FrameDirection.ToBoard, FrameKind.Ack.Between(port, client.Script.LocalPort));

        client.Open();
        ScenarioCable.RequireStruck(lost);
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
    }
}
