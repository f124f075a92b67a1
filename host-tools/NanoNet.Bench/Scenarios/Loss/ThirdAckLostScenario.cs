using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The segment that completes the open is lost, and the client has nothing to say: the board asks again.</summary>
public sealed class ThirdAckLostScenario : IScenario
{
    public string Id => "TCP-3RD-ACK-LOST";

    public string Title => "Lost third segment: SYN,ACK comes again, and its acknowledgment opens";

    public string Source => "RFC 9293 sections 3.5 and 3.8.1";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).InitialTimeout;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);
        var lost = line.Cable.Lose(FrameDirection.ToBoard, FrameKind.Ack.Between(port, client.Script.LocalPort));

        var first = client.Open();
        var again = client.ExpectSynAckAgain();
        ScenarioCable.RequireStruck(lost);
        ScenarioContext.Require(
            first.AbsoluteSequenceNumber == again.AbsoluteSequenceNumber, $"the SYN,ACK of frame {first.Number} again", $"frame {again.Number}: {again}");
        client.SendAcknowledgment();
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
    }
}
