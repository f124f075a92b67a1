using System;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

public class UsualOutcomesTests
{
    // More than are kept.
    private const int Sets = 1100;

    /// <summary>Each is asked for twice: once it may be new, then known, or beyond what is kept.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_set_of_facts_has_the_outcomes_that_its_rules_give_it(bool hasLostFrames)
    {
        var outcomes = new UsualOutcomes(hasLostFrames);
        var facts = Enum.GetValues<Fact>();

        for (var i = 0; i < 2 * Sets; i++)
        {
            var random = new Random(i % Sets);
            var set = default(FactSet);

            for (var many = random.Next(6); many > 0; many--)
            {
                set.Add(facts[random.Next(facts.Length)]);
            }

            var expected = RuleCatalogue.PerConnection
                .Select(rule => VerdictMaker.Judge(rule, set, hasLostFrames))
                .Where(static one => one.Outcome != Outcome.NotExercised);

            Assert.Equal(expected, outcomes.Of(set));
        }
    }

    [Fact]
    public void Absence_that_a_connection_was_judged_for_is_undecidable_once_frames_are_known_to_be_lost()
    {
        var maker = new VerdictMaker([]);
        var evidence = new Evidence();
        evidence.Violate(new Violation(Fact.TcpDataUnacknowledged, 1));
        var before = Assert.Single(maker.JudgeConnection(evidence, 0));
        maker.HasLostFrames = true;

        Assert.Equal(Outcome.Violated, before.Outcome);
        Assert.Equal(Outcome.Undecidable, Assert.Single(maker.JudgeConnection(evidence, 0)).Outcome);
    }
}
