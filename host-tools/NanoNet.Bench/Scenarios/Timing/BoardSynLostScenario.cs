using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>Firmware that connects to somebody gets no answer: its SYN comes again so often, and then no more.</summary>
/// <remarks>NanoNet's own firmware only listens: there it is skipped.</remarks>
public sealed class BoardSynLostScenario : IScenario
{
    private static readonly TimeSpan s_search = TimeSpan.FromMinutes(1);

    public string Id => "TCP-SYN-GIVE-UP";

    public string Title => "SYN of the board that nobody answers: number, times and end of its repetitions";

    public string Source => "RFC 9293 section 3.8.3; lwIP: TCP_SYNMAXRTX, LWIP_TCP_RTO_TIME";

    public TimeSpan DurationOn(BoardProfile board) => s_search + (new LwipTimes(board).InitialTimeout * (new LwipTimes(board).MaximumSynRetransmissions + 2));

    public void Run(ScenarioContext line)
    {
        if (line.Firmware.IsOwn)
        {
            throw new ScenarioSkippedException("NanoNet's firmware opens no connection: it only listens");
        }

        var times = line.Times;
        var lost = line.Cable.Lose(FrameDirection.FromBoard, FrameKind.Syn, 1, long.MaxValue);

        if (!line.Await(() => lost.Count > 0, s_search))
        {
            throw new ScenarioSkippedException($"the firmware opened no connection within {FaultText.Time(s_search)}");
        }

        line.Pass(times.InitialTimeout * (times.MaximumSynRetransmissions + 2));
        var number = FrameView.Of(lost.Struck[0].Octets).SequenceNumber;
        List<StruckFrame> copies = [.. lost.Struck.Where(one => FrameView.Of(one.Octets).SequenceNumber == number)];
        ScenarioContext.Require(
            copies.Count == times.MaximumSynRetransmissions + 1,
            string.Create(CultureInfo.InvariantCulture, $"a SYN and {times.MaximumSynRetransmissions} repetitions with its number"),
            string.Create(CultureInfo.InvariantCulture, $"{copies.Count} in all"));

        // lwIP does not double this one: src/core/tcp.c, tcp_slowtmr.
        foreach (var (one, next) in copies.Zip(copies.Skip(1)))
        {
            line.RequireTime("the SYN again", next.At - one.At, times.InitialTimeout - times.Tick, times.InitialTimeout + times.Tick);
        }
    }
}
