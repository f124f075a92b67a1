using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>Every passive rule of the project's list is in the catalogue, by its id.</summary>
public partial class RuleListTests
{
    // What the wire shows is half of it: the other half is the board's own log.
    private static readonly HashSet<string> s_notOfCaptures = ["X-STACK-SPLIT"];

    [Fact]
    public void Passive_rules_of_the_list_are_in_the_catalogue()
    {
        var path = Path.Combine(Corpus.Folder, "..", "facts", "rules.md");
        Assert.SkipUnless(File.Exists(path), "no list of rules beside the corpus");

        // Those of TCP have tests of their own.
        var listed = File.ReadLines(path)
            .Select(line => Row().Match(line))
            .Where(row => row.Success && row.Groups["mode"].Value.Contains('P') && !row.Groups["id"].Value.StartsWith("TCP-", System.StringComparison.Ordinal))
            .Select(row => row.Groups["id"].Value)
            .ToList();

        Assert.True(listed.Count > 100, $"only {listed.Count} rules were found");
        Assert.Equal([], listed.Where(id => !s_notOfCaptures.Contains(id) && RuleCatalogue.Find(id) is null));
    }

    [GeneratedRegex(@"^\| \d+ \| (?<id>[A-Z0-9-]+):.*\| (?<mode>[APS/2]+) \| [MSI] \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
