using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What an attacker sends a million of takes no memory for each, and is counted to the last one.</summary>
public class FloodTests
{
    private const int Attempts = 300_000;

    /// <summary>Connections that are open at a time, if none of them was answered.</summary>
    private const int MaxOpen = 98_304;

    /// <summary>Two trackers do not get the same number of connections, to the last one.</summary>
    private const int Unevenly = 2000;

    /// <summary>Ports of the server before the client takes another one.</summary>
    private const int Ports = 50_000;

    [Theory]
    [InlineData("S", false)]
    [InlineData("S", true)]
    [InlineData("A", false)]
    public void Attempts_that_nobody_answers_are_let_go_while_more_come(string bits, bool isParallel)
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Attempts; i++)
        {
            Attempt(scene, i, bits);
        }

        var ended = Judge(scene, isParallel, out var before);

        Assert.Equal(Enumerable.Range(0, Attempts), ended.Select(static one => one.Index).Order());
        Assert.All(ended, one => Assert.Equal(bits == "S" ? OpenShape.Unanswered : OpenShape.NotSeen, one.Opened));
        Assert.True(isParallel || before >= Attempts - MaxOpen, $"{before} were let go");
    }

    [Fact]
    public void Attempts_that_are_let_go_are_the_oldest_ones()
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Attempts; i++)
        {
            Attempt(scene, i);
        }

        var ended = Judge(scene, isParallel: false, out var before);

        Assert.InRange(ended.Take(before).Max(static one => one.Index), 0, Attempts - MaxOpen + Unevenly);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(65, true)]
    public void Among_many_connections_attempts_are_let_go_that_are_older_than_any_pause_before_a_SYN_is_repeated(int seconds, bool areLetGo)
    {
        const int Many = 70_000;
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Many; i++)
        {
            Attempt(scene, i);
        }

        scene.Wait(seconds * 1000);

        for (var i = Many; i < Many + 100; i++)
        {
            Attempt(scene, i);
        }

        Judge(scene, isParallel: false, out var before);

        Assert.Equal(areLetGo ? Many : 0, before);
    }

    [Fact]
    public void Few_attempts_stay_however_old_they_are()
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < 1000; i++)
        {
            Attempt(scene, i);
            scene.Wait(1000);
        }

        Judge(scene, isParallel: false, out var before);

        Assert.Equal(0, before);
    }

    [Fact]
    public void Attempts_stay_however_old_they_are_once_few_connections_are_open_again()
    {
        const int Many = 80_000;
        const int Few = 1000;
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Many; i++)
        {
            Attempt(scene, i);
        }

        for (var i = 0; i < Many; i++)
        {
            Answer(scene, i, "RA");
        }

        for (var i = Many; i < Many + Few; i++)
        {
            Attempt(scene, i);
            scene.Wait(1000);
        }

        var ended = Judge(scene, isParallel: false, out var before);

        Assert.All(ended.Take(before), static one => Assert.Equal(OpenShape.Refused, one.Opened));
    }

    [Fact]
    public void Among_many_connections_those_are_let_go_of_which_one_end_alone_was_seen_and_nothing_for_long()
    {
        const int OneSided = 60_000;
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < OneSided; i++)
        {
            Attempt(scene, i);
            Attempt(scene, i, "A");
        }

        scene.Wait(241_000);

        for (var i = OneSided; i < OneSided + 10_000; i++)
        {
            Attempt(scene, i);
        }

        Judge(scene, isParallel: false, out var before);

        Assert.Equal(OneSided, before);
    }

    [Fact]
    public void Scan_whose_attempts_are_repeated_before_they_are_answered_has_a_connection_for_each()
    {
        const int Scanned = 90_000;
        var scene = new Scene { IsInstant = true };

        foreach (var isRepeated in (bool[])[false, true])
        {
            for (var i = 0; i < Scanned; i++)
            {
                Attempt(scene, i);
            }
        }

        var connections = scene.Judge().Connections;

        Assert.Equal(Scanned, connections.Count);
        Assert.All(connections, static one => Assert.Equal(2, one.ClientEnd.Syns));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Scan_without_end_that_repeats_its_attempts_after_seconds_has_a_connection_for_each(int seconds)
    {
        const int Scanned = 200_000;
        const int PerSecond = 20_000;
        var pending = PerSecond * seconds;
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Scanned + pending; i++)
        {
            scene.WaitMicroseconds(1_000_000 / PerSecond);

            if (i < Scanned)
            {
                Attempt(scene, i);
            }

            if (i >= pending)
            {
                Attempt(scene, i - pending);
            }
        }

        var ended = Judge(scene, isParallel: false, out _);

        Assert.Equal(Scanned, ended.Count);
        Assert.All(ended, static one => Assert.Equal((2, 1), (one.ClientEnd.Syns, one.ClientEnd.Retransmissions)));
    }

    [Fact]
    public void Attempts_that_are_made_while_very_many_connections_are_open_stay_for_a_while()
    {
        const int Open = 120_000;
        const int Made = 20_000;
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Open; i++)
        {
            Attempt(scene, i);
            Answer(scene, i, "SA");
            Attempt(scene, i, "A");
        }

        foreach (var isRepeated in (bool[])[false, true])
        {
            for (var i = Open; i < Open + Made; i++)
            {
                Attempt(scene, i);
            }
        }

        var ended = Judge(scene, isParallel: false, out var before);

        Assert.Equal((0, Open + Made), (before, ended.Count));
    }

    [Fact]
    public void Connections_that_are_open_stay_in_a_flood()
    {
        var scene = new Scene { IsInstant = true, ServerPort = 60000 }.Open();

        for (var i = 0; i < Attempts; i++)
        {
            Attempt(scene, i);
        }

        scene.ServerPort = 60000;
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.CloseByClient(6, 1);
        var open = scene.Judge().Connections[0];

        Assert.Equal((OpenShape.ThreeWay, CloseShape.FourWayByClient), (open.Opened, open.Closed));
    }

    [Fact]
    public void Attempts_that_are_answered_and_not_finished_are_let_go_while_more_come()
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Attempts; i++)
        {
            Attempt(scene, i);
            Answer(scene, i, "SA");
            Answer(scene, i, "SA");
        }

        var ended = Judge(scene, isParallel: false, out var before);

        Assert.All(ended, static one => Assert.Equal(OpenShape.HalfOpen, one.Opened));
        Assert.InRange(before, Attempts - MaxOpen, Attempts - MaxOpen + Unevenly);
    }

    [Fact]
    public void Flood_of_answers_to_what_others_sent_in_an_address_of_their_choice_takes_no_more_memory()
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Attempts; i++)
        {
            Answer(scene, i, "SA");
            Answer(scene, i, "SA");
        }

        Judge(scene, isParallel: false, out var before);

        Assert.InRange(before, Attempts - MaxOpen, Attempts - MaxOpen + Unevenly);
    }

    [Fact]
    public void Connections_that_are_slow_to_open_in_a_flood_are_one_each()
    {
        const int Opened = 200_000;
        const int Pending = 15_000;
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Opened + (2 * Pending); i++)
        {
            if (i < Opened)
            {
                Attempt(scene, i);
            }

            if (i - Pending is >= 0 and < Opened and var answered)
            {
                Answer(scene, answered, "SA");
            }

            if (i - (2 * Pending) is >= 0 and var last)
            {
                Attempt(scene, last, "A");
            }
        }

        var ended = Judge(scene, isParallel: false, out var before);

        Assert.Equal((0, Opened), (before, ended.Count));
        Assert.All(ended, static one => Assert.Equal(OpenShape.ThreeWay, one.Opened));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_comes_of_an_attempt_that_was_let_go_accuses_nobody(bool isLossless)
    {
        var scene = new Scene { IsInstant = true, Options = new JudgeOptions { IsLossless = isLossless } };

        for (var i = 0; i < 2 * MaxOpen; i++)
        {
            Attempt(scene, i);
            Answer(scene, i, "SA");
        }

        var violated = Violated(scene);

        Answer(scene, 0, "SA");
        Attempt(scene, 1);
        Answer(scene, 1, "SA");
        Attempt(scene, 2, "A");
        Answer(scene, 3, "R");

        Assert.Equal(violated, Violated(scene.Later()));
        Assert.Equal((2 * MaxOpen) + 4, scene.Judge().ConnectionCount);
    }

    [Fact]
    public void Flood_in_which_some_are_answered_or_repeated_late_gives_the_same_on_two_cores()
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Attempts; i++)
        {
            scene.WaitMicroseconds(10);
            Attempt(scene, i);

            // An older and older one: at last it has been let go.
            var late = i / 2;

            if (i % 7 == 0)
            {
                Attempt(scene, late);
            }
            else if (i % 5 == 0)
            {
                Answer(scene, late, "RA");
            }
        }

        var alone = Judge(scene, isParallel: false, out _);
        var parallel = Judge(scene, isParallel: true, out _);

        Assert.NotEqual(Attempts, alone.Count);
        Assert.Equal(alone.Select(Words), parallel.Select(Words));
    }

    private static ushort PortOf(int attempt) => (ushort)(1024 + (attempt / Ports));

    private static void Attempt(Scene scene, int number, string bits = "S")
    {
        scene.ServerPort = (ushort)(1 + (number % Ports));
        scene.Client(bits, (uint)number + (bits == "A" ? 1U : 0U), bits == "A" ? 1U : 0U, with: header => header with { SourcePort = PortOf(number) });
    }

    private static void Answer(Scene scene, int number, string bits)
    {
        scene.ServerPort = (ushort)(1 + (number % Ports));
        scene.Server(bits, 0, (uint)number + 1, with: header => header with { DestinationPort = PortOf(number) });
    }

    /// <summary>All connections, in the order in which they ended.</summary>
    /// <param name="scene">The capture.</param>
    /// <param name="isParallel">Whether on two cores.</param>
    /// <param name="before">How many of them were let go before the capture ended.</param>
    private static List<TcpConnectionRecord> Judge(Scene scene, bool isParallel, out int before)
    {
        var ended = new List<TcpConnectionRecord>();
        using var judge = new CaptureJudge(new JudgeOptions { ConnectionEnded = ended.Add, IsParallel = isParallel });

        foreach (var (time, octets, originalLength) in scene.Frames)
        {
            judge.Add(time, octets, originalLength);
        }

        before = ended.Count;
        Assert.Equal(judge.Finish().ConnectionCount, ended.Count);
        return ended;
    }

    private static string[] Violated(Scene scene) =>
        [.. scene.Judge().Verdicts.Where(static verdict => verdict.Outcome == Outcome.Violated).Select(static verdict => verdict.Rule.Id)];

    private static string Words(TcpConnectionRecord one) =>
        $"{one.Index} {one.Client} {one.Server} {one.FirstFrame} {one.LastFrame} {one.Fate} {one.ClientEnd.Syns} {one.ClientEnd.Retransmissions}";
}
