using System;

namespace NanoNet.Bench;

/// <summary>TCP has no message borders: each octet is a segment of its own.</summary>
public sealed class HttpOctetsScenario : IScenario
{
    public string Id => "HTTP-OCTETS";

    public string Title => "Request that comes octet by octet is served";

    public string Source => "RFC 9112 section 2.2, RFC 9293 section 3.9.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Connect(line.PortOf(FirmwareService.Http));

        foreach (var octet in line.Http.PageRequest())
        {
            client.Write([octet]);

            // Time to take each: an ESP32 queues six segments for a reader and drops what comes beyond.
            line.Pass(s_pause);
        }

        var answer = client.ReadToEnd();
        client.Close();
        client.ExpectClosed();
        line.Http.RequirePage(HttpAnswer.Parse(answer));
    }

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(2);
}
