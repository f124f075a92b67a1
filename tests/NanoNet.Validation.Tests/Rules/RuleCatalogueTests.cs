using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>Every rule of the catalogue passes what keeps it and fails what breaks it, at the right frames.</summary>
public class RuleCatalogueTests
{
    private static readonly Dictionary<string, RuleCase> s_cases = new[]
    {
        LinkCases.All, InternetCases.All, DhcpCases.All, CaptureCases.All, CrossCases.All, DnsCases.All, IPv6Cases.All, TcpHeaderCases.All, TcpOpenCases.All, TcpTransferCases.All, TcpFlowCases.All, TcpLossCases.All,
        TcpExtensionCases.All, TcpReuseCases.All, TcpAbortCases.All, HttpCases.All,
        TlsCases.All,
        WebSocketCases.All,
        PopulationCases.All,
    }.SelectMany(cases => cases).ToDictionary(ruleCase => ruleCase.RuleId);

    public static TheoryData<string> RuleIds => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_has_a_capture_that_keeps_it_and_a_mutant(string id) => Assert.Contains(id, s_cases.Keys);

    [Fact]
    public void Cases_are_all_for_rules_of_the_catalogue() =>
        Assert.Empty(s_cases.Keys.Except(RuleCatalogue.All.Select(rule => rule.Id)));

    [Fact]
    public void Catalogue_ids_are_unique_and_every_rule_names_its_source()
    {
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleCatalogue.All, rule => Assert.Matches("^(RFC \\d+|IEEE 802)", rule.Source));
        Assert.All(RuleCatalogue.All, rule => Assert.Same(rule, RuleCatalogue.Find(rule.Id)));
        Assert.Null(RuleCatalogue.Find("NO-SUCH-RULE"));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_passes_the_capture_that_keeps_it(string id)
    {
        var ruleCase = s_cases[id];
        var judgement = ruleCase.Pass().Judge();
        var verdict = judgement.Verdicts.Single(v => v.Rule.Id == id);

        Assert.True(verdict.Outcome == Outcome.Pass, $"{verdict.Outcome}: {verdict.Reason} at {string.Join(", ", verdict.Frames)}");
        Assert.Empty(verdict.Frames);

        var broken = judgement.Verdicts.Where(v => v.Outcome == Outcome.Violated && v.Rule.Level != RequirementLevel.Info);
        Assert.Equal(ruleCase.Others.Order(), broken.Select(v => v.Rule.Id).Order());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_fails_its_mutant_at_the_right_frames(string id)
    {
        var ruleCase = s_cases[id];
        var verdict = ruleCase.Mutant().Judge().Verdicts.Single(v => v.Rule.Id == id);

        Assert.True(verdict.Outcome == Outcome.Violated, $"{verdict.Outcome}: {verdict.Reason}");
        Assert.Equal(ruleCase.Frames, verdict.Frames);
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
        Assert.True(verdict.IsUnexplainedViolation);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_says_nothing_of_an_empty_capture(string id)
    {
        var verdict = new Scene().Judge().Verdicts.Single(v => v.Rule.Id == id);
        Assert.Equal(Outcome.NotExercised, verdict.Outcome);
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Known_deviation_explains_a_violation_and_hides_nothing(string id)
    {
        var scene = s_cases[id].Mutant();
        scene.Options = scene.Options with { KnownDeviations = [new KnownDeviation(id, "the stack does so", "its documentation")] };
        var verdict = scene.Judge().Verdicts.Single(v => v.Rule.Id == id);

        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal(s_cases[id].Frames, verdict.Frames);
        Assert.Equal("the stack does so", verdict.Deviation?.Reason);
        Assert.False(verdict.IsUnexplainedViolation);
    }
}
