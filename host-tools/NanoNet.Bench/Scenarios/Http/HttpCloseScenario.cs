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
        var answer = line.Http.Ask(HttpRequest.Get("/", line.BoardAddress, HttpRequest.Close));

        line.Http.RequirePage(answer);

        // That the answer says so too is a SHOULD, which our own firmware keeps.
        ScenarioContext.Require(
            !line.Firmware.IsOwn || string.Equals(answer.Field("Connection"), "close", StringComparison.OrdinalIgnoreCase), "Connection: close", answer.Head);
    }
}
