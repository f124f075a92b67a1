using NanoNet.Cli.Runs;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Runs;

public class RunTroubleTests
{
    [Theory]
    [InlineData(ExitCode.Ok, null)]
    [InlineData(ExitCode.ChecksFailed, TroubleClass.Firmware)]
    [InlineData(ExitCode.Interrupted, null)]
    [InlineData(ExitCode.InternalError, TroubleClass.Test)]
    [InlineData(ExitCode.Usage, TroubleClass.Test)]
    [InlineData(ExitCode.NothingRan, TroubleClass.Test)]
    [InlineData(ExitCode.BenchBroken, TroubleClass.Bench)]
    public void Every_exit_code_has_its_class(ExitCode exitCode, TroubleClass? expected) => Assert.Equal(expected, RunTrouble.ClassOf(exitCode));

    [Fact]
    public void Violated_rules_alone_are_the_wires_trouble_and_with_a_failed_scenario_the_firmwares()
    {
        var rule = Of(CheckKind.Rule, CheckOutcome.Failed);
        var scenario = Of(CheckKind.Scenario, CheckOutcome.Failed);
        var passed = Of(CheckKind.Scenario, CheckOutcome.Passed);

        Assert.Equal(TroubleClass.Wire, RunTrouble.ClassOf(ExitCode.ChecksFailed, [passed, rule]));
        Assert.Equal(TroubleClass.Firmware, RunTrouble.ClassOf(ExitCode.ChecksFailed, [scenario, rule]));
        Assert.Equal(TroubleClass.Bench, RunTrouble.ClassOf(ExitCode.BenchBroken, [rule]));
        Assert.Null(RunTrouble.ClassOf(ExitCode.Ok, [passed]));
    }

    private static Check Of(CheckKind kind, CheckOutcome outcome) => new() { Kind = kind, Id = "X", Title = "x", Source = "RFC 9293", Outcome = outcome };
}
