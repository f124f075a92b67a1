using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class VerifyRunTests
{
    [Theory]
    [InlineData(BuiltBoard.Stm32, false)]
    [InlineData(BuiltBoard.Stm32, true)]
    [InlineData(BuiltBoard.Esp32, false)]
    [InlineData(BuiltBoard.Esp32, true)]
    public void Run_of_every_scenario_passes(string board, bool isDhcp)
    {
        using var built = new BuiltBoard(board);
        var network = isDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static;

        var result = VerifyRun.Run(built.Options with { Setup = built.Setup with { Network = network }, IncludeSlow = true });

        Report(result);
        Assert.Null(result.Broken);
        Assert.Equal("", string.Join("\n", Unwanted(result.Scenarios)));
        Assert.All(result.Assemblies, static assembly => Assert.True(assembly.IsIdentical, assembly.ToString()));
        Assert.True(result.Judgement.Frames > 100);
    }

    private static void Report(VerifyResult result)
    {
        var output = TestContext.Current.TestOutputHelper;

        foreach (var one in result.Scenarios)
        {
            output?.WriteLine($"{one.Elapsed.TotalMilliseconds,7:F1} ms {one.Id} {one.Outcome} {one.Seen}");
        }

        output?.WriteLine(result.Timing.ToString());
    }

    private static IEnumerable<string> Unwanted(IReadOnlyList<ScenarioResult> results) => results
        .Where(static one => one.Outcome is not (ScenarioOutcome.Passed or ScenarioOutcome.Skipped))
        .Select(static one => $"{one.Id} {one.Outcome}: expected {one.Expected}; seen {one.Seen}; frames {one.FirstFrame} to {one.LastFrame}");
}
