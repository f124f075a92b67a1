using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Programs with what the real interpreter printed; they are not part of the repository.</summary>
[Collection(InstrumentedCollection.Name)]
public sealed partial class ProbeOutputTests
{
    // The heap of the interpreter that ran them.
    private const long HeapBytes = 10_485_760;

    // Programs that use an assembly's name for something of their own.
    private static readonly HashSet<string> s_withoutMath = ["math_class", "double_math", "math_round"];

    [Fact]
    public void Every_probe_that_runs_prints_what_the_real_interpreter_printed()
    {
        var folder = Environment.GetEnvironmentVariable("NANONET_PROBES") ?? Path.Combine(TestPaths.Root, "..", "shared", "probes");
        var table = Path.Combine(folder, "expected.tsv");
        Assert.SkipUnless(File.Exists(table), $"no probes: NANONET_PROBES is not set and {folder} does not exist");
        var differences = new List<string>();
        var seen = 0;

        foreach (var columns in File.ReadLines(table).Skip(1).Select(line => line.Split('\t')))
        {
            // What printed nothing failed, and the IL check refuses it: its own tests see to that.
            if (columns[1] is not ("RUN" or "EXC") || columns.Length < 3 || columns[2].Length == 0)
            {
                continue;
            }

            seen++;
            var printed = Output(Path.Combine(folder, columns[0] + ".cs"));

            if (Kind(columns[0], printed) != Kind(columns[0], columns[2]))
            {
                differences.Add($"{columns[0]}: '{columns[2]}' on the real interpreter, here '{printed}'");
            }
        }

        Assert.True(seen > 0, $"{table} has no program that runs");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static string Output(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        string console;

        try
        {
            var app = FirmwareCompiler.Compile(name, "exe", File.ReadAllText(path), s_withoutMath.Contains(name) ? ["System.Math"] : [], []);
            console = InstrumentedRun.Run(app, HeapBytes);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One program that does not run must not hide the others.
            return $"({e.GetType().Name}: {e.Message})";
        }

        return string.Join(' ', console.Split("\r\n")
            .Where(line => line.Length > 0 && !line.StartsWith("    ++++", StringComparison.Ordinal))
            .Select(line => line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line));
    }

    // Of memory, time and counts of loops that run for a time, only that there is a number.
    private static string Kind(string name, string output) =>
        name is "gc_mem" or "oom" or "thread_suspend" or "timer_period" ? Number().Replace(output, "#") : output;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
