using System.Collections.Generic;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1005: a pointer in a local variable, as <c>fixed</c> makes one: the MetadataProcessor refuses it.</summary>
internal sealed class PointerVariableRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var use in assembly.TypeUses)
        {
            if (use.IsLocal && use.Shape.Parts.HasFlag(TypeParts.Pointer))
            {
                yield return new IlProblem(
                    "NN1005", $"nanoFramework's MetadataProcessor refuses the pointer '{use.Shape.Name}'; use an index", use.Where, use.Location);
            }
        }
    }
}
