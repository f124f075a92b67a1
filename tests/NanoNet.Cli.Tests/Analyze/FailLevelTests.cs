using NanoNet.Cli.Verbs;
using NanoNet.Reports.Checks;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

public class FailLevelTests
{
    [Theory]
    [InlineData("must", "MUST", CheckOutcome.Failed, true)]
    [InlineData("must", "SHOULD", CheckOutcome.Noted, false)]
    [InlineData("should", "SHOULD", CheckOutcome.Noted, true)]
    [InlineData("should", "info", CheckOutcome.Noted, false)]
    [InlineData("info", "info", CheckOutcome.Noted, true)]
    [InlineData("info", "MUST", CheckOutcome.Undecidable, false)]
    [InlineData("info", "MUST", CheckOutcome.Passed, false)]
    [InlineData("never", "MUST", CheckOutcome.Failed, false)]
    public void IsFailed_goes_by_the_level_of_what_is_violated(string failOn, string level, CheckOutcome outcome, bool isFailed)
    {
        var check = new Check { Kind = CheckKind.Rule, Id = "A", Title = "a", Source = "b", Level = level, Outcome = outcome };

        Assert.Equal(isFailed, FailLevel.IsFailed([check], failOn));
    }
}
