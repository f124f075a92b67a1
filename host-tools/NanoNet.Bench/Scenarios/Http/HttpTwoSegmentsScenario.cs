using System;

namespace NanoNet.Bench;

/// <summary>Two segments, the second sent when the first was dealt with.</summary>
public sealed class HttpTwoSegmentsScenario : IScenario
{
    public string Id => "HTTP-SEGMENTS";

    public string Title => "Request cut in the middle of a line is served";

    public string Source => "RFC 9112 section 2.2, RFC 9293 section 3.9.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.Http));
        var request = line.Http.PageRequest();

        client.Open();
        client.SendData(request.AsMemory(0, 7));
        line.Fence();
        client.SendData(request.AsMemory(7));
        line.Http.RequirePage(HttpAnswer.Parse(client.ExpectDataToFin()));
        client.SendFin();
        client.ExpectAcknowledged();
        client.Script.IsOver = true;
    }
}
