using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation.Tests.Tls;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Whether connections are judged on one thread or side by side, they are given out in the same order with the same numbers and verdicts.</summary>
public class TwoCoresTests
{
    private const int Dialogues = 600;
    private const int LingerMs = 240_000;

    [Fact]
    public void What_holds_connections_against_each_other_goes_by_the_order_of_frames()
    {
        var scene = new Scene();

        for (var i = 0; i < Dialogues; i++)
        {
            // Two in a row, which different threads may judge, have the same random: it is the second one that repeats it.
            var dialogue = new TlsDialogue { ClientRandom = Random(i / 2), ServerRandom = Random(Dialogues + i) };
            dialogue.Scene.ServerPort = (ushort)(1000 + i);
            var one = dialogue.Tls12();
            scene.Wait(i % 100 == 0 ? LingerMs + 1000 : 0).Append(one, one.Frames.Count);
        }

        var alone = Judge(scene, isParallel: false);
        var parallel = Judge(scene, isParallel: true);

        Assert.Equal(alone, parallel);
        Assert.Contains(alone, words => words.Contains("another connection had the same random", StringComparison.Ordinal));
    }

    [Fact]
    public void Segments_of_plain_packets_and_of_others_are_judged_in_the_order_in_which_they_came()
    {
        // More than two blocks of the file.
        const int Connections = 40;
        const int Segments = 60;

        var data = new string('x', 1000);
        var scene = new Scene();

        for (var i = 0; i < Connections * Segments; i++)
        {
            scene.ServerPort = (ushort)(1000 + (i % Connections));

            if (i < Connections)
            {
                scene.Open();
            }

            var frame = scene.Client("PA", 1 + (uint)(i / Connections * data.Length), 1, data);

            if (i % 3 == 0)
            {
                // What stands behind its datagram makes a packet another one.
                scene.Mutate(frame, static octets => [.. octets, 1, 2, 3, 4]);
            }
        }

        using var file = new TemporaryCapture(scene);
        var alone = Judge([file.Path], isParallel: false);

        Assert.Equal(alone, Judge([file.Path], isParallel: true));
    }

    [Fact]
    public void Real_captures_one_after_the_other_give_the_same_on_two_cores()
    {
        // Not the long ones: they hold more of the same.
        const long MaxOctets = 1_000_000;

        string[] files = [.. Corpus.Files().Where(static file => new System.IO.FileInfo(file).Length < MaxOctets)];

        Assert.Equal(Judge(files, isParallel: false), Judge(files, isParallel: true));
    }

    private static byte[] Random(int number) => [.. Enumerable.Range(0, TlsClientHello.RandomLength).Select(i => (byte)((number >> (i % 4 * 8)) + i))];

    private static List<string> Judge(Scene scene, bool isParallel) => Judge(isParallel, judge =>
    {
        foreach (var (time, octets, originalLength) in scene.Frames)
        {
            judge.Add(time, octets, originalLength);
        }
    });

    private static List<string> Judge(string[] files, bool isParallel) => Judge(isParallel, judge =>
    {
        foreach (var file in files)
        {
            judge.AddFile(file);
        }
    });

    private static List<string> Judge(bool isParallel, Action<CaptureJudge> add)
    {
        var words = new List<string>();
        using var judge = new CaptureJudge(new JudgeOptions
        {
            IsParallel = isParallel,
            ConnectionEnded = connection =>
            {
                words.Add($"{connection.Index} {connection.Client} {connection.Server} {connection.FirstFrame} {connection.LastFrame} {connection.Fate}");
                words.AddRange(connection.Verdicts.Select(Words));
            },
        });
        add(judge);
        words.AddRange(judge.Finish().Verdicts.Select(Words));
        return words;
    }

    private static string Words(Verdict verdict) =>
        $"{verdict.Rule.Id} {verdict.Outcome} {verdict.Reason} {string.Join(',', verdict.Frames)} {verdict.Connection}";
}
