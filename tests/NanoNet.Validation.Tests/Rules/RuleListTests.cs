using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>
/// The list of all rules says of each whether a capture alone decides it; every one that is decided so is in the catalogue, and nothing else
/// is. Rules of kind "active" need a stimulus and belong to scenarios, "statistical" ones are decided where a capture holds enough, "own" ones are additions.
/// </summary>
public partial class RuleListTests
{
    private static readonly string[] s_kinds = ["passive", "active", "statistical", "log", "own"];

    [Fact]
    public void Catalogue_holds_the_passive_and_statistical_rules_of_the_list_and_no_other()
    {
        var listed = Rows().Where(row => row.Kind is "passive" or "statistical" or "own").Select(row => row.Id);
        Assert.Equal(listed.Order(), RuleCatalogue.All.Select(rule => rule.Id).Order());
    }

    [Fact]
    public void Rules_that_a_capture_does_not_decide_say_why()
    {
        Assert.All(Rows(), row => Assert.Contains(row.Kind, s_kinds));
        Assert.All(Rows(), row => Assert.Equal(row.Kind is "passive" or "statistical" or "own", row.Why.Length == 0));
    }

    [Fact]
    public void Every_rule_that_the_project_started_from_is_in_the_list()
    {
        var path = Path.Combine(Corpus.Folder, "..", "facts", "rules.md");
        Assert.SkipUnless(File.Exists(path), "no list of rules beside the corpus");

        var sources = File.ReadLines(path).Select(line => Row().Match(line)).Where(row => row.Success).ToList();
        var kinds = Rows().ToDictionary(row => row.Id, row => row.Kind);

        Assert.Equal(275, sources.Count);
        Assert.Empty(sources.Select(row => row.Groups["id"].Value).Except(kinds.Keys));
        Assert.All(
            sources.Where(row => row.Groups["mode"].Value.Contains('P', StringComparison.Ordinal)),
            row => Assert.Contains(kinds[row.Groups["id"].Value], (string[])["passive", "log"]));
    }

    private static IEnumerable<(string Id, string Kind, string Why)> Rows() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", "RuleList.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(row => (row[0], row[1], row[2]));

    [GeneratedRegex(@"^\| \d+ \| (?<id>[A-Z0-9-]+).*\| (?<mode>[APS/2]+) \| [MSI] \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
