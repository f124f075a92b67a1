namespace NanoNet.Bench;

/// <summary>A wrong address is the client's error and ends nothing but this connection.</summary>
public sealed class HttpNotFoundScenario : IScenario
{
    public string Id => "HTTP-404";

    public string Title => "GET of anything else is answered with 404";

    public string Source => "RFC 9110 section 15.5.5";

    public void Run(ScenarioContext line)
    {
        line.Firmware.RequireOwn("an address that it does not serve");
        line.Http.Ask(HttpRequest.Get("/nowhere", line.BoardAddress, HttpRequest.Close)).Require(404);
    }
}
