using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What an attacker sends a million of takes no memory for each, and is counted to the last one.</summary>
public class FloodTests
{
    private const int Attempts = 300_000;

    [Theory]
    [InlineData("S", false)]
    [InlineData("S", true)]
    [InlineData("A", false)]
    public void Attempts_that_nobody_answers_are_let_go_while_more_come(string bits, bool isParallel)
    {
        var scene = new Scene { IsInstant = true };

        for (var i = 0; i < Attempts; i++)
        {
            scene.ServerPort = (ushort)(1 + (i % 50_000));
            scene.Client(bits, (uint)i, bits == "A" ? 1U : 0U, with: header => header with { SourcePort = (ushort)(1024 + (i / 50_000)) });
        }

        var ended = new List<TcpConnectionRecord>();
        var judge = new CaptureJudge(new JudgeOptions { ConnectionEnded = ended.Add, IsParallel = isParallel });

        foreach (var (time, octets, originalLength) in scene.Frames)
        {
            judge.Add(time, octets, originalLength);
        }

        var before = ended.Count;
        var judgement = judge.Finish();

        Assert.Equal(Attempts, judgement.ConnectionCount);
        Assert.Equal(Enumerable.Range(0, Attempts), ended.Select(static one => one.Index).Order());
        Assert.All(ended, one => Assert.Equal(bits == "S" ? OpenShape.Unanswered : OpenShape.NotSeen, one.Opened));
        Assert.True(isParallel || before >= Attempts - 262_144, $"{before} were let go");
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
                scene.ServerPort = (ushort)(1 + (i % 50_000));
                scene.Client("S", (uint)i, with: header => header with { SourcePort = (ushort)(1024 + (i / 50_000)) });
            }
        }

        var connections = scene.Judge().Connections;

        Assert.Equal(Scanned, connections.Count);
        Assert.All(connections, static one => Assert.Equal(2, one.ClientEnd.Syns));
    }

    [Fact]
    public void Connections_that_are_open_stay_in_a_flood()
    {
        var scene = new Scene { IsInstant = true, ServerPort = 60000 }.Open();

        for (var i = 0; i < Attempts; i++)
        {
            scene.ServerPort = (ushort)(1 + (i % 50_000));
            scene.Client("S", (uint)i, with: header => header with { SourcePort = (ushort)(1024 + (i / 50_000)) });
        }

        scene.ServerPort = 60000;
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.CloseByClient(6, 1);
        var open = scene.Judge().Connections[0];

        Assert.Equal((OpenShape.ThreeWay, CloseShape.FourWayByClient), (open.Opened, open.Closed));
    }
}
