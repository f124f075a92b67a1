using System.Linq;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>On a cable that was told to do harm a scenario is tried again; what fails without harm has failed all the same.</summary>
public sealed class AttemptTests
{
    [Theory]
    [InlineData("--drop data:1", 2, ScenarioOutcome.Passed)]
    [InlineData("--drop data:1-2", 3, ScenarioOutcome.Passed)]
    [InlineData("--drop syn", 3, ScenarioOutcome.Undecidable)]
    public void Scenario_is_tried_again_until_it_passes_or_three_times(string fault, int attempts, ScenarioOutcome outcome)
    {
        var one = Run(fault, "TCP-OPEN-CLOSE");

        Assert.Equal(outcome, one.Outcome);
        Assert.Equal(attempts, one.Attempts);
    }

    [Fact]
    public void Failure_without_harm_is_a_failure_at_once_where_none_was_done_before()
    {
        // Nothing is ever struck: no host of the bench sends fragments here.
        var one = Run("--drop fragment", "TCP-OPEN-CLOSE", wrongMss: true);

        Assert.Equal(ScenarioOutcome.Failed, one.Outcome);
        Assert.Equal(1, one.Attempts);
    }

    [Fact]
    public void Failure_twice_in_a_row_without_harm_is_a_failure_after_harm()
    {
        var one = Run("--drop syn:1", "TCP-OPEN-CLOSE", wrongMss: true);

        Assert.Equal(ScenarioOutcome.Failed, one.Outcome);
        Assert.Equal(3, one.Attempts);
    }

    private static ScenarioResult Run(string fault, string scenario, bool wrongMss = false)
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        var words = fault.Split(' ');
        Assert.Null(FaultOption.ReadAll([(words[0], words[1])], out var plan));
        var board = wrongMss ? built.Profile with { Network = built.Profile.Network with { Mtu = built.Profile.Network.Mtu - 100 } } : built.Profile;
        var result = VerifyRun.Run(built.Options with
        {
            Board = board,
            Setup = built.Setup with { Network = BoardNetwork.Static },
            Faults = plan,
            Scenarios = [scenario],
            IsVirtualTime = true,
        });
        Assert.Null(result.Broken);
        return result.Scenarios.Single();
    }
}
