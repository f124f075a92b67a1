using System.Collections.Generic;
using NanoNet.Cli.Runs;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.DeviceTests;

/// <summary>An assembly of tests on one board, wherever that is.</summary>
public interface IDeviceTestSession
{
    /// <summary>How each test ended so far.</summary>
    IReadOnlyList<Check> Checks { get; }

    /// <param name="run">Takes what the board says.</param>
    /// <exception cref="UserException">The tests cannot be run, or did not come to their end.</exception>
    /// <exception cref="System.OperationCanceledException">Interrupted.</exception>
    DeskResult Run(RunFolder run);

    /// <summary>Adds to run.json on what was run, and how each test ended, however far that came.</summary>
    RunRecord Complete(RunRecord record);
}
