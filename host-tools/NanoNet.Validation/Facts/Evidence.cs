using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>What has been found of one connection, or of everything that is in none.</summary>
internal sealed class Evidence
{
    /// <summary>Frames kept for one fact; the rest is counted only, so that a capture full of one fault does not fill the memory.</summary>
    public const int MaxFramesPerFact = 1000;

    private FactSet _facts;
    private List<Violation>? _violations;

    // By fact; null until there is more of one than is kept.
    private int[]? _counts;

    public ref readonly FactSet Facts => ref _facts;

    public IReadOnlyList<Violation> Violations => _violations ?? [];

    public void See(Fact fact) => _facts.Add(fact);

    public void See(in FactSet facts) => _facts.Add(facts);

    public void Violate(in Violation violation)
    {
        _facts.Add(violation.Fact);

        // Most have one, if any.
        _violations ??= new List<Violation>(1);

        if (_counts is null && _violations.Count < MaxFramesPerFact)
        {
            // Nearly always: there is nothing to count before there is too much to keep.
            _violations.Add(violation);
            return;
        }

        _counts ??= CountKept();

        if (++_counts[(int)violation.Fact] <= MaxFramesPerFact)
        {
            _violations.Add(violation);
        }
    }

    /// <summary>How often a fact was violated, the occurrences that were not kept included.</summary>
    public int Count(Fact fact) => _counts?[(int)fact] ?? Violations.Count(violation => violation.Fact == fact);

    /// <summary>How often facts were violated beyond what was kept.</summary>
    public IEnumerable<(Fact Fact, int Count)> Unkept() =>
        _counts is null ? [] : _counts.Index().Where(fact => fact.Item > MaxFramesPerFact).Select(fact => ((Fact)fact.Index, fact.Item - MaxFramesPerFact));

    /// <summary>Counts occurrences of a fact of which enough are kept.</summary>
    public void AddUnkept(Fact fact, int count)
    {
        _counts ??= CountKept();
        _counts[(int)fact] += count;
    }

    private int[] CountKept()
    {
        var counts = new int[FactSet.Capacity];

        foreach (var kept in Violations)
        {
            counts[(int)kept.Fact]++;
        }

        return counts;
    }
}
