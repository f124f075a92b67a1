namespace NanoNet.Bench;

/// <summary>TCP has no message borders: each octet is a segment of its own.</summary>
public sealed class HttpOctetsScenario : IScenario
{
    public string Id => "HTTP-OCTETS";

    public string Title => "Request that comes octet by octet is served";

    public string Source => "RFC 9112 section 2.2, RFC 9293 section 3.9.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.Http));

        client.Open();

        foreach (var octet in HttpRequest.Get("/", line.BoardAddress))
        {
            client.SendData(new[] { octet });
        }

        HttpAnswer.Parse(client.ExpectDataToFin()).Require(200, "text/html");
        client.SendFin();
        client.ExpectAcknowledged();
        client.Script.IsOver = true;
    }
}
