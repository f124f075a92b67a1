namespace NanoNet.Bench;

/// <summary>Segment by segment, since the close begun by the board is what is looked at.</summary>
public sealed class HttpGetScenario : IScenario
{
    public string Id => "HTTP-GET";

    public string Title => "GET / brings the page; the board closes first, in four segments";

    public string Source => "RFC 9112 section 9.6, RFC 9293 section 3.6";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.Http));

        client.Open();
        client.SendData(line.Http.PageRequest());
        var answer = HttpAnswer.Parse(client.ExpectDataToFin());
        line.Http.RequirePage(answer);
        client.SendFin();
        client.ExpectAcknowledged();
        client.Script.IsOver = true;
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
