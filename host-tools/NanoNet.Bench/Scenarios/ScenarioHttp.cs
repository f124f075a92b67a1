using System;

namespace NanoNet.Bench;

/// <summary>The lines of a scenario that ask the board's HTTP service for something.</summary>
public sealed class ScenarioHttp
{
    private readonly ScenarioContext _line;

    internal ScenarioHttp(ScenarioContext line) => _line = line;

    /// <summary>One request over a connection of its own, to the end of the response, closed by both sides.</summary>
    public HttpAnswer Ask(ReadOnlySpan<byte> request)
    {
        var client = _line.Connect(_line.PortOf(FirmwareService.Http));
        client.Write(request);
        var answer = client.ReadToEnd();
        client.Close();
        client.ExpectClosed();
        return HttpAnswer.Parse(answer);
    }

    /// <summary>A request for the page at /, after whose answer the board closes.</summary>
    public byte[] PageRequest() => HttpRequest.Get("/", _line.BoardAddress, HttpRequest.Close);

    /// <summary>Fails the scenario unless an answer is what GET / has to bring: NanoNet's page; of other firmware, which may have none, any that
    /// blames neither the request nor itself.</summary>
    public void RequirePage(HttpAnswer answer)
    {
        const int BadRequest = 400;
        const int FirstServerError = 500;
        const int Ok = 200;

        ArgumentNullException.ThrowIfNull(answer);

        if (_line.Firmware.IsOwn)
        {
            answer.Require(Ok, "text/html");
            return;
        }

        ScenarioContext.Require(
            answer.Status is >= Ok and < FirstServerError and not BadRequest, "a status from 200 to 499, but not 400", $"\"{answer.Head}\"");
    }
}
