namespace NanoNet.Bench;

/// <summary>The whole life of an ordinary connection, segment by segment.</summary>
public sealed class OpenCloseScenario : IScenario
{
    public string Id => "TCP-OPEN-CLOSE";

    public string Title => "Three-way open, echoed data, four-way close begun by the client";

    public string Source => "RFC 9293 sections 3.5 and 3.6";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(100);

        var synAck = client.Open();
        ScenarioContext.Require(
            synAck.MaximumSegmentSize == line.Board.ExpectedMss, $"MSS {line.Board.ExpectedMss}", $"frame {synAck.Number}: {synAck}");
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
