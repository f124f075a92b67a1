using System;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The board closes first and waits: for twice the maximum segment lifetime the four numbers are taken, then they can be used again.</summary>
public sealed class TimeWaitScenario : IScenario
{
    public string Id => "TCP-TIME-WAIT";

    public string Title => "TIME-WAIT lasts 2 MSL; after it the same ports connect again";

    public string Source => "RFC 9293 sections 3.4.2, 3.6.1 and 3.10.7.4; lwIP: TCP_MSL";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).TimeWait * 1.1;

    public void Run(ScenarioContext line)
    {
        var times = line.Times;
        var port = line.PortOf(FirmwareService.Http);
        var client = line.Script(port);

        client.Open();
        client.SendData(line.Http.PageRequest());
        client.ExpectDataToFin();
        client.SendFin();
        client.ExpectAcknowledged();
        var begun = line.Now;

        // An old SYN, below the window: it is answered, and does not make the wait longer as a FIN would.
        line.Pass(times.TimeWait - (times.Tick * 2) - (line.Now - begun));
        client.Send(new ScriptedSegment(TcpControlBits.Syn) { SequenceNumber = 0 });
        var next = client.Script.SendNext;
        client.Expect(
            "ACK with the old connection's numbers: it is still held",
            segment => segment.Is(TcpControlBits.Ack) && segment.AcknowledgmentNumber == next);

        line.Pass((begun + times.TimeWait + (times.Tick * 3)) - line.Now);
        client.Send(new ScriptedSegment(TcpControlBits.Ack) { SequenceNumber = client.Script.SendNext, AcknowledgmentNumber = client.Script.ReceiveNext });
        client.Expect("RST: TIME-WAIT is over", static segment => segment.Has(TcpControlBits.Rst));
        var local = client.Script.LocalPort;
        client.Script.Dispose();

        var again = line.Script(port, localPort: local);
        again.Open();
        again.SendData(line.Http.PageRequest());
        line.Http.RequirePage(HttpAnswer.Parse(again.ExpectDataToFin()));
        again.SendFin();
        again.ExpectAcknowledged();
        again.Script.IsOver = true;
    }
}
