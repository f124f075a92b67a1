namespace NanoNet.Bench;

/// <summary>Every frame of a transfer arrives twice, both ways.</summary>
public sealed class DuplicatedScenario : IScenario
{
    public string Id => "TCP-DUPLICATED";

    public string Title => "Every frame comes twice: each octet is delivered once";

    public string Source => "RFC 9293 section 3.10.7.4";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Connect(port);
        var twice = line.Cable.Break(new HarmFault(FrameHarm.Duplicate, new FrameSelection { Kind = FrameKind.Tcp.Between(port, client.Peer.LocalPort) }));

        client.ExpectEcho(line.Payload(8_000));
        client.Close();
        client.ExpectEnd();
        client.ExpectClosed();
        ScenarioContext.Require(twice.Count > 10, "more than ten frames that came twice", $"{twice.Count}");
    }
}
