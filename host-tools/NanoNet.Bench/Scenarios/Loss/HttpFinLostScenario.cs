using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The board closes first, and its FIN is lost: the client has the page, and learns of the end from the retransmission.</summary>
public sealed class HttpFinLostScenario : IScenario
{
    public string Id => "HTTP-FIN-LOST";

    public string Title => "Lost FIN after a response comes again by itself";

    public string Source => "RFC 9112 section 9.6, RFC 9293 section 3.8.1";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).InitialTimeout;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.Http);
        var client = line.Script(port);
        var lost = line.Cable.Lose(FrameDirection.FromBoard, FrameKind.Fin.Between(port, client.Script.LocalPort));

        client.Open();
        client.SendData(line.Http.PageRequest());
        var answer = HttpAnswer.Parse(client.ExpectDataToFin(within: client.TimeoutPatience));
        ScenarioCable.RequireStruck(lost);
        line.Http.RequirePage(answer);
        client.SendFin();
        client.ExpectAcknowledged();
        client.Script.IsOver = true;
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
