namespace NanoNet.Bench;

/// <summary>The status document is of the same firmware as the console's banner.</summary>
public sealed class HttpStatusScenario : IScenario
{
    public string Id => "HTTP-STATUS";

    public string Title => "GET /status brings JSON with the banner's build id";

    public string Source => "RFC 9110 section 9.3.1, RFC 8259";

    public void Run(ScenarioContext line)
    {
        line.Firmware.RequireOwn("GET /status");
        var answer = line.Http.Ask(HttpRequest.Get("/status", line.BoardAddress, HttpRequest.Close));

        answer.Require(200, "application/json");
        var status = answer.Json();
        ScenarioContext.Require(
            status.TryGetProperty("buildId", out var buildId) && buildId.GetString() == line.Firmware.Banner.BuildId,
            $"build id {line.Firmware.Banner.BuildId}",
            $"{answer.Text}");
        ScenarioContext.Require(
            status.TryGetProperty("uptimeMs", out var uptime) && uptime.TryGetInt64(out var milliseconds) && milliseconds > 0,
            "a positive uptime",
            $"{answer.Text}");
    }
}
