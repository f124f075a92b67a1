using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace NanoNet.Validation;

/// <summary>What connections were found to do, after they themselves were let go.</summary>
/// <remarks>Connections end in any order; what is kept and what is only counted goes by the order in which they began.</remarks>
internal sealed class ConnectionFindings
{
    // Sorted and cut only when so many came together.
    private const int MaxUnsorted = 2 * Evidence.MaxFramesPerFact;

    private readonly Dictionary<Fact, List<Finding>> _kept = [];
    private readonly Dictionary<Fact, int> _unkept = [];
    private FactSet _facts;

    public void Add(int connection, Evidence evidence)
    {
        _facts.Add(evidence.Facts);
        var violations = evidence.Violations;

        for (var i = 0; i < violations.Count; i++)
        {
            Add(new Finding(connection, i, violations[i]));
        }

        foreach (var (fact, count) in evidence.Unkept())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_unkept, fact, out _) += count;
        }
    }

    /// <summary>Adds everything to what is known of the capture.</summary>
    public void MergeInto(Evidence all)
    {
        all.See(_facts);

        foreach (var finding in _kept.Values.SelectMany(found => found).Order())
        {
            all.Violate(finding.Violation);
        }

        foreach (var (fact, count) in _unkept)
        {
            all.AddUnkept(fact, count);
        }
    }

    private void Add(Finding finding)
    {
        var fact = finding.Violation.Fact;
        var kept = CollectionsMarshal.GetValueRefOrAddDefault(_kept, fact, out _) ??= [];
        kept.Add(finding);

        if (kept.Count > MaxUnsorted)
        {
            kept.Sort();
            CollectionsMarshal.GetValueRefOrAddDefault(_unkept, fact, out _) += kept.Count - Evidence.MaxFramesPerFact;
            kept.RemoveRange(Evidence.MaxFramesPerFact, kept.Count - Evidence.MaxFramesPerFact);
        }
    }
}
