using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What the populations of all hosts show of one requirement.</summary>
/// <param name="Sample">Numbers of one host below which nothing can be said; whoever states it says where it comes from.</param>
/// <param name="Share">A host breaks the requirement if more than one in so many of its numbers was guessed.</param>
/// <param name="Kept">The fact that a host with a sample keeps to it.</param>
/// <param name="TooFew">The fact that there are numbers, but no host has a sample.</param>
internal readonly record struct PopulationVerdict(int Sample, int Share, Fact Kept, Fact TooFew)
{
    /// <summary>States it.</summary>
    public void State(Evidence evidence, IEnumerable<Population> populations)
    {
        var isKept = false;
        var isAny = false;

        foreach (var population in populations)
        {
            isAny |= population.Count > 0;

            if (population.Count < Sample)
            {
                continue;
            }

            if (population.GuessedCount * Share <= population.Count)
            {
                isKept = true;
                continue;
            }

            foreach (var violation in population.Guessed)
            {
                evidence.Violate(violation);
            }
        }

        if (isKept)
        {
            evidence.See(Kept);
        }
        else if (isAny)
        {
            evidence.See(TooFew);
        }
    }
}
