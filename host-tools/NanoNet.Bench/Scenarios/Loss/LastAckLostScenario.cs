using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The last segment of the close is lost: the board sends its FIN again, and ends when that is acknowledged.</summary>
public sealed class LastAckLostScenario : IScenario
{
    public string Id => "TCP-LAST-ACK-LOST";

    public string Title => "Lost last acknowledgment: the board's FIN comes again, and once only";

    public string Source => "RFC 9293 sections 3.6 and 3.8.1, RFC 6298 section 5";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).InitialTimeout;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);

        client.OpenAndEcho(octets);
        client.SendFin();
        client.ExpectAcknowledged();
        var fin = client.ExpectFin();
        var lost = line.Cable.Lose(FrameDirection.ToBoard, FrameKind.Ack.Between(port, client.Script.LocalPort));
        client.SendAcknowledgment();
        ScenarioCable.RequireStruck(lost);
        client.Script.ReceiveNext--;
        var again = client.ExpectFin(within: client.TimeoutPatience);
        ScenarioContext.Require(
            again.AbsoluteSequenceNumber == fin.AbsoluteSequenceNumber, $"the FIN of frame {fin.Number} again", $"frame {again.Number}: {again}");
        client.SendAcknowledgment();
        client.Script.IsOver = true;
        client.ExpectSilence("nothing after the last acknowledgment");
    }
}
