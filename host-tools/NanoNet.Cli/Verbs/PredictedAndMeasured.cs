using System.IO;
using System.Linq;
using NanoNet.Cli.Boards;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary>The two runs that show what a simulation predicts and what the board on the desk does.</summary>
/// <param name="measured">The run of the board on the desk.</param>
/// <param name="clock">"real" or "virtual": the simulation's time.</param>
/// <param name="output">How and whether to show progress.</param>
public sealed class PredictedAndMeasured(VerifyArguments measured, string clock, Output output)
{
    /// <summary>Folder of the simulation's run.</summary>
    public string Predicted { get; private set; } = "";

    /// <summary>Folder of the board's run.</summary>
    public string Measured { get; private set; } = "";

    /// <summary>Makes both.</summary>
    /// <returns>What ended them early, or kept one from saying anything; else <see cref="ExitCode.Ok"/>, whatever was found.</returns>
    /// <exception cref="UserException">One cannot be made.</exception>
    public ExitCode Run()
    {
        var board = measured.Board;
        Diagnostics.Note($"verifying {board.Word} at {measured.Desk!.Interface}");
        var exitCode = Run(measured, out var folder);
        Measured = folder;

        if (exitCode != ExitCode.Ok)
        {
            return exitCode;
        }

        // Of what nobody can do to a board on the desk the simulation is not asked: it would leave its traces in rules and headers.
        Diagnostics.Note($"simulating {board.Profile} in {clock} time");
        exitCode = Run(
            measured with
            {
                Board = ChosenBoard.OfProfile(BoardChoice.VirtualPrefix + board.Profile, board.Profile),
                Desk = null,
                Addresses = measured.Desk.Network,
                Clock = clock,
                Scenarios = [.. RunJson.Read(Path.Combine(folder, "run.json"))!.Scenarios.Where(static one => one.Outcome != "skipped").Select(static one => one.Id)],
            },
            out folder);
        Predicted = folder;
        return exitCode;
    }

    // What fails in both is no divergence, and what fails in one is found by comparing.
    private ExitCode Run(VerifyArguments arguments, out string folder)
    {
        using var silent = output.Silent();
        var session = new VerifySession(arguments, silent);
        var exitCode = session.Run();
        folder = session.Folder;
        return exitCode == ExitCode.ChecksFailed && session.Trouble is null ? ExitCode.Ok : exitCode;
    }
}
