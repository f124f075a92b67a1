namespace NanoNet.Bench;

/// <summary>Host is asked of HTTP/1.1 only.</summary>
public sealed class Http10Scenario : IScenario
{
    public string Id => "HTTP-1.0";

    public string Title => "HTTP/1.0 request without Host is served";

    public string Source => "RFC 9112 section 3.2";

    public void Run(ScenarioContext line) => line.Http.RequirePage(line.Http.Ask("GET / HTTP/1.0\r\n\r\n"u8));
}
