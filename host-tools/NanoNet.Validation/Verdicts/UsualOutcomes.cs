using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace NanoNet.Validation;

/// <summary>What the rules about connections say of sets of facts that have come before: of a hundred thousand connections nearly all show one of a few.</summary>
/// <param name="hasLostFrames">True for a capture that is known to lack frames.</param>
internal sealed class UsualOutcomes(bool hasLostFrames)
{
    /// <summary>Sets that are kept; a capture of more has none that is usual.</summary>
    private const int MaxSets = 1024;

    // Records are read on whatever thread.
    private readonly Lock _lock = new();
    private readonly Dictionary<FactSet, RuleOutcome[]> _known = [];

    /// <summary>True if it is for captures that lack frames.</summary>
    public bool HasLostFrames => hasLostFrames;

    /// <summary>What the rules say that a set exercises.</summary>
    public RuleOutcome[] Of(in FactSet facts)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(facts, out var outcomes))
            {
                return outcomes;
            }
        }

        return Add(facts);
    }

    private RuleOutcome[] Add(FactSet facts)
    {
        RuleOutcome[] outcomes =
        [
            .. RuleCatalogue.PerConnection
                .Select(rule => VerdictMaker.Judge(rule, facts, hasLostFrames))
                .Where(static one => one.Outcome != Outcome.NotExercised),
        ];

        lock (_lock)
        {
            if (_known.Count < MaxSets)
            {
                _known.TryAdd(facts, outcomes);
            }
        }

        return outcomes;
    }
}
