using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

public class ConnectionLifetimeTests
{
    private const int LingerMs = 240_000;
    private const int Others = 32;
    private static readonly JudgeOptions s_lossy = new();

    [Theory]
    [InlineData(LingerMs / 2, 0)]
    [InlineData(LingerMs + 1000, 1)]
    public void Closed_connection_is_handed_out_once_no_segment_of_it_can_come(int waitMs, int handedOut)
    {
        var ended = new List<TcpConnectionRecord>();
        var judge = new CaptureJudge(new JudgeOptions { ConnectionEnded = ended.Add });
        var scene = TwoDialogues(waitMs);

        // Of connections to so many ports some are judged together with the first one, and show what time it is.
        for (ushort port = 0; port < Others; port++)
        {
            var other = new Scene { ServerPort = (ushort)(1000 + port) }.Open();
            scene.Append(other, other.Frames.Count);
        }

        var frames = scene.Frames;

        foreach (var (time, octets, originalLength) in frames.SkipLast(1))
        {
            judge.Add(time, octets, originalLength);
        }

        Assert.Equal(handedOut, ended.Count);

        judge.Add(frames[^1].TimeNs, frames[^1].Octets, frames[^1].OriginalLength);
        var judgement = judge.Finish();

        Assert.Equal(Enumerable.Range(0, Others + 2), ended.Select(connection => connection.Index));
        Assert.Empty(judgement.Connections);
        Assert.Equal(Others + 2, judgement.ConnectionCount);
    }

    [Fact]
    public void Connection_that_was_opened_after_it_had_been_refused_lives_on()
    {
        var scene = new Scene { Options = s_lossy };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("RA", 0, 1, with: header => header with { SequenceNumber = 0 });
        scene.Wait(500).Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Wait(2 * LingerMs);
        scene.Client("PA", 6, 1, "again");

        var connection = Assert.Single(scene.Judge().Connections);
        Assert.Equal((OpenShape.ThreeWay, 10L), (connection.Opened, connection.ClientEnd.DataOctets));
    }

    [Fact]
    public void SYN_of_an_end_that_has_only_reset_what_came_begins_another_connection()
    {
        var scene = new Scene { Options = s_lossy };
        scene.Server("FA", 1, 1);
        scene.Client("R", 1);
        scene.Open();

        Assert.Equal([OpenShape.NotSeen, OpenShape.ThreeWay], scene.Judge().Connections.Select(connection => connection.Opened));
    }

    [Fact]
    public void SYN_that_is_sent_again_by_who_has_reset_what_it_opened_draws_new_numbers()
    {
        var scene = new Scene();

        for (var i = 0U; i < 2; i++)
        {
            scene.Client("S", 0, options: Scene.SynOptions());
            scene.Server("SA", i * 10_000, 1, options: Scene.SynOptions());
            scene.Client("R", 1);
            scene.Wait(200);
        }

        Assert.DoesNotContain(scene.Judge().Verdicts, static verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Id == "TCP-SYNACK-DIFFSEQ");
    }

    [Fact]
    public void Answers_to_forged_SYNs_are_of_one_connection_and_accuse_nobody()
    {
        const int Forged = 5;

        var scene = new Scene { Options = s_lossy };

        for (var i = 0U; i < Forged; i++)
        {
            scene.Server("SA", i * 10_000, 1, options: Scene.SynOptions());
            scene.Client("R", 1);
            scene.Wait(10 * LingerMs);
        }

        var judgement = scene.Judge();
        var connection = Assert.Single(judgement.Connections);
        Assert.Equal((Forged, Forged, 0L), (connection.ServerEnd.SynAcks, connection.ClientEnd.Resets, connection.ServerEnd.Retransmissions));
        Assert.DoesNotContain(judgement.Verdicts, verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Id.StartsWith("TCP-", StringComparison.Ordinal));
    }

