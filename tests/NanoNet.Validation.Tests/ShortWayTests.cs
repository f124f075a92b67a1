using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Validation.Tests.Oracle;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>
/// Packets and segments that are as nearly all are take a short way past the inspectors (<see cref="PlainPath"/>, <see cref="ExpectedSegment"/>).
/// Where segments are kept they do not: both have to say the same.
/// </summary>
public class ShortWayTests
{
    private const int Seeds = 40;

    public static TheoryData<string> Faults => [.. OracleFaults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Verdicts_and_counts_are_the_same_with_and_without_the_short_way(string name)
    {
        var fault = OracleFaults.All.Single(one => one.Name == name);

        for (var seed = 0; seed < Seeds; seed++)
        {
            var connection = OracleConnection.Play(fault.Adapt(OracleTraits.Of(seed)), fault);
            var inspected = Describe(connection.Judge());
            connection.Options = connection.Options with { KeepSegments = false };

            Assert.Equal(inspected, Describe(connection.Judge()));
        }
    }

    [Fact]
    public void Real_captures_are_judged_the_same_with_and_without_the_short_way()
    {
        foreach (var file in Corpus.Files())
        {
            var inspected = Describe(Judge(file, keepsSegments: true));
            var judged = Describe(Judge(file, keepsSegments: false));
            var at = inspected.Zip(judged).FirstOrDefault(pair => pair.First != pair.Second);

            Assert.True(inspected.SequenceEqual(judged), $"{file}: {at.First} and {at.Second}");
        }
    }

    private static Judgement Judge(string file, bool keepsSegments)
    {
        using var judge = new CaptureJudge(new JudgeOptions { KeepSegments = keepsSegments });

        try
        {
            using var reader = CaptureReader.Open(file);

            var batch = new FrameBatch();

            while (reader.TryReadBatch(batch))
            {
                judge.Add(batch);
            }
        }
        catch (CaptureFormatException)
        {
            // No capture: what was read of it is judged, which is nothing.
        }

        return judge.Finish();
    }

    private static List<string> Describe(Judgement judgement) =>
    [
        .. judgement.Verdicts.Select(Words),
        .. judgement.Connections.SelectMany(connection => connection.Verdicts).Select(Words),
        .. judgement.Connections.Select(connection => FormattableString.Invariant(
            $"{connection.Client} {connection.Server} {connection.FirstFrame} {connection.LastFrame} {connection.LastTimeNs} {connection.Opened} {connection.Closed} {connection.Fate} {connection.Completeness} {connection.ClientState} {connection.ServerState} {connection.Times}")),
        .. judgement.Connections.SelectMany(connection => new[] { connection.ClientEnd, connection.ServerEnd }).Select(Words),
        .. judgement.Connections.SelectMany(connection => connection.HttpExchanges).Select(exchange => exchange.ToString()),
    ];

    private static string Words(Verdict verdict) =>
        $"{verdict.Rule.Id} {verdict.Outcome} {string.Join(',', verdict.Frames)} {verdict.Reason} {verdict.Connection}";

    private static string Words(TcpEndRecord end) =>
        $"{end with { Classes = SegmentTally.Empty }} {string.Join(',', end.Classes.Occurring)}";
}
