using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The board's FIN is lost on its way: it stays in LAST-ACK and sends it again.</summary>
public sealed class BoardFinLostScenario : IScenario
{
    public string Id => "TCP-BOARD-FIN-LOST";

    public string Title => "Lost FIN of the board comes again by itself";

    public string Source => "RFC 9293 sections 3.6 and 3.8.1, RFC 6298 section 5";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).InitialTimeout;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);

        client.OpenAndEcho(octets);
        var lost = line.Cable.Lose(FrameDirection.FromBoard, FrameKind.Fin.Between(port, client.Script.LocalPort));
        client.SendFin();
        client.ExpectAcknowledged();
        var fin = client.ExpectFin(within: client.TimeoutPatience);
        var first = ScenarioCable.RequireStruck(lost);
        line.RequireTime("the FIN again", fin.Stamp - first.At, line.Times.ShortestTimeout - line.Times.Tick, line.Times.InitialTimeout + line.Times.Tick);
        client.SendAcknowledgment();
        client.Script.IsOver = true;
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
