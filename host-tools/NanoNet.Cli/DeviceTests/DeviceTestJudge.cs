using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Cli.Runs;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;
using Spectre.Console;

namespace NanoNet.Cli.DeviceTests;

/// <summary>Reads what our launcher of tests says on a board's console, shows each outcome, and judges the whole.</summary>
/// <param name="limit">How long the board may be silent before it is given up.</param>
/// <param name="output">Where the outcomes go.</param>
public sealed class DeviceTestJudge(TimeSpan limit, Output output)
{
    /// <summary>What our launcher says first, and behind it the build that it was given. nanoFramework's own says nothing.</summary>
    public const string BeginMark = "Tests begin";

    /// <summary>What it says when all is done.</summary>
    private const string EndMark = "Tests ended";

    private readonly List<DeviceTestResult> _results = [];
    private readonly List<string> _said = [];
    private int _begun;

    /// <summary>The build whose tests are to run; null for any.</summary>
    public string? Build { get; set; }

    /// <summary>The build that the launcher said which is not <see cref="Build"/>: one that said none is "none". Null as long as it has said no other.</summary>
    public string? OtherBuild { get; private set; }

    /// <summary>Whether the launcher has said that it begins.</summary>
    public bool HasBegun => _begun > 0;

    /// <summary>Whether it has said that all is done.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>How each test ended so far.</summary>
    public IReadOnlyList<Check> Checks => [.. _results.Select(static result => result.ToCheck())];

    /// <summary>The last test before the board started anew by itself; null as long as it has not.</summary>
    public string? RestartedAfter { get; private set; }

    /// <summary>What is waited for, for somebody who watches.</summary>
    public string Progress => HasBegun ? $"running tests on the board, after {Last}" : "waiting for the board to begin its tests";

    private string Last => _results.Count == 0 ? "no test" : _results[^1].Name;

    /// <summary>The first line of a launcher that was given a build.</summary>
    public static string BeginOf(string build) => $"{BeginMark}, build {build}";

    /// <summary>Takes a line of the board's console.</summary>
    public void Take(string line)
    {
        if (line.StartsWith(BeginMark, StringComparison.Ordinal) && Build is not null && line != BeginOf(Build))
        {
            OtherBuild = line.StartsWith(BeginOf(string.Empty), StringComparison.Ordinal) ? line[BeginOf(string.Empty).Length..] : "none";
        }
        else if (line.StartsWith(BeginMark, StringComparison.Ordinal))
        {
            // A real board that was told to start anew may still have said it of the start before.
            _begun++;
            RestartedAfter = _begun > 2 || (_begun == 2 && _results.Count > 0) ? Last : null;
        }
        else if (line == EndMark)
        {
            IsEnded = true;
        }
        else if (HasBegun && DeviceTestResult.Parse(line) is { } result)
        {
            _results.Add(result);
            Say(result);
            _said.Clear();
        }
        else
        {
            // What a test says is of interest if it fails.
            _said.Add(line);
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

    /// <summary>How it all ended.</summary>
    /// <param name="name">Of the board.</param>
    /// <param name="elapsed">How long it took.</param>
    public DeskResult Conclude(string name, TimeSpan elapsed)
    {
        var failed = Count(DeviceTestResult.Failed);
        var exitCode = failed > 0 || !IsEnded ? ExitCode.ChecksFailed : _results.Count == 0 ? ExitCode.NothingRan : ExitCode.Ok;

        string? trouble = null;

        if (!IsEnded)
        {
            _said.ForEach(Console.Error.WriteLine);
            trouble = RestartedAfter is { } test ? $"the board started anew in the middle of the tests, after {test}: the next test brings it down" : string.Create(
                CultureInfo.InvariantCulture, $"the board said nothing for {limit.TotalSeconds} s, after {Last}: the next test hangs, or --limit is too short");
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
            Complete = record => record with { Trouble = trouble },
        };
    }

    private int Count(string outcome) => _results.Count(result => result.Outcome == outcome);
}
