using System.Collections.Generic;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Every fault that the oracle knows.</summary>
internal static class OracleFaults
{
    public static IReadOnlyList<OracleFault> All { get; } =
    [
        new("nothing", _ => { }),
        .. OracleLossFaults.All,
        .. OracleFlowFaults.All,
        .. OracleHeaderFaults.All,
        .. OracleOpeningFaults.All,
        .. OracleClosingFaults.All,
        .. OracleReuseFaults.All,
        .. OracleExtensionFaults.All,
        .. OracleTimerFaults.All,
        .. OracleStallFaults.All,
        .. OracleAbortFaults.All,
    ];
}
