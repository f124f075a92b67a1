using System;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>Every rule of TCP has its four outcomes: besides pass and violated, not exercised and undecidable.</summary>
public class TcpOutcomeTests
{
    public static TheoryData<string> Undecidable => [.. TcpUndecidableCases.All.Keys];

    public static TheoryData<string> RuleIds => [.. Ids()];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_has_a_capture_that_leaves_it_open_or_a_reason_why_there_is_none(string id)
    {
        Assert.True(
            TcpUndecidableCases.All.ContainsKey(id) != TcpUndecidableCases.Never.ContainsKey(id), $"{id} is in neither list, or in both");

        if (TcpUndecidableCases.Never.ContainsKey(id))
        {
            Assert.True(RuleCatalogue.Find(id)!.Unclear.IsEmpty, $"{id} is never undecidable, but has facts that leave it open");
        }
    }

    [Fact]
    public void Lists_hold_rules_of_the_catalogue_only() =>
        Assert.Empty(TcpUndecidableCases.All.Keys.Concat(TcpUndecidableCases.Never.Keys).Except(Ids()));

    [Theory]
    [MemberData(nameof(Undecidable))]
    public void Rule_does_not_decide_what_the_capture_does_not_show(string id)
    {
        var verdict = TcpUndecidableCases.All[id]().Judge().Verdicts.Single(one => one.Rule.Id == id);

        Assert.True(verdict.Outcome == Outcome.Undecidable, $"{verdict.Outcome}: {verdict.Reason} at {string.Join(", ", verdict.Frames)}");
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
        Assert.Empty(verdict.Frames);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_says_nothing_of_a_connection_that_does_not_exercise_it(string id)
    {
        // A handshake and its close exercise some rules, a datagram of another protocol none.
        var scene = new Scene();
        scene.Udp(true, 4000, 4001, [1, 2, 3]);
        var verdict = scene.Later().Judge().Verdicts.Single(one => one.Rule.Id == id);

        Assert.Equal(Outcome.NotExercised, verdict.Outcome);
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
    }

    private static string[] Ids() =>
        [.. RuleCatalogue.All.Select(rule => rule.Id).Where(id => id.StartsWith("TCP-", StringComparison.Ordinal))];
}
