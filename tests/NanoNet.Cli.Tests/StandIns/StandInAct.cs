using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>Plays one line of the table.</summary>
/// <returns>How the tool ended.</returns>
internal delegate Task<ProcessResult> StandInAct(Stage stage);
