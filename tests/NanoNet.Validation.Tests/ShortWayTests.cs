using System;
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
    private const int ShortConnections = 4000;

    public static TheoryData<string> Faults => [.. OracleFaults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Verdicts_and_counts_are_the_same_with_and_without_the_short_way(string name)
    {
        var fault = OracleFaults.All.Single(one => one.Name == name);

        for (var seed = 0; seed < Seeds; seed++)
        {
            var connection = OracleConnection.Play(fault.Adapt(OracleTraits.Of(seed)), fault);
            var inspected = JudgementText.Of(connection.Judge());
            connection.Options = connection.Options with { KeepSegments = false };

            Assert.Equal(inspected, JudgementText.Of(connection.Judge()));
        }
    }

    /// <summary>Twenty milliseconds after the last timestamp it may have been followed by one that is 21 ticks ahead.</summary>
    [Theory]
    [InlineData(-2, Outcome.Violated)]
    [InlineData(-1, Outcome.Pass)]
    [InlineData(0, Outcome.Pass)]
    [InlineData(1, Outcome.Undecidable)]
    [InlineData(20, Outcome.Undecidable)]
    [InlineData(21, Outcome.Undecidable)]
    [InlineData(22, Outcome.Violated)]
    public void Echo_of_a_timestamp_is_judged_the_same_with_and_without_the_short_way(int ahead, Outcome expected)
    {
        var scene = new Scene { Options = new JudgeOptions { KeepSegments = true } };
        scene.Client("S", 0, options: Scene.SynOptions(timestamps: (100, 0)));
        scene.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (900, 100)));
        scene.Client("A", 1, 1, options: Scene.Timestamps(101, 900));
        scene.Wait(19).Server("PA", 1, 1, "hello", options: Scene.Timestamps(910, (uint)(101 + ahead)));
        scene.Client("A", 1, 6, options: Scene.Timestamps(130, 910));
        var inspected = scene.Later().Judge();
        scene.Options = new JudgeOptions();

        Assert.Equal(expected, inspected.Verdicts.Single(static verdict => verdict.Rule.Id == "TCP-TS-ECHO").Outcome);
        Assert.Equal(JudgementText.Of(inspected), JudgementText.Of(scene.Judge()));
    }

    /// <summary>Two ends that open, say little and close in any way, with now and then a segment that nobody expects.</summary>
    [Fact]
    public void Short_connections_of_any_kind_are_judged_the_same_with_and_without_the_short_way()
    {
        for (var seed = 0; seed < ShortConnections; seed++)
        {
            var scene = ShortConnection(new Random(seed));
            scene.Options = new JudgeOptions { KeepSegments = true };
            var inspected = JudgementText.Of(scene.Judge());
            scene.Options = new JudgeOptions();
            var judged = JudgementText.Of(scene.Judge());
            var at = inspected.Zip(judged).FirstOrDefault(pair => pair.First != pair.Second);

            Assert.True(inspected.SequenceEqual(judged), $"seed {seed}: {at.First} and {at.Second}");
        }
    }

    [Fact]
    public void Real_captures_are_judged_the_same_with_and_without_the_short_way()
    {
        foreach (var file in Corpus.Files())
        {
            var inspected = JudgementText.Of(Judge(file, keepsSegments: true));
            var judged = JudgementText.Of(Judge(file, keepsSegments: false));
            var at = inspected.Zip(judged).FirstOrDefault(pair => pair.First != pair.Second);

            Assert.True(inspected.SequenceEqual(judged), $"{file}: {at.First} and {at.Second}");
        }
    }

    [Fact]
    public void Segment_that_a_connection_expected_is_not_its_any_more_once_another_has_taken_its_place_in_the_same_batch()
    {
        // Long enough that no padding follows.
        const string Data = "ten and ten octets";

        var scene = new Scene { Options = new JudgeOptions() }.Open();
        var sent = 1U;

        // Its segments of the second batch are found to be its own while it still lives.
        for (; scene.Frames.Count < FrameBatch.Capacity; sent += (uint)Data.Length)
        {
            scene.Client("PA", sent, 1, Data);
        }

        scene.Client("PA", sent, 1, Data);
        var syn = scene.Client("S", 1_000_000, options: Scene.SynOptions());
        scene.Client("PA", sent + (uint)Data.Length, 1, Data);
        using var file = new TemporaryCapture(scene);
        var together = Judge(file.Path, keepsSegments: false);

        Assert.Equal(JudgementText.Of(scene.Judge()), JudgementText.Of(together));
        Assert.Equal(syn - 1, together.Connections[0].LastFrame);
        Assert.Equal(scene.Frames.Count, together.Connections[1].LastFrame);
    }

    private static Scene ShortConnection(Random random)
    {
        var hasTimestamps = random.Next(2) == 0;
        var scene = new Scene { ServerPort = (ushort)(random.Next(2) == 0 ? 80 : 7) };
        var clock = 100U;
        var next = new uint[2];
        byte[]? Options(bool isSyn)
        {
            // Echoed is what may not have been seen: the clocks of both are one.
            clock += (uint)random.Next(3);
            var stamps = (clock, clock - (uint)random.Next(2));
            return isSyn ? Scene.SynOptions(scale: 7, timestamps: hasTimestamps ? stamps : null) : hasTimestamps ? Scene.Timestamps(stamps.clock, stamps.Item2) : null;
        }

        void Send(int from, string bits, string data, int slip)
        {
            var isSyn = bits[0] == 'S';
            var (sequence, acknowledgment) = ((uint)(next[from] + slip), bits == "S" ? 0 : next[1 - from] - (uint)(random.Next(12) == 0 ? 1 : 0));
            _ = from == 0
                ? scene.Client(bits, sequence, acknowledgment, data, Options(isSyn), window: 500)
                : scene.Server(bits, sequence, acknowledgment, data, Options(isSyn), window: 500);
            next[from] = uint.Max(next[from], sequence + (uint)data.Length + (isSyn || bits[0] == 'F' ? 1U : 0));
        }

        Send(0, "S", string.Empty, 0);
        Send(1, "SA", string.Empty, 0);

        for (var i = random.Next(3, 14); i > 0; i--)
        {
            scene.Wait(random.Next(40) == 0 ? 2000 : random.Next(3));
            var bits = random.Next(6) switch { 0 or 1 => "A", 2 or 3 => "PA", 4 => "FA", _ => random.Next(20) == 0 ? "RA" : "A" };
            var data = bits == "PA" || (bits == "FA" && random.Next(3) == 0) ? "GET / HTTP/1.1\r\n\r\n" : string.Empty;
            Send(random.Next(2), bits, data, random.Next(15) == 0 ? random.Next(-2, 3) : 0);

            if (random.Next(20) == 0)
            {
                scene.Again();
            }
        }

        return random.Next(2) == 0 ? scene.Later() : scene;
    }

    private static Judgement Judge(string file, bool keepsSegments)
    {
        using var judge = new CaptureJudge(new JudgeOptions { KeepSegments = keepsSegments });

        judge.AddFile(file);
        return judge.Finish();
    }
}
