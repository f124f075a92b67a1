using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class VerifyRunTests
{
    // A machine that stands still for seconds is late in real time; not each time, and not for the same scenario.
    private const int Attempts = 3;

    [Theory]
    [InlineData(BuiltBoard.Stm32, false)]
    [InlineData(BuiltBoard.Stm32, true)]
    [InlineData(BuiltBoard.Esp32, false)]
    [InlineData(BuiltBoard.Esp32, true)]
    public void Run_of_every_scenario_passes(string board, bool isDhcp)
    {
        var result = RunInRealTime(board, isDhcp, []);
        Assert.Null(result.Broken);
        Assert.All(result.Assemblies, static assembly => Assert.True(assembly.IsIdentical, assembly.ToString()));
        Assert.True(result.Judgement.Frames > 100);

        for (var attempt = 1; attempt < Attempts && Unwanted(result.Scenarios).Any(); attempt++)
        {
            result = RunInRealTime(board, isDhcp, [.. result.Scenarios.Where(IsUnwanted).Select(static one => one.Id)]);
            Assert.Null(result.Broken);
        }

        Assert.Equal("", string.Join("\n", Unwanted(result.Scenarios)));
    }

    [Theory]
    [InlineData(BuiltBoard.Stm32, false)]
    [InlineData(BuiltBoard.Stm32, true)]
    [InlineData(BuiltBoard.Esp32, false)]
    [InlineData(BuiltBoard.Esp32, true)]
    public void Run_in_virtual_time_passes_and_is_the_same_each_time(string board, bool isDhcp)
    {
        using var once = new BuiltBoard(board);
        using var again = new BuiltBoard(board);

        var first = RunInVirtualTime(once, isDhcp);
        var second = RunInVirtualTime(again, isDhcp);

        Report(first);
        Assert.Null(first.Broken);
        Assert.Equal("", string.Join("\n", Unwanted(first.Scenarios)));
        Assert.Equal(File.ReadAllBytes(first.CapturePath), File.ReadAllBytes(second.CapturePath));
        Assert.Equal(File.ReadAllText(first.ConsoleLogPath), File.ReadAllText(second.ConsoleLogPath));
    }

    private static VerifyResult RunInRealTime(string board, bool isDhcp, IReadOnlyList<string> scenarios)
    {
        using var built = new BuiltBoard(board);
        var network = isDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static;
        var result = VerifyRun.Run(built.Options with { Setup = built.Setup with { Network = network }, IncludeSlow = true, Scenarios = scenarios });
        Report(result);
        return result;
    }

    private static VerifyResult RunInVirtualTime(BuiltBoard built, bool isDhcp) => VerifyRun.Run(built.Options with
    {
        Setup = built.Setup with { Network = isDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static }, IncludeSlow = true, IsVirtualTime = true,
    });

    private static void Report(VerifyResult result)
    {
        var output = TestContext.Current.TestOutputHelper;

        foreach (var one in result.Scenarios)
        {
            output?.WriteLine($"{one.Elapsed.TotalMilliseconds,7:F1} ms {one.Id} {one.Outcome} {one.Seen}");
        }

        output?.WriteLine(result.Timing.ToString());
    }

    private static bool IsUnwanted(ScenarioResult one) => one.Outcome is not (ScenarioOutcome.Passed or ScenarioOutcome.Skipped);

    private static IEnumerable<string> Unwanted(IReadOnlyList<ScenarioResult> results) => results
        .Where(IsUnwanted)
        .Select(static one => $"{one.Id} {one.Outcome}: expected {one.Expected}; seen {one.Seen}; frames {one.FirstFrame} to {one.LastFrame}");
}
