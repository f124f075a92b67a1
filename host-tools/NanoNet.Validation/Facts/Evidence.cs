using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>What has been found of one connection, or of everything that is in none.</summary>
internal sealed class Evidence
{
    /// <summary>Frames kept for one fact; the rest is counted only, so that a capture full of one fault does not fill the memory.</summary>
    public const int MaxFramesPerFact = 1000;

    /// <summary>Violations for which there is room, that the next connection may have too.</summary>
    private const int MaxCapacityKept = 16;

    private FactSet _facts;
    private List<Violation>? _violations;

    // By fact; null until there is more of one than is kept.
    private int[]? _counts;

    public Evidence()
    {
    }

    /// <summary>What there is of other evidence so far: it may go to something else.</summary>
    public Evidence(in EvidenceCopy copy)
    {
        _facts = copy.Facts;
        _violations = [.. copy.Violations];
        _counts = copy.Counts;
    }

    /// <summary>A copy for later.</summary>
    public EvidenceCopy Copy => new(_facts, _violations is { Count: > 0 } ? [.. _violations] : [], (int[]?)_counts?.Clone());

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _facts = default;
        _counts = null;
        _violations?.Clear();
        _violations = _violations is { Capacity: > MaxCapacityKept } ? null : _violations;
    }

    public ref readonly FactSet Facts => ref _facts;

    public IReadOnlyList<Violation> Violations => _violations ?? (IReadOnlyList<Violation>)[];

    /// <summary>Has it fetched, to be used soon.</summary>
    public void Fetch() => CacheLine.Fetch(in _facts, Unsafe.SizeOf<FactSet>());

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

    /// <summary>Sees that something is as it has to be, or that it is not.</summary>
    public void State(bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isRight)
        {
            See(kept);
        }
        else
        {
            Violate(new Violation(broken, frame));
        }
    }

    /// <summary>Gives up waiting for an answer: its absence means something if there was time for it.</summary>
    /// <param name="frame">The frame that asked.</param>
    /// <param name="sinceNs">When it did.</param>
    /// <param name="nowNs">The time up to which no answer came.</param>
    /// <param name="missing">What it means.</param>
    /// <param name="stillOpen">What is seen if the time was too short.</param>
    public void GiveUp(long frame, long sinceNs, long nowNs, Fact missing, Fact stillOpen)
    {
        if (Patience.IsOver(sinceNs, nowNs))
        {
            Violate(new Violation(missing, frame));
        }
        else
        {
            See(stillOpen);
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
