using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Contracts.Il;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>Programs with what the real tool chain and interpreter did with each; they are not part of the repository.</summary>
public sealed class ProbeTests
{
    private static readonly HashSet<string> s_withoutMath = ["math_class", "double_math", "math_round"];

    [Fact]
    public void Contracts_every_probe_gets_the_compilers_verdict_of_the_real_libraries()
    {
        var differences = new List<string>();

        foreach (var (name, outcome, detail, compiled) in Compile())
        {
            var expected = outcome == "CSC" ? detail[..detail.IndexOf(':', StringComparison.Ordinal)] : "compiles";
            var seen = compiled.Errors.Count > 0 ? compiled.Errors[0] : "compiles";

            if (seen != expected)
            {
                differences.Add($"{name}: expected {expected}, saw {seen}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void IlCheck_refuses_every_probe_that_compiles_and_does_not_run_and_no_other()
    {
        var differences = new List<string>();
        using var folder = new TemporaryFolder();

        foreach (var (name, outcome, detail, compiled) in Compile())
        {
            if (outcome == "CSC" || compiled.Errors.Count > 0)
            {
                continue;
            }

            var runs = outcome == "EXC" || (outcome == "RUN" && detail.Length > 0);
            using var assembly = IlAssembly.Open(folder.Write(name + ".exe", compiled.Image));
            var problems = new IlCheck(IlCheck.All(FirmwareLibraries.Load(Repository.Api, []))).Inspect(assembly);

            if (runs != problems.All(static problem => !problem.IsError))
            {
                differences.Add($"{name}: the interpreter's outcome is {outcome} {detail}; the check says {string.Join("; ", problems)}");
            }
        }

        Assert.Empty(differences);
    }

    private static IEnumerable<(string Name, string Outcome, string Detail, FirmwareCompiler.Compiled Compiled)> Compile()
    {
        var folder = Environment.GetEnvironmentVariable("NANONET_PROBES") ?? Path.Combine(Repository.Root, "..", "shared", "probes");
        var table = Path.Combine(folder, "expected.tsv");
        Assert.SkipUnless(File.Exists(table), $"no probes: NANONET_PROBES is not set and {folder} does not exist");

        foreach (var line in File.ReadLines(table).Skip(1))
        {
            var columns = line.Split('\t');
            var path = Path.Combine(folder, columns[0] + ".cs");
            IReadOnlyCollection<string> without = s_withoutMath.Contains(columns[0]) ? ["System.Math"] : [];
            yield return (columns[0], columns[1], columns.Length > 2 ? columns[2] : string.Empty,
                FirmwareCompiler.Compile(path, File.ReadAllText(path), without));
        }
    }
}
