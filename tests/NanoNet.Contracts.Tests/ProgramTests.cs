using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NanoNet.Contracts.Il;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>Small programs of our own. The first line says what becomes of one, a comment at a line what the check says there.</summary>
public sealed partial class ProgramTests
{
    public static TheoryData<string> Compiling => Named("// compiles");

    public static TheoryData<string> NotCompiling => Named("// CSC ");

    public static TheoryData<string> Refused => Named("// refused");

    [Theory]
    [MemberData(nameof(Compiling))]
    public void Program_within_the_contracts_compiles_and_passes_the_check(string name)
    {
        var compiled = Compile(name);

        Assert.Empty(compiled.Errors);
        Assert.Empty(Problems(name, compiled));
    }

    [Theory]
    [MemberData(nameof(NotCompiling))]
    public void Program_that_needs_what_nanoFramework_lacks_does_not_compile(string name)
    {
        var expected = File.ReadLines(PathOf(name)).First()["// CSC ".Length..];

        Assert.Contains(expected, Compile(name).Errors);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Check_what_compiles_and_does_not_run_is_refused_with_file_and_line(string name)
    {
        var compiled = Compile(name);
        var expected = new SortedSet<string>(StringComparer.Ordinal);
        var lines = File.ReadAllLines(PathOf(name));

        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match mark in Mark().Matches(lines[i]))
            {
                expected.Add($"{PathOf(name)}({i + 1}) {mark.Value}");
            }
        }

        Assert.Empty(compiled.Errors);
        var seen = Problems(name, compiled).Select(problem => $"{problem.Location?.File}({problem.Location?.Line}) {problem.Code}");
        Assert.Equal(string.Join("\n", expected), string.Join("\n", seen.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Problem_is_written_as_build_tools_read_it()
    {
        var problem = new IlProblem("NN1001", "no", "P.Main", new SourceLocation("/a/b.cs", 3, 5));

        Assert.Equal("/a/b.cs(3,5): error NN1001: no", problem.ToString());
        Assert.Equal("P.Main: warning NN1001: no", (problem with { Location = null, IsError = false }).ToString());
    }

    [Fact]
    public void Debug_calls_are_gone_from_a_release_build()
    {
        const string Source = """
            public class P { public static void Main() { System.Diagnostics.Debug.WriteLine(Text()); } static string Text() => "a"; }
            """;

        Assert.Contains("Debug", Names(FirmwareCompiler.Compile("p.cs", Source, isDebug: true)));
        Assert.DoesNotContain("Debug", Names(FirmwareCompiler.Compile("p.cs", Source, isDebug: false)));
    }

    [Fact]
    public void Obsolete_member_gives_its_warning()
    {
        const string Source = """
            public class P { public static void Main() { System.Guid.TryParseGuidWithDashes("", out _); } }
            """;

        Assert.Equal(["CS0618"], FirmwareCompiler.Compile("p.cs", Source).Warnings);
    }

    [GeneratedRegex("NN\\d{4}")]
    private static partial Regex Mark();

    private static TheoryData<string> Named(string firstLine)
    {
        var names = Directory.GetFiles(Repository.Programs, "*.cs")
            .Where(path => File.ReadLines(path).First().StartsWith(firstLine, StringComparison.Ordinal))
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);
        return [.. names];
    }

    private static string PathOf(string name) => Path.Combine(Repository.Programs, name + ".cs");

    private static FirmwareCompiler.Compiled Compile(string name) => FirmwareCompiler.Compile(PathOf(name), File.ReadAllText(PathOf(name)));

    private static IReadOnlyList<IlProblem> Problems(string name, FirmwareCompiler.Compiled compiled)
    {
        using var folder = new TemporaryFolder();
        using var assembly = IlAssembly.Open(folder.Write(name + ".exe", compiled.Image));
        return new IlCheck(IlCheck.All(FirmwareLibraries.Load(Repository.Api, []))).Inspect(assembly);
    }

    private static List<string> Names(FirmwareCompiler.Compiled compiled)
    {
        using var folder = new TemporaryFolder();
        using var assembly = IlAssembly.Open(folder.Write("p.exe", compiled.Image));
        return [.. assembly.Reader.TypeReferences.Select(handle => assembly.Reader.GetString(assembly.Reader.GetTypeReference(handle).Name))];
    }
}