    [Fact]
    public void Verdicts_are_the_same_whether_connections_are_handed_out_or_kept()
    {
        var scene = TwoDialogues(LingerMs + 1000);
        var kept = scene.Judge();
        var ended = new List<TcpConnectionRecord>();
        scene.Options = scene.Options with { ConnectionEnded = ended.Add };
        var handedOut = scene.Judge();

        Assert.Equal(kept.Verdicts.Select(Words), handedOut.Verdicts.Select(Words));
        Assert.Equal(kept.Connections.SelectMany(one => one.Verdicts).Select(Words), ended.SelectMany(one => one.Verdicts).Select(Words));
        Assert.Contains(handedOut.Verdicts, verdict => verdict.Outcome == Outcome.Violated);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void All_connections_are_judged_where_only_the_first_ones_are_recorded(int recorded)
    {
        var scene = TwoDialogues(LingerMs + 1000);
        var all = scene.Judge();
        scene.Options = scene.Options with { RecordedConnections = recorded };
        var first = scene.Judge();

        Assert.Equal(all.Verdicts.Select(Words), first.Verdicts.Select(Words));
        Assert.Equal(all.ConnectionCount, first.ConnectionCount);
        Assert.Equal(Enumerable.Range(0, recorded), first.Connections.Select(connection => connection.Index));

        var ended = new List<TcpConnectionRecord>();
        scene.Options = scene.Options with { ConnectionEnded = ended.Add };
        scene.Judge();

        Assert.Equal(Enumerable.Range(0, recorded), ended.Select(connection => connection.Index));
    }

    [Fact]
    public void Segments_are_kept_of_one_connection_only_if_only_that_is_asked_for()
    {
        var scene = TwoDialogues(LingerMs + 1000);
        scene.Options = scene.Options with { KeptConnection = 1 };

        Assert.Equal([false, true], scene.Judge().Connections.Select(connection => connection.Segments.Count > 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Second_thread_gives_the_same_results(int dialogues)
    {
        var scene = TwoDialogues(LingerMs + 1000);
        var one = TwoDialogues(1000);

        for (var i = 1; i < dialogues; i++)
        {
            scene.Wait(1000).Append(one, one.Frames.Count);
        }

        var alone = scene.Judge();
        scene.Options = scene.Options with { IsParallel = true };
        var parallel = scene.Judge();

        Assert.Equal(alone.Verdicts.Select(Words), parallel.Verdicts.Select(Words));
        Assert.Equal(alone.Connections.SelectMany(Words), parallel.Connections.SelectMany(Words));
    }

    [Fact]
    public void Failure_on_the_second_thread_reaches_the_caller()
    {
        var scene = TwoDialogues(LingerMs + 1000);
        var one = TwoDialogues(LingerMs + 1000);

        for (var i = 0; i < 1000; i++)
        {
            scene.Wait(LingerMs).Append(one, one.Frames.Count);
        }

        scene.Options = scene.Options with { IsParallel = true, ConnectionEnded = _ => throw new InvalidOperationException("full") };

        Assert.Equal("full", Assert.Throws<InvalidOperationException>(scene.Judge).Message);
    }

    private static IEnumerable<string> Words(TcpConnectionRecord connection) =>
    [
        $"{connection.Index} {connection.Client} {connection.Server} {connection.Opened} {connection.Closed} {connection.Segments.Count}",
        .. connection.Verdicts.Select(Words),
    ];

    private static Scene TwoDialogues(int waitMs)
    {
        // Frame 4 names urgent data and has none, which breaks a rule.
        var scene = Scene.Dialogue(4, header => header with { UrgentPointer = 5 });
        var other = new Scene { ServerPort = 9 }.Open().CloseByClient(1, 1);
        return scene.Wait(waitMs).Append(other, other.Frames.Count);
    }

    private static string Words(Verdict verdict) =>
        $"{verdict.Rule.Id} {verdict.Outcome} {verdict.Reason} {string.Join(',', verdict.Frames)} {verdict.Connection}";
}
