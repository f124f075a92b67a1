using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoNet.Cli.DeviceTests;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary><c>nanonet test</c>: the firmware's own unit tests pass on both boards; and how each kind of outcome is reported.</summary>
public sealed class DeviceTestTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public DeviceTestTests() => ToolProcess.RequireBoard();

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Firmwares_unit_tests_pass_on_the_board(string board)
    {
        var result = await _tool.Run("test", Tests("NFUnitTest"), "--board", board);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Matches(@"^\d+ passed, 0 failed, 0 skipped on " + board, result.Output.TrimEnd().Split('\n')[^1]);
        Assert.Contains("passed  NanoNet.Services.OnDevice.WebSocketSessionTests.Hello_comes_back.0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_outcome_is_named_and_a_failure_is_exit_code_1()
    {
        var result = await _tool.Run("test", Tests("NFOutcomes"));

        Assert.Equal(1, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Contains(lines, static line => line.StartsWith("passed  NanoNet.Outcomes.OutcomeTests.Passes.0  ", StringComparison.Ordinal));
        Assert.Equal(
            ["failed  NanoNet.Outcomes.OutcomeTests.Fails.0", "        Assert.AreEqual failed. Expected:<1>. Actual:<2>. a reason, with a comma", "        | said before it failed"],
            lines.SkipWhile(static line => !line.EndsWith(".Fails.0", StringComparison.Ordinal)).Take(3));
        Assert.Equal("        System.InvalidOperationException: thrown", lines.SkipWhile(static line => !line.EndsWith(".Throws.0", StringComparison.Ordinal)).ElementAt(1));
        Assert.Equal("        not today", lines.SkipWhile(static line => !line.EndsWith("skipped NanoNet.Outcomes.OutcomeTests.Skips.0", StringComparison.Ordinal)).ElementAt(1));
        Assert.DoesNotContain("NeverRuns", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("4 passed, 3 failed, 2 skipped on st-stm32f769i-discovery", result.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_outcome_is_in_junit_xml_and_run_json()
    {
        await _tool.Run("test", Tests("NFOutcomes"));

        var run = Path.Combine(_tool.Folder, "runs", "latest");
        var report = XDocument.Load(Path.Combine(run, "junit.xml")).Root!;
        Assert.Equal(("9", "3", "0", "2"), (report.Attribute("tests")!.Value, report.Attribute("failures")!.Value, report.Attribute("errors")!.Value, report.Attribute("skipped")!.Value));
        var failure = report.Descendants("testcase").Single(static one => one.Attribute("name")!.Value == "Fails.0").Element("failure")!;
        Assert.Equal("Assert.AreEqual failed. Expected:<1>. Actual:<2>. a reason, with a comma", failure.Attribute("message")!.Value);
        Assert.Matches("again:    [^ ]+/nanonet test [^ ]+NFUnitTest.dll", failure.Value);
        Assert.All(report.Descendants("testcase"), static one => Assert.Matches(@"^st-stm32f769i-discovery\.NanoNet\.Outcomes\.(OutcomeTests|SkippedSetupTests)$", one.Attribute("classname")!.Value));
        var record = RunJson.Read(Path.Combine(run, "run.json"))!;
        Assert.Equal(("junit.xml", "2.1.3"), (record.Files["junit"], record.Board!.Lwip));
        Assert.Equal((4, 3, 2), (Count("pass"), Count("failed"), Count("skipped")));

        int Count(string outcome) => record.Scenarios.Count(one => one.Kind == "test" && one.Outcome == outcome);
    }

    [Fact]
    public async Task Outcomes_as_json_are_lines()
    {
        var result = await _tool.Run("test", Tests("NFOutcomes"), "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\"message\":\"failed: System.InvalidOperationException: thrown\"", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\"exitCode\":1,\"class\":\"firmware\"}", result.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assembly_that_holds_no_tests_is_refused()
    {
        var services = Path.Combine(TestCheckout.Artifacts, "bin", "NFUnitTest", "release", "NanoNet.Services.dll");
        Tests("NFUnitTest");

        var result = await _tool.Run("test", services);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("takes NFUnitTest only", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no tests at 'nothing.dll'", "nothing.dll")]
    [InlineData("/etc/passwd: not a .NET assembly", "/etc/passwd")]
    [InlineData("--limit takes 1 or more", "nothing.dll", "--limit", "0")]
    public async Task Wrong_command_line_is_exit_code_4(string expected, params string[] arguments)
    {
        var result = await _tool.Run(["test", .. arguments]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Test passed,A.B.0,12345", "passed", "A.B.0", "")]
    [InlineData("Test failed,A.B.0,why, and why", "failed", "A.B.0", "why, and why")]
    [InlineData("Test skipped,A.B.0,", "skipped", "A.B.0", "")]
    public void Line_of_the_launcher_is_read(string line, string outcome, string name, string message)
    {
        var result = DeviceTestResult.Parse(line)!;
        Assert.Equal((outcome, name, message), (result.Outcome, result.Name, result.Message));
    }

    [Theory]
    [InlineData("Test passed")]
    [InlineData("Test ended,A,B")]
    [InlineData("test passed,A,1")]
    public void Other_line_is_none(string line) => Assert.Null(DeviceTestResult.Parse(line));

    public void Dispose() => _tool.Dispose();

    private static string Tests(string project)
    {
        var tests = Path.Combine(TestCheckout.Artifacts, "bin", project, "release", "NFUnitTest.dll");

        if (!File.Exists(tests))
        {
            Assert.Skip("the tests of the firmware are not built: dotnet build NanoNet.sln -c Release");
        }

        return tests;
    }
}
