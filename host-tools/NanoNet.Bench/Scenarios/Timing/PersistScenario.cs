using System;
using System.Globalization;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The client's window stays closed: the board asks with an octet now and then, each time after twice the time, until it opens.</summary>
public sealed class PersistScenario : IScenario
{
    private const int Probes = 8;

    public string Id => "TCP-PERSIST";

    public string Title => "Closed window: probes with back-off until it opens, then all data";

    public string Source => "RFC 9293 section 3.8.6.1; lwIP: its table of persist times";

    public TimeSpan DurationOn(BoardProfile board) => new(new LwipTimes(board).WindowProbes(Probes).Sum(static time => time.Ticks));

    public void Run(ScenarioContext line)
    {
        var times = line.Times;
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(50);

        client.OpenWithoutWindow(octets);
        var last = client.ExpectAcknowledged().Stamp;

        foreach (var (number, wait) in times.WindowProbes(Probes).Select(static (wait, index) => (index + 1, wait)))
        {
            var probe = client.Expect(
                string.Create(CultureInfo.InvariantCulture, $"probe {number} with one octet, {wait.TotalSeconds} s later"),
                static segment => segment.SequenceNumber == 1 && segment.Data.Length == 1,
                wait + times.Tick + ScenarioContext.DefaultPatience);

            // The first is counted from the data's arrival at the firmware, which is a moment later than its acknowledgment.
            line.RequireTime($"probe {number}", probe.Stamp - last, wait - times.Tick, wait + times.Tick);
            ScenarioContext.Require(probe.Data.Span[0] == octets[0], "the first octet that waits", $"frame {probe.Number}: {probe}");
            last = probe.Stamp;
            client.Send(new ScriptedSegment(TcpControlBits.Ack) { AcknowledgmentNumber = 1, Window = 0 });
        }

        client.Script.ReceiveNext = 1;
        client.Send(new ScriptedSegment(TcpControlBits.Ack) { AcknowledgmentNumber = 1 });
        client.ExpectData(octets, within: client.TimeoutPatience);
    }
}
