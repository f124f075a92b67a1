using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>Boards, flashers, converters and desks that misbehave, each for every verb that meets them: what stand-ins.tsv says is what happens.</summary>
public class StandInTests
{
    // Most of the time they wait.
    private const int AtOnce = 8;

    private const int MostByChance = 5;

    // A board that floods says more than anybody reads.
    private const int MaxQuoted = 2000;

    private static readonly Dictionary<string, StandInAct> s_acts =
        ((IEnumerable<(string Name, StandInAct Act)>[])[BoardActs.All, NativeActs.All, DeskTestActs.All, FlashActs.All, VirtualBoardActs.All, ConverterActs.All, InterfaceActs.All, PortActs.All, DeskActs.All, FileActs.All])
        .SelectMany(static acts => acts)
        .ToDictionary(static one => one.Name, static one => one.Act);

    [Fact]
    public async Task Every_line_of_the_table_ends_with_its_exit_code_in_its_class_and_names_what_is_wrong()
    {
        ToolProcess.RequireBoard();

        // Who waits for a process holds its thread, and boards have to act in time.
        ThreadPool.SetMinThreads(4 * AtOnce, 4 * AtOnce);
        var complaints = new List<(StandInRow Row, string Complaint)>();

        await Parallel.ForEachAsync(StandInRow.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (row, _) =>
        {
            if (await Play(row) is { } complaint)
            {
                lock (complaints)
                {
                    complaints.Add((row, complaint));
                }
            }
        });

        // Boards and limits may come too late on a machine that is busy with eight of them, or that stands still: a few are played again, one by one.
        if (complaints.Count <= MostByChance)
        {
            foreach (var (row, _) in complaints.ToList())
            {
                complaints.RemoveAll(one => one.Row == row);

                if (await Play(row) is { } complaint)
                {
                    complaints.Add((row, complaint));
                }
            }
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints.Select(static one => one.Complaint)));
    }

    [Fact]
    public void Every_verb_is_in_the_table()
    {
        var verbs = NanoNetCommand.Verbs().Select(static verb => verb.Command.Name);

        Assert.Equal(verbs.Order(StringComparer.Ordinal), StandInRow.All.Select(static row => row.Verb).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_act_is_in_the_table_and_every_line_has_one() =>
        Assert.Equal(s_acts.Keys.Order(StringComparer.Ordinal), StandInRow.All.Select(static row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Interrupted_flash_leaves_a_run_that_says_so_and_belongs_to_no_class()
    {
        using var stage = new Stage();
        using var running = stage.Tool.Start([.. FlashActs.Command(stage, "echo begun; sleep 600"), "--verbose"]);
        await running.Line(static line => line.EndsWith("nanoff: begun", StringComparison.Ordinal));

        running.Signal(System.Runtime.InteropServices.PosixSignal.SIGINT);
        var result = await running.End();

        Assert.Equal(2, result.ExitCode);
        var record = RunJson.Read(stage.PathOf("runs/latest/run.json"))!;
        Assert.Equal((RunState.Interrupted, null), (record.State, record.Class));
        Assert.Contains("begun", await File.ReadAllTextAsync(stage.PathOf("runs/latest/nanoff.log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string?> Play(StandInRow row)
    {
        using var stage = new Stage();

        try
        {
            var result = await Task.Run(() => s_acts[row.Name](stage), TestContext.Current.CancellationToken);
            var found = Complaints(row, result, stage.PathOf(Path.Combine("runs", "latest", "run.json"))).ToList();
            return found.Count == 0 ? null : $"{row.Name}: {string.Join("; ", found)}\n{result.Error}{result.Output[..Math.Min(result.Output.Length, MaxQuoted)]}";
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return $"{row.Name}: {e}";
        }
    }

    private static IEnumerable<string> Complaints(StandInRow row, ProcessResult result, string runJson)
    {
        if (result.ExitCode != row.ExitCode)
        {
            yield return $"exit code {result.ExitCode}, not {row.ExitCode}";
        }

        foreach (var name in row.Names.Where(name => !result.Error.Contains(name, StringComparison.Ordinal) && !result.Output.Contains(name, StringComparison.Ordinal)))
        {
            yield return $"'{name}' is not named";
        }

        if (File.Exists(runJson))
        {
            var record = RunJson.Read(runJson)!;

            if (record.ExitCode != row.ExitCode || record.Class != row.Class || record.State is not (RunState.Complete or RunState.Broken))
            {
                yield return $"run.json says exit code {record.ExitCode}, class {record.Class}, state {record.State}";
            }
        }
        else if (ClassOf(result) != row.Class)
        {
            yield return $"class {ClassOf(result)}";
        }

        if (result.Error.Any(static character => char.IsControl(character) && character is not ('\n' or '\t')))
        {
            yield return "control characters of a board reach the terminal";
        }

        if (row.ExitCode is not (0 or 3) && result.Error.Contains("   at ", StringComparison.Ordinal))
        {
            yield return "a stack trace";
        }
    }

    // A verb without a run folder says it in its last line of JSON; else the exit code means it.
    private static TroubleClass? ClassOf(ProcessResult result)
    {
        var last = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? string.Empty;

        if (!last.StartsWith("{\"event\":\"end\"", StringComparison.Ordinal))
        {
            return RunTrouble.ClassOf((ExitCode)result.ExitCode);
        }

        using var line = JsonDocument.Parse(last);
        return line.RootElement.TryGetProperty("class", out var name) ? Enum.Parse<TroubleClass>(name.GetString()!, ignoreCase: true) : null;
    }
}
