using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>Data of the board is lost, and the client keeps silent: the same octets come again when the timeout is over.</summary>
public sealed class EchoLostScenario : IScenario
{
    public string Id => "TCP-ECHO-LOST";

    public string Title => "Lost data of the board comes again by itself, the same";

    public string Source => "RFC 9293 section 3.8.1, RFC 6298 section 5";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).InitialTimeout;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(500);

        client.Open();
        var lost = line.Cable.Lose(FrameDirection.FromBoard, FrameKind.Data.Between(port, client.Script.LocalPort));
        client.SendData(octets);
        client.ExpectData(octets, within: client.TimeoutPatience);
        var first = ScenarioCable.RequireStruck(lost);
        line.RequireTime("the data again", line.Now - first.At, line.Times.ShortestTimeout - line.Times.Tick, line.Times.InitialTimeout + line.Times.Tick);
        client.Close();
    }
}
