using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Capture;
using NanoNet.Validation;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What the rules say of a test's run.</summary>
internal static class RunVerdict
{
    // What was asked just before may have been answered into the cut.
    private static readonly TimeSpan s_answerTime = TimeSpan.FromSeconds(1);

    public static Judgement Of(TestBench bench, BoardProfile board, string capture)
    {
        using var judge = new CaptureJudge(new JudgeOptions
        {
            Board = Facts(bench, board),
            KnownDeviations = [.. board.Deviations.Select(static known => new KnownDeviation(known.Rule, known.Reason, known.Source))],
            IsLossless = true,
        });
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame.TimeNs, frame.Octets, frame.OriginalLength);
        }

        return judge.Finish();
    }

    /// <summary>The rules that bind and were broken, each with its frames; empty if there are none.</summary>
    /// <remarks>A connection that a cut of the cable fell into is left out: what its ends owe each other is lost with the board's interface, or given up before the cable is in
    /// again.</remarks>
    public static string Broken(TestBench bench, Judgement judgement)
    {
        var cut = judgement.Connections
            .Where(one => bench.Cuts.Any(cut => one.FirstTimeNs <= cut.To.Nanoseconds && one.LastTimeNs >= (cut.From + -s_answerTime).Nanoseconds))
            .SelectMany(static one => one.Verdicts)
            .Where(static verdict => verdict.Outcome == Outcome.Violated)
            .SelectMany(static verdict => verdict.Frames.Select(frame => (verdict.Rule.Id, frame)))
            .ToHashSet();
        List<string> broken = [];

        foreach (var verdict in judgement.Verdicts.Where(static one => one.IsUnexplainedViolation && one.Rule.Level == RequirementLevel.Must))
        {
            var frames = verdict.Frames.Where(frame => !cut.Contains((verdict.Rule.Id, frame))).Take(5).ToList();

            if (frames.Count != 0)
            {
                broken.Add($"{verdict.Rule.Id}: {verdict.Reason} (frames {string.Join(", ", frames)})");
            }
        }

        return string.Join('\n', broken);
    }

    private static BoardFacts Facts(TestBench bench, BoardProfile board)
    {
        var banner = bench.Console.Banner;
        var services = banner?.Services ?? [];
        return new BoardFacts
        {
            Address = banner?.Address ?? bench.Network.Address,
            Mac = banner?.Mac,
            MaximumSegmentSize = board.ExpectedMss,
            Absences = [.. bench.Cuts.Select(static cut => ((cut.From + -s_answerTime).Nanoseconds, cut.To.Nanoseconds))],
            Reassembles = new LwipTimes(board).Reassembles,
            OpenTcpPorts = banner is null ? null : Ports(services, static name => name is not ("udp-echo" or "info")),
            OpenUdpPorts = banner is null ? null : Ports(services, static name => name is "udp-echo" or "info"),
            UdpEchoPorts = Ports(services, static name => name == "udp-echo"),
            HttpPorts = Ports(services, static name => name == "http"),
        };
    }

    private static HashSet<ushort> Ports(IReadOnlyList<FirmwareService> services, Func<string, bool> isWanted) =>
        [.. services.Where(service => isWanted(service.Name)).Select(static service => service.Port)];
}
