using System;
using System.Globalization;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A client says nothing for hours: firmware that has keep-alive on asks whether it is there, and gives it up when nothing answers.</summary>
/// <remarks>NanoNet's own firmware closes a connection that is silent for a minute, so that no keep-alive comes due: there it is skipped.</remarks>
public sealed class KeepAliveScenario : IScenario
{
    public string Id => "TCP-KEEPALIVE";

    public string Title => "Silent client is asked for by keep-alive: the time before, between, the number, and the end";

    public string Source => "RFC 9293 section 3.8.4; lwIP: TCP_KEEPIDLE_DEFAULT, TCP_KEEPINTVL_DEFAULT, TCP_KEEPCNT_DEFAULT";

    public TimeSpan DurationOn(BoardProfile board)
    {
        var times = new LwipTimes(board);
        return times.KeepAliveIdle + (times.KeepAliveInterval * times.KeepAliveCount);
    }

    public void Run(ScenarioContext line)
    {
        if (line.Firmware.IsOwn)
        {
            throw new ScenarioSkippedException("NanoNet's firmware closes a connection that is silent for a minute: no keep-alive comes due");
        }

        var times = line.Times;
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        client.Open();
        var last = line.Now;

        for (var i = 1; i <= times.KeepAliveCount; i++)
        {
            var wait = i == 1 ? times.KeepAliveIdle : times.KeepAliveInterval;
            var probe = Next(line, client, wait + (times.Tick * 2) + ScenarioContext.DefaultPatience);

            if (i == 1 && probe is null)
            {
                throw new ScenarioSkippedException($"the firmware has no keep-alive on: nothing came within {FaultText.Time(wait)}");
            }

            if (i == 1 && (probe!.Has(TcpControlBits.Fin) || probe.Has(TcpControlBits.Rst)))
            {
                throw new ScenarioSkippedException($"the firmware ended the silent connection after {FaultText.Time(probe.Stamp - last)}");
            }

            // RFC 9293 section 3.8.4: a number below the window makes the peer answer.
            var which = string.Create(CultureInfo.InvariantCulture, $"keep-alive {i} of {times.KeepAliveCount}");
            ScenarioContext.Require(
                probe is { SequenceNumber: 0, Data.Length: 0 } && probe.Is(TcpControlBits.Ack), $"{which}: ACK with seq 0", $"{probe}");
            line.RequireTime(which, probe!.Stamp - last, wait - times.Tick, wait + (times.Tick * 2));
            last = probe.Stamp;
        }

        var reset = Next(line, client, times.KeepAliveIdle);
        ScenarioContext.Require(reset is not null && reset.Has(TcpControlBits.Rst), "RST: the client is given up", $"{reset}");
        line.RequireTime("RST", reset!.Stamp - last, times.KeepAliveInterval - times.Tick, times.KeepAliveInterval + (times.Tick * 2));
    }

    private static SeenSegment? Next(ScenarioContext line, ScriptedClient client, TimeSpan within)
    {
        SeenSegment? next = null;
        line.Await(() => (next = client.Script.Received.Take(static _ => true, [])) is not null, within);
        return next;
    }
}
