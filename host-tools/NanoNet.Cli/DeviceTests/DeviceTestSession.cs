using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Cli.Verbs;
using NanoNet.Reports.Runs;
using Spectre.Console;

namespace NanoNet.Cli.DeviceTests;

/// <summary>Runs an assembly of tests on one virtual board.</summary>
/// <param name="tests">Path of the assembly.</param>
/// <param name="board">Which board.</param>
/// <param name="limit">How long the board may be silent before it is given up.</param>
/// <param name="output">Where the outcomes go.</param>
public sealed class DeviceTestSession(string tests, ChosenBoard board, TimeSpan limit, Output output)
{
    private const ulong Seed = 1;

    /// <summary>What our launcher says when all is done. nanoFramework's own says nothing.</summary>
    private const string EndMark = "Tests ended";

    private readonly Checkout _checkout = Checkout.Find();
    private readonly List<DeviceTestResult> _results = [];
    private readonly List<string> _said = [];
    private readonly Stopwatch _watch = new();
    private bool _isEnded;

    /// <param name="run">Takes what the board says.</param>
    public DeskResult Run(RunFolder run)
    {
        var profile = board.LoadProfile(_checkout);
        using var interruption = new Interruption();
        var folder = Directory.CreateTempSubdirectory("nanonet-");

        try
        {
            var app = DeviceTestApp.Prepare(_checkout, tests, folder.CreateSubdirectory("app").FullName);
            ForeignFirmwareCheck.Run(_checkout, app);
            var prepared = PreparedBoard.Prepare(_checkout, profile, app, folder.FullName, BoardNetwork.Static, Seed, Diagnostics.Note, interruption.Token);
            using var bench = new TestBench(capture: null, log: run.ConsoleLog, BoardNetwork.Static, Seed, interruption.Token);
            bench.Log.LineAdded += Take;
            bench.Start(prepared.Setup);
            _watch.Restart();
            bench.PowerOn(saysReady: false);
            Await(bench);
        }
        catch (BenchBrokenException e)
        {
            interruption.Token.ThrowIfCancellationRequested();
            throw new UserException(ExitCode.BenchBroken, e.IsReported ? string.Empty : e.Message, e);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return Conclude(profile.Name, _watch.Elapsed);
    }

    private void Await(TestBench bench)
    {
        int lines;

        do
        {
            lines = bench.Log.Lines.Count;
            var seen = lines;
            bench.WaitUntil(() => _isEnded || bench.Log.Lines.Count > seen, limit);
        }
        while (!_isEnded && bench.Log.Lines.Count > lines);
    }

    private void Take(ConsoleLine line)
    {
        if (line.Text == EndMark)
        {
            _isEnded = true;
        }
        else if (DeviceTestResult.Parse(line.Text) is { } result)
        {
            _results.Add(result);
            Say(result);
            _said.Clear();
        }
        else
        {
            // What a test says is of interest if it fails.
            _said.Add(line.Text);
        }
    }

    private void Say(DeviceTestResult result)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "test", Id = result.Name, Message = result.Message.Length == 0 ? result.Outcome : $"{result.Outcome}: {result.Message}" });
            return;
        }

        var time = result.Outcome == DeviceTestResult.Passed ? $"  {result.Duration.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture)} ms" : string.Empty;
        output.Report.WriteUnbroken($"{result.Outcome,-7} {result.Name}{time}");

        if (result.Outcome != DeviceTestResult.Passed)
        {
            output.Report.WriteUnbroken($"        {result.Message}");
        }

        if (result.Outcome == DeviceTestResult.Failed || output.IsVerbose)
        {
            _said.ForEach(line => output.Report.WriteUnbroken($"        | {line}"));
        }

        output.Flush();
    }

    private DeskResult Conclude(string name, TimeSpan elapsed)
    {
        var failed = Count(DeviceTestResult.Failed);
        var exitCode = failed > 0 || !_isEnded ? ExitCode.ChecksFailed : _results.Count == 0 ? ExitCode.NothingRan : ExitCode.Ok;

        string? trouble = null;

        if (!_isEnded)
        {
            _said.ForEach(Console.Error.WriteLine);
            trouble = string.Create(
                CultureInfo.InvariantCulture, $"the board said nothing for {limit.TotalSeconds} s, after {(_results.Count == 0 ? "no test" : _results[^1].Name)}: the next test hangs, or --limit is too short");
            Diagnostics.Note(trouble);
            output.Json(new JsonLine { Event = "error", Message = trouble });
        }

        if (!output.IsJson)
        {
            output.Report.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Count(DeviceTestResult.Passed)} passed, {failed} failed, {Count(DeviceTestResult.Skipped)} skipped on {name} in {elapsed.TotalSeconds:F1} s"),
                new Style(decoration: Decoration.Bold));
        }

        return new DeskResult(exitCode)
        {
            Complete = record => record with { Trouble = trouble, Board = new BoardRecord { Name = name }, Scenarios = [.. _results.Select(static result => result.ToRecord())] },
        };
    }

    private int Count(string outcome) => _results.Count(result => result.Outcome == outcome);
}
