using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary><c>nanonet new</c>: what it writes builds, runs and passes its own test, outside of any checkout.</summary>
public sealed class NewProjectTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public NewProjectTests() => ToolProcess.RequireBoard();

    [Fact]
    public async Task New_project_passes_its_own_test_on_both_boards()
    {
        Assert.Equal(0, (await _tool.Run("new", "Green.House")).ExitCode);

        var tests = await DotNet("test", "--project", "Green.House.Tests");

        Assert.True(tests.ExitCode == 0, tests.Output + tests.Error);
        Assert.Contains("succeeded: 2", tests.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_tool.Folder, "Green.House", "Green.House", "bin", "Release", "Green.House.exe")));
    }

    [Fact]
    public async Task New_project_with_tests_on_NanoNet_Testing_passes_them_on_both_boards()
    {
        Assert.Equal(0, (await _tool.Run("new", "Held", "--tests")).ExitCode);
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "Held", "Held.Tests", "VirtualBoard.cs")));

        var tests = await DotNet("test", "--project", "Held.Tests");

        Assert.True(tests.ExitCode == 0, tests.Output + tests.Error);
        Assert.Contains("succeeded: 3", tests.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task New_project_speaks_as_the_RFCs_ask(string board)
    {
        await _tool.Run("new", "Judged");
        Assert.Equal(0, (await DotNet("build", "Judged/Judged.nfproj", "-c", "Release")).ExitCode);

        var result = await _tool.Run("verify", "--firmware", "Judged/Judged/bin/Release/Judged.exe", "--board", board);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("the board loaded what a device would get", result.Output, StringComparison.Ordinal);
        Assert.Matches("pass +HTTP-OCTETS", result.Output);
    }

    [Fact]
    public async Task New_project_that_a_board_would_refuse_does_not_build()
    {
        await _tool.Run("new", "Refused");
        var program = Path.Combine(_tool.Folder, "Refused", "Refused", "Program.cs");
        var source = await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            program, source.Replace("byte[] page =", "int[,] table = new int[2, 2]; checked { table[0, 0] = Patience + table.Length; } byte[] page =", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var build = await DotNet("build", "Refused/Refused.nfproj", "-c", "Release");

        Assert.Equal(1, build.ExitCode);
        Assert.Matches(@"Refused/Program\.cs\(\d+,\d+\): error NN10\d\d: ", build.Output);
        Assert.Matches(@"Refused/Program\.cs\(\d+,\d+\): warning NN1008: ", build.Output);
    }

    [Fact]
    public async Task New_project_that_does_not_find_NanoNet_says_what_to_do()
    {
        await _tool.Run("new", "Moved");
        _tool.Environment["NANONET_ROOT"] = "/nonexistent";

        var build = await DotNet("build", "Moved/Moved.nfproj", "-c", "Release");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("set NANONET_ROOT to a checkout of NanoNet", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("../up")]
    [InlineData("class")]
    [InlineData("System")]
    [InlineData("")]
    public async Task Name_that_is_none_is_refused_and_nothing_is_written(string name)
    {
        var result = await _tool.Run("new", name);

        Assert.Equal(4, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_tool.Folder));
    }

    [Fact]
    public async Task Folder_that_holds_something_is_left_alone()
    {
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(_tool.Folder, "Mine")).FullName, "kept.txt");
        await File.WriteAllTextAsync(kept, "mine", TestContext.Current.CancellationToken);

        var result = await _tool.Run("new", "Mine");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("Mine is already there", result.Error, StringComparison.Ordinal);
        Assert.Equal([kept], Directory.EnumerateFileSystemEntries(Path.Combine(_tool.Folder, "Mine")));
    }

    public void Dispose() => _tool.Dispose();

    private Task<ProcessResult> DotNet(params IEnumerable<string> arguments)
    {
        var project = Directory.GetDirectories(_tool.Folder).Single();
        var environment = new Dictionary<string, string?>(_tool.Environment) { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1" };
        return RunningProcess.Run("dotnet", [.. arguments], project, environment);
    }
}
