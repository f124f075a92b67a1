using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Small programs of our own, each with what it printed on the real interpreter.</summary>
[Collection(InstrumentedCollection.Name)]
public sealed class ObservedProgramTests
{
    // The heap of the interpreter that ran them.
    private const long HeapBytes = 10_485_760;

    private static readonly string s_folder = Path.Combine(TestPaths.Root, "tests", "NanoNet.VirtualBoard.Tests", "Probes", "Observed");

    /// <summary>Exactly the programs in known-differences.tsv differ: what was put right leaves that list.</summary>
    [Fact]
    public void Every_program_prints_what_it_printed_on_the_real_interpreter()
    {
        var known = Rows("known-differences.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        var seen = 0;

        foreach (var row in Rows("observed.tsv"))
        {
            var differences = Differences(row[1], Output(row[0]));
            seen++;

            if (differences.Count > 0 && !known.Remove(row[0]))
            {
                wrong.Add($"{row[0]}: {string.Join("; ", differences)}");
            }
        }

        Assert.True(seen > 0);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(known.Count == 0, "no longer different, so take them out of known-differences.tsv: " + string.Join(", ", known));
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(s_folder, file)).Skip(1).Select(line => line.Split('\t'));

    // What the board printed, its lines parted as the table parts them.
    private static string Output(string name)
    {
        try
        {
            var app = FirmwareCompiler.Compile(name, "exe", File.ReadAllText(Path.Combine(s_folder, name + ".cs")));
            return string.Join(" | ", InstrumentedRun.Run(app, HeapBytes).Split("\r\n")
                .Where(line => line.StartsWith("> ", StringComparison.Ordinal))
                .Select(line => line[2..]));
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            return $"({e.GetType().Name}: {e.Message})";
        }
    }

    private static List<string> Differences(string observed, string printed)
    {
        var lines = observed.Split(" | ");
        var here = printed.Split(" | ");
        return lines.Length != here.Length && !observed.Equals(printed, StringComparison.Ordinal)
            ? [$"'{observed}' on the real interpreter, here '{printed}'"]
            : [.. lines.Zip(here).Where(pair => !pair.First.Equals(pair.Second, StringComparison.Ordinal)).Select(pair => $"'{pair.First}' on the real interpreter, here '{pair.Second}'")];
    }
}
