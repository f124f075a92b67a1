using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace NanoNet.Validation;

/// <summary>What connections were found to do, after they themselves were let go.</summary>
/// <remarks>Connections end in any order; what is kept and what is only counted goes by the order in which they began.</remarks>
internal sealed class ConnectionFindings
{
    private readonly Dictionary<Fact, FactFindings> _findings = [];
    private FactSet _facts;

    public void Add(int connection, Evidence evidence)
    {
        _facts.Add(evidence.Facts);
        var violations = evidence.Violations;

        for (var i = 0; i < violations.Count; i++)
        {
            Of(violations[i].Fact).Add(new Finding(connection, i, violations[i]));
        }

        foreach (var (fact, count) in evidence.Unkept())
        {
            Of(fact).AddUnkept(count);
        }
    }

    /// <summary>Adds everything to what is known of the capture.</summary>
    public void MergeInto(Evidence all)
    {
        all.See(_facts);

        Finding[] kept = [.. _findings.Values.SelectMany(found => found.Kept)];

        // Numbers sort several times as fast as what compares itself.
        Array.Sort(Array.ConvertAll(kept, static finding => finding.Place), kept);

        foreach (ref readonly var finding in kept.AsSpan())
        {
            all.Violate(finding.Violation);
        }

        foreach (var (fact, found) in _findings.Where(fact => fact.Value.Unkept > 0))
        {
            all.AddUnkept(fact, found.Unkept);
        }
    }

    private FactFindings Of(Fact fact) => CollectionsMarshal.GetValueRefOrAddDefault(_findings, fact, out _) ??= new FactFindings();
}
