using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NanoNet.Cli.CommandLine;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Runs;

/// <summary>The run folder of a verb that works with a board on the desk: its run.json says how far the run came and whose trouble it was, whatever its end.</summary>
public static class DeskRun
{
    public static Option<string> OutputOption()
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "The folder that holds the run folders",
            HelpName = "DIR",
            DefaultValueFactory = static _ => "runs",
        };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--output takes a folder, not an empty name");
            }
        });
        return option;
    }

    /// <summary>Does the work of a verb in a folder of its own.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="parent">Holds all runs.</param>
    /// <param name="output">Told of the folder, for its JSON lines.</param>
    /// <param name="work">Does it; files that it makes go into the folder.</param>
    /// <param name="isLatest">Whether <c>latest</c> names the run from now on: not one that looks at other runs, or at no board.</param>
    /// <param name="complete">Adds to run.json what the verb alone knows, also where the work did not come to its end.</param>
    /// <param name="report">Writes what else says how it ended, however it did.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UserException">The work's, or there is no place for the folder.</exception>
    public static ExitCode Do(
        string verb, ParseResult arguments, string parent, Output output, Func<RunFolder, DeskResult> work, bool isLatest = true, Func<RunRecord, RunRecord>? complete = null, Action<RunFolder, RunRecord>? report = null)
    {
        var started = DateTimeOffset.UtcNow;
        var folder = Create(parent, started, isLatest);
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
        output.Folder = folder.Path;
        output.Json(new JsonLine { Event = "run", Schema = RunRecord.CurrentSchema, Id = folder.Id, Folder = folder.Path });

        try
        {
            var result = work(folder);
            record = result.Complete(record);
            End(result.ExitCode == ExitCode.Interrupted ? RunState.Interrupted : RunState.Complete, result.ExitCode, null, result.Class);
            return result.ExitCode;
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

        void End(RunState state, ExitCode exitCode, string? trouble, TroubleClass? whose = null)
        {
            var ended = (complete?.Invoke(record) ?? record) with
            {
                State = state,
                ExitCode = (int)exitCode,
                Trouble = trouble ?? record.Trouble,
                Class = trouble is null ? whose : RunTrouble.ClassOf(exitCode),
                Timing = new TimingRecord { TotalMs = Milliseconds.Round(DateTimeOffset.UtcNow - started) },
            };
            report?.Invoke(folder, ended);
            RunJson.Write(folder.RunJson, ended with { Files = FilesOf(folder, record) });
        }
    }

    private static Dictionary<string, string> FilesOf(RunFolder folder, RunRecord record) =>
        record.Files.Concat(Directory.GetFiles(folder.Path).Where(path => path != folder.RunJson)
                .Select(static path => new KeyValuePair<string, string>(Path.GetFileNameWithoutExtension(path), Path.GetFileName(path))))
            .DistinctBy(static file => file.Key)
            .ToDictionary();

    private static RunFolder Create(string parent, DateTimeOffset started, bool isLatest)
    {
        try
        {
            return RunFolder.Create(parent, started, isLatest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write to {parent}: {e.Message} (--output names another folder)", e);
        }
    }
}
