using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Transfers over ways that lose, delay and double packets: what was sent again and what was overtaken is told apart, and nobody is accused.</summary>
public class ImpairedTests
{
    /// <summary>Transfers that are played; <c>NANONET_ORACLE_COUNT</c> sets another number.</summary>
    private const int DefaultTransfers = 60;

    private const double LeastRight = 0.99;

    private const SegmentClasses SentAgain = SegmentClassifier.Retransmissions | SegmentClasses.DuplicateCapture;

    private static readonly int s_transfers =
        int.TryParse(Environment.GetEnvironmentVariable("NANONET_ORACLE_COUNT"), out var count) ? count : DefaultTransfers;

    [Fact]
    public void Segments_are_what_they_really_are_more_often_than_tshark_says_so()
    {
        var transfers = Play();
        using var file = new TemporaryCapture(transfers.SelectMany(transfer => transfer.Frames));
        var (again, late) = Marks(file.Path);
        int segments = 0, ours = 0, theirs = 0;
        var before = 0L;

        foreach (var transfer in transfers)
        {
            var classes = Judge(transfer).Connections.Single().Segments.ToDictionary(segment => segment.Frame, segment => segment.Classes);

            foreach (var (frame, origin) in transfer.Truth)
            {
                segments++;
                ours += IsRight(origin, (classes[frame] & SentAgain) != 0, (classes[frame] & SegmentClasses.OutOfOrder) != 0) ? 1 : 0;
                theirs += IsRight(origin, again.Contains(before + frame), late.Contains(before + frame)) ? 1 : 0;
            }

            before += transfer.Frames.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"of {segments} segments {ours} are right here, {theirs} in tshark");
        Assert.True(ours >= LeastRight * segments && ours >= theirs, $"of {segments} segments {ours} are right here, {theirs} in tshark");
    }

    [Fact]
    public void Hosts_on_a_bad_way_break_no_rule() => Assert.Empty(Play()
        .SelectMany((transfer, seed) => Judge(transfer).Verdicts
            .Where(verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Level != RequirementLevel.Info)
            .Select(verdict => $"{seed}: {verdict.Rule.Id} at {string.Join(", ", verdict.Frames)}: {verdict.Reason}")));

    private static List<ImpairedTransfer> Play() =>
        [.. Enumerable.Range(0, s_transfers).Select(seed => new ImpairedTransfer(seed, (ushort)(Scene.ClientPort + seed)))];

    private static bool IsRight(ImpairedOrigin origin, bool isAgain, bool isLate) => origin switch
    {
        ImpairedOrigin.New => !isAgain && !isLate,
        ImpairedOrigin.Overtaken => isLate,
        // A copy is no retransmission, but there is no other word for it; that it is late is not wrong either.
        ImpairedOrigin.Copy => isAgain || isLate,
        _ => isAgain,
    };

    private static Judgement Judge(ImpairedTransfer transfer)
    {
        using var judge = new CaptureJudge(new JudgeOptions { KeepSegments = true });

        foreach (var (time, octets) in transfer.Frames)
        {
            judge.Add(time, octets);
        }

        return judge.Finish();
    }

    private static (HashSet<long> Again, HashSet<long> Late) Marks(string path)
    {
        var rows = Tshark.Read(
                path,
                "-T", "fields", "-E", "separator=;", "-e", "frame.number", "-e", "tcp.analysis.retransmission", "-e", "tcp.analysis.out_of_order")
            .Select(line => line.Split(';'))
            .ToList();
        return ([.. rows.Where(row => row[1].Length > 0).Select(Frame)], [.. rows.Where(row => row[2].Length > 0).Select(Frame)]);
    }

    private static long Frame(string[] row) => long.Parse(row[0], CultureInfo.InvariantCulture);
}
