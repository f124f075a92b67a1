using System;

namespace NanoNet.Validation;

/// <summary>Lets a set of facts be written as a collection expression.</summary>
internal static class FactSetBuilder
{
    public static FactSet Create(ReadOnlySpan<Fact> facts)
    {
        var set = default(FactSet);

        foreach (var fact in facts)
        {
            set.Add(fact);
        }

        return set;
    }
}
