using System;
using System.Collections.Generic;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>
/// NN1005: a pointer in a local variable, as <c>fixed</c> makes one, which the MetadataProcessor refuses; in a field or an array, where the
/// interpreter fails. As a parameter it works.
/// </summary>
internal sealed class PointerVariableRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var use in assembly.TypeUses)
        {
            if (use.Shape.Parts.HasFlag(TypeParts.Pointer) && Objection(use) is { } objection)
            {
                yield return new IlProblem("NN1005", $"{objection} the pointer '{use.Shape.Name}'; use an index", use.Where, use.Location);
            }
        }
    }

    private static string? Objection(TypeUse use) =>
        use.Place == TypePlace.Local ? "nanoFramework's MetadataProcessor refuses"
        : use.Place == TypePlace.Field || use.Shape.Name.Contains("*[", StringComparison.Ordinal) || use.Place == TypePlace.Code ? "nanoFramework 1.x cannot keep"
        : null;
}
