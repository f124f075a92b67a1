using System.Collections.Generic;
using System.Linq;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Runs;

/// <summary>From how a run ended to whose trouble that is.</summary>
public static class RunTrouble
{
    /// <summary>By its exit code alone.</summary>
    /// <returns>Null where there is none.</returns>
    public static TroubleClass? ClassOf(ExitCode exitCode) => exitCode switch
    {
        ExitCode.ChecksFailed => TroubleClass.Firmware,
        ExitCode.BenchBroken => TroubleClass.Bench,
        ExitCode.InternalError or ExitCode.Usage or ExitCode.NothingRan => TroubleClass.Test,
        _ => null,
    };

    /// <summary>By its exit code and what it checked: where every scenario passed and only rules are violated, it is the wire's.</summary>
    public static TroubleClass? ClassOf(ExitCode exitCode, IEnumerable<Check> checks) =>
        exitCode == ExitCode.ChecksFailed && checks.Where(static check => check.Outcome == CheckOutcome.Failed).All(static check => check.Kind == CheckKind.Rule)
            ? TroubleClass.Wire
            : ClassOf(exitCode);
}
