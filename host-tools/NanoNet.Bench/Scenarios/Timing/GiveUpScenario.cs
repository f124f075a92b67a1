using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The client acknowledges nothing any more: the board sends again, each time after twice the time, and gives up.</summary>
public sealed class GiveUpScenario : IScenario
{
    private static readonly TimeSpan s_visit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(50);

    public string Id => "TCP-GIVE-UP";

    public string Title => "Data that nobody acknowledges: back-off, number and end of the retransmissions";

    public string Source => "RFC 6298 section 5, RFC 9293 section 3.8.3; lwIP: TCP_MAXRTX and its table of shifts";

    public TimeSpan DurationOn(BoardProfile board) => Total(new LwipTimes(board).Retransmissions(new LwipTimes(board).InitialTimeout)) * 1.5;

    public void Run(ScenarioContext line)
    {
        var times = line.Times;
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));

        client.Open();
        client.SendData(line.Payload(100));
        List<SeenSegment> copies = [client.Expect("the data", IsData)];

        // The timeout now depends on round trips that were measured; what follows depends on it alone.
        copies.Add(client.Expect("the data again", IsData, client.TimeoutPatience));
        var first = Ticks(copies[1].Stamp - copies[0].Stamp, times);
        line.RequireTime("the first retransmission", copies[1].Stamp - copies[0].Stamp, times.ShortestTimeout - times.Tick, times.InitialTimeout + times.Tick);

        foreach (var wait in times.Retransmissions(times.Tick * first).Skip(1))
        {
            var again = Expect(
                line,
                client,
                string.Create(CultureInfo.InvariantCulture, $"retransmission {copies.Count} of {times.MaximumRetransmissions}, {wait.TotalSeconds} s after the one before"),
                wait + times.Tick + ScenarioContext.DefaultPatience);
            line.RequireTime($"retransmission {copies.Count}", again.Stamp - copies[^1].Stamp, wait - times.Tick, wait + times.Tick);
            copies.Add(again);
        }

        // What comes with the last one: the firmware has closed.
        line.Pass(times.Tick);
        client.Script.Received.Clear();
        line.Pass(times.Retransmissions(times.Tick * first)[^1] * 2);
        client.ExpectSilence($"no retransmission after {times.MaximumRetransmissions}");

        // It has forgotten the connection.
        client.SendAcknowledgment();
        client.Expect("RST: the board has given the connection up", static segment => segment.Has(TcpControlBits.Rst));
    }

    /// <summary>Waits long, and lets the board answer others now and then: else it would forget the tester's hardware address, and of the segments
    /// that wait for it when it asks again a stack need keep one only (RFC 1122 section 2.3.2.2).</summary>
    private static SeenSegment Expect(ScenarioContext line, ScriptedClient client, string expected, TimeSpan within)
    {
        List<SeenSegment> others = [];
        SeenSegment? found = null;

        for (var end = line.Now + within; line.Now < end; line.Fence())
        {
            if (line.Await(() => (found = client.Script.Received.Take(IsData, others)) is not null, s_visit < end - line.Now ? s_visit : end - line.Now))
            {
                return found!;
            }
        }

        throw new ScenarioFailedException(expected, ScenarioContext.Describe(others));
    }

    // The firmware closes meanwhile, so that the FIN may come with the data.
    private static bool IsData(SeenSegment segment) => segment.SequenceNumber == 1 && segment.Data.Length > 0;

    /// <summary>Ticks of a timer that began between two of them: all but the first are whole. Real time is a little late.</summary>
    private static int Ticks(TimeSpan time, LwipTimes times) => (int)Math.Ceiling((time - s_late) / times.Tick);

    private static TimeSpan Total(IReadOnlyList<TimeSpan> times) => new(times.Sum(static time => time.Ticks));
}
