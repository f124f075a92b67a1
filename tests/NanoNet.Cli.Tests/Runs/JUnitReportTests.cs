using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using NanoNet.Cli.Tests.Checks;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Runs;

public sealed class JUnitReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-test-").FullName;

    [Fact]
    public void Write_makes_one_test_case_for_each_check_and_counts_them_right()
    {
        var root = Write([.. SampleChecks.All]);

        Assert.Equal("testsuites", root.Name.LocalName);
        Assert.Equal(["scenarios", "rules"], root.Elements("testsuite").Select(static s => s.Attribute("name")!.Value));
        Assert.Equal(SampleChecks.All.Count, root.Descendants("testcase").Count());

        foreach (var suite in root.Elements("testsuite").Append(root))
        {
            Assert.Equal(suite.Descendants("testcase").Count(), Count(suite, "tests"));
            Assert.Equal(suite.Descendants("failure").Count(), Count(suite, "failures"));
            Assert.Equal(suite.Descendants("error").Count(), Count(suite, "errors"));
            Assert.Equal(suite.Descendants("skipped").Count(), Count(suite, "skipped"));
        }
    }

    [Fact]
    public void Write_names_board_build_and_tool_as_properties()
    {
        var properties = Write([.. SampleChecks.All]).Elements("testsuite").First().Element("properties")!.Elements("property")
            .ToDictionary(static p => p.Attribute("name")!.Value, static p => p.Attribute("value")!.Value);

        Assert.Equal("st-stm32f769i-discovery", properties["board"]);
        Assert.Equal("0123456789ab", properties["buildId"]);
        Assert.Equal("0.1.0", properties["tool"]);
        Assert.Equal("2.1.3", properties["lwip"]);
        Assert.Equal("1", properties["seed"]);
    }

    [Fact]
    public void Write_of_a_failure_holds_all_that_is_needed_to_look_into_it()
    {
        var failure = Write([SampleChecks.Violated]).Descendants("failure").Single();

        Assert.Equal("acknowledgment number 2 instead of 1", failure.Attribute("message")!.Value);
        Assert.Contains("clause:   RFC 9293 3.5", failure.Value, StringComparison.Ordinal);
        Assert.Contains("frames:   13, 27-29, 41", failure.Value, StringComparison.Ordinal);
        Assert.Contains("again:    rerun TCP-OPEN-2", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_a_failed_scenario_names_its_frames_from_the_first_to_the_last()
    {
        var failure = Write([SampleChecks.Violated with { Kind = CheckKind.Scenario, Frames = [13, 41] }]).Descendants("failure").Single();

        Assert.Contains("frames:   13-41", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_unit_tests_groups_them_by_their_class()
    {
        var test = new Check
        {
            Kind = CheckKind.Test, Id = "My.Tests.SumTests.Adds.0", Title = "My.Tests.SumTests.Adds.0", Source = "nanoFramework.TestFramework", Outcome = CheckOutcome.Failed, Seen = "Expected:<1>. Actual:<2>.",
        };

        var root = Write([test, test with { Id = "My.Tests.SumTests.Skips.0", Outcome = CheckOutcome.NotExercised, Seen = "not today" }]);

        Assert.Equal("tests", root.Element("testsuite")!.Attribute("name")!.Value);
        Assert.Equal(
            [("st-stm32f769i-discovery.My.Tests.SumTests", "Adds.0"), ("st-stm32f769i-discovery.My.Tests.SumTests", "Skips.0")],
            root.Descendants("testcase").Select(static one => (one.Attribute("classname")!.Value, one.Attribute("name")!.Value)));
        Assert.Equal(("Expected:<1>. Actual:<2>.", "failed"), (root.Descendants("failure").Single().Attribute("message")!.Value, root.Descendants("failure").Single().Attribute("type")!.Value));
        Assert.DoesNotContain("frames:", root.Descendants("failure").Single().Value, StringComparison.Ordinal);
        Assert.Equal("not today", root.Descendants("skipped").Single().Attribute("message")!.Value);
    }

    [Fact]
    public void Write_of_octets_that_XML_forbids_stays_readable_XML()
    {
        var failure = Write([SampleChecks.Violated with { Seen = "\u0000\u0001<&>\ufffe\ud800" }]).Descendants("failure").Single();

        Assert.Equal("\\x00\\x01<&>\\xfffe\\xd800", failure.Attribute("message")!.Value);
    }

    [Theory]
    [InlineData(TroubleClass.Bench, RunState.Broken, "error")]
    [InlineData(TroubleClass.Firmware, RunState.Complete, "failure")]
    [InlineData(null, RunState.Interrupted, "error")]
    public void Write_of_a_run_that_did_not_come_to_its_checks_says_why_and_is_not_well(TroubleClass? whose, RunState state, string element)
    {
        var root = Write([], SampleRun.Record with { State = state, Class = whose, Trouble = "there is no interface nosuch" });

        var trouble = Assert.Single(root.Descendants("testcase")).Elements().Single();
        Assert.Equal((element, "there is no interface nosuch"), (trouble.Name.LocalName, trouble.Attribute("message")!.Value));
        Assert.All(root.Elements("testsuite").Append(root), suite =>
            Assert.Equal((1, element == "error" ? 1 : 0, element == "failure" ? 1 : 0, 0), (Count(suite, "tests"), Count(suite, "errors"), Count(suite, "failures"), Count(suite, "skipped"))));
    }

    [Fact]
    public void Write_leaves_no_temporary_file()
    {
        Write([.. SampleChecks.All]);

        Assert.Equal("junit.xml", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private XElement Write(Check[] checks, RunRecord? run = null)
    {
        var path = Path.Combine(_folder, "junit.xml");
        JUnitReport.Write(path, run ?? SampleRun.Record, checks, static c => $"rerun {c.Id}");
        return XDocument.Load(path).Root!;
    }

    private static int Count(XElement suite, string name) => int.Parse(suite.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
