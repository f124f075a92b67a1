using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>What reports say of a fact is there for each that they can name, and nothing else is.</summary>
public class FactTextTests
{
    [Fact]
    public void Fact_that_breaks_a_rule_or_leaves_it_open_has_words() => Assert.Empty(NamedFacts().Except(FactText.All.Select(entry => entry.Fact)));

    [Fact]
    public void Fact_that_no_rule_is_broken_or_left_open_by_has_no_words() => Assert.Empty(FactText.All.Select(entry => entry.Fact).Except(NamedFacts()));

    [Fact]
    public void Fact_has_its_words_in_one_table_and_is_said_by_them()
    {
        Assert.Equal(FactText.All.Count(), FactText.All.Select(entry => entry.Fact).Distinct().Count());
        Assert.All(FactText.All, entry => Assert.Equal(entry.Text, FactText.Of(entry.Fact)));
    }

    private static HashSet<Validation.Fact> NamedFacts()
    {
        var facts = new HashSet<Validation.Fact>();

        foreach (var rule in RuleCatalogue.All)
        {
            foreach (var fact in rule.Broken)
            {
                facts.Add(fact);
            }

            foreach (var fact in rule.Unclear)
            {
                facts.Add(fact);
            }
        }

        return facts;
    }
}
