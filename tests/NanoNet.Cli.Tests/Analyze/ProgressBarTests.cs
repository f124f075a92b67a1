using NanoNet.Cli.Terminal;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

public class ProgressBarTests
{
    [Theory]
    [InlineData(0, "[------------------------]   0 %  x")]
    [InlineData(0.5, "[############------------]  50 %  x")]
    [InlineData(1, "[########################] 100 %  x")]
    [InlineData(1.5, "[########################] 100 %  x")]
    public void Bar_is_as_long_as_the_share_of_what_is_done(double share, string expected) => Assert.Equal(expected, ProgressBar.Of(share, "x"));

    [Fact]
    public void What_has_no_known_end_has_no_bar() => Assert.Equal("x", ProgressBar.Of(null, "x"));
}
