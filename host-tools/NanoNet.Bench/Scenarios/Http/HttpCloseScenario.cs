using System;

namespace NanoNet.Bench;

/// <summary>The answer announces the close too.</summary>
public sealed class HttpCloseScenario : IScenario
{
    public string Id => "HTTP-CLOSE";

    public string Title => "Request with Connection: close is served and the connection closed";

    public string Source => "RFC 9112 section 9.6";

    public void Run(ScenarioContext line)
    {
        var answer = line.Ask(HttpRequest.Get("/", line.BoardAddress, "Connection: close\r\n"));

        answer.Require(200, "text/html");
        ScenarioContext.Require(
            string.Equals(answer.Field("Connection"), "close", StringComparison.OrdinalIgnoreCase), "Connection: close", answer.Head);
    }
}
