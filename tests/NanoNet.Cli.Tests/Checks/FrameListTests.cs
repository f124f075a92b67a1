using NanoNet.Reports.Checks;
using Xunit;

namespace NanoNet.Cli.Tests.Checks;

public sealed class FrameListTests
{
    [Theory]
    [InlineData(new long[0], 3, "")]
    [InlineData(new long[] { 7 }, 3, "7")]
    [InlineData(new long[] { 7, 8 }, 3, "7, 8")]
    [InlineData(new long[] { 7, 8, 9 }, 3, "7-9")]
    [InlineData(new long[] { 1, 3, 4, 5, 9 }, 3, "1, 3-5, 9")]
    [InlineData(new long[] { 1, 3, 5, 7, 9 }, 3, "1, 3, 5 and 2 more")]
    public void Describe_joins_neighbours_and_counts_the_rest(long[] frames, int limit, string expected)
        => Assert.Equal(expected, FrameList.Describe(frames, limit));

    [Theory]
    [InlineData(CheckKind.Scenario, new long[0], "")]
    [InlineData(CheckKind.Scenario, new long[] { 7, 7 }, "7")]
    [InlineData(CheckKind.Scenario, new long[] { 7, 9 }, "7-9")]
    [InlineData(CheckKind.Rule, new long[] { 7, 9 }, "7, 9")]
    public void Of_a_scenario_is_from_the_first_to_the_last_and_of_a_rule_one_by_one(CheckKind kind, long[] frames, string expected)
        => Assert.Equal(expected, FrameList.Of(SampleChecks.Violated with { Kind = kind, Frames = frames }, 3));
}
