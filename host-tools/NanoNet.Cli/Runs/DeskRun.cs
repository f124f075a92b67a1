using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using NanoNet.Cli.CommandLine;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Runs;

/// <summary>The run folder of a verb that works with a board on the desk: its run.json says how far the run came and whose trouble it was, whatever its end.</summary>
public static class DeskRun
{
    public static Option<string> OutputOption() => new("--output")
    {
        Description = "Folder that holds the run folders",
        HelpName = "DIR",
        DefaultValueFactory = static _ => "runs",
    };

    /// <summary>Does the work of a verb in a folder of its own.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="parent">Holds all runs.</param>
    /// <param name="work">Does it; files that it makes go into the folder.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UserException">The work's, or there is no place for the folder.</exception>
    public static ExitCode Do(string verb, ParseResult arguments, string parent, Func<RunFolder, ExitCode> work)
    {
        var started = DateTimeOffset.UtcNow;
        var folder = Create(parent, started);
        var record = new RunRecord
        {
            Id = folder.Id,
            ToolVersion = NanoNetCommand.Version,
            Verb = verb,
            CommandLine = [.. arguments.Tokens.Select(static token => token.Value)],
            Started = started,
            State = RunState.Running,
        };
        RunJson.Write(folder.RunJson, record);

        try
        {
            var exitCode = work(folder);
            End(RunState.Complete, exitCode, null);
            return exitCode;
        }
        catch (UserException trouble)
        {
            End(trouble.ExitCode == ExitCode.ChecksFailed ? RunState.Complete : RunState.Broken, trouble.ExitCode, trouble.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            End(RunState.Interrupted, ExitCode.Interrupted, "interrupted");
            throw;
        }
        catch (OutputException unheard)
        {
            End(RunState.Broken, ExitCode.BenchBroken, unheard.Message);
            throw;
        }
        catch (Exception defect)
        {
            End(RunState.Broken, ExitCode.InternalError, $"internal error: {defect.Message}");
            throw;
        }

        void End(RunState state, ExitCode exitCode, string? trouble) => RunJson.Write(folder.RunJson, record with
        {
            State = state,
            ExitCode = (int)exitCode,
            Trouble = trouble,
            Class = RunTrouble.ClassOf(exitCode),
            Timing = new TimingRecord { TotalMs = Milliseconds.Round(DateTimeOffset.UtcNow - started) },
            Files = Directory.GetFiles(folder.Path).Where(path => path != folder.RunJson)
                .ToDictionary(static path => Path.GetFileNameWithoutExtension(path), static path => Path.GetFileName(path)),
        });
    }

    private static RunFolder Create(string parent, DateTimeOffset started)
    {
        try
        {
            return RunFolder.Create(parent, started);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write to {parent}: {e.Message} (--output names another folder)", e);
        }
    }
}
