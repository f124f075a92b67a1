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
}
