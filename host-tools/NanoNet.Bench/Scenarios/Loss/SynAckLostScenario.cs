using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The board's answer is lost, and the client waits: the board has to notice by itself.</summary>
public sealed class SynAckLostScenario : IScenario
{
    public string Id => "TCP-SYNACK-LOST";

    public string Title => "Lost SYN,ACK comes again by itself, the same";

    public string Source => "RFC 9293 section 3.8.1, RFC 6298 section 5";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).InitialTimeout;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);
        var lost = line.Cable.Lose(FrameDirection.FromBoard, FrameKind.SynAck.Between(port, client.Script.LocalPort));

        client.SendSyn();
        var again = client.ExpectSynAckAgain();
        var first = ScenarioCable.RequireStruck(lost);
        ScenarioContext.Require(
            FrameView.Of(first.Octets).SequenceNumber == again.AbsoluteSequenceNumber, $"the one that was lost, {first}", $"frame {again.Number}: {again}");
        line.RequireTime("the SYN,ACK again", again.Stamp - first.At, line.Times.InitialTimeout - line.Times.Tick, line.Times.InitialTimeout + line.Times.Tick);
        client.SendAcknowledgment();
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
    }
}
