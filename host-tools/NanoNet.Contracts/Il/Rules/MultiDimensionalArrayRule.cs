using System.Collections.Generic;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1003: arrays of more than one dimension compile; the interpreter crashes when it loads the assembly.</summary>
internal sealed class MultiDimensionalArrayRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var use in assembly.TypeUses)
        {
            if (use.Shape.Parts.HasFlag(TypeParts.MultiDimensionalArray))
            {
                yield return new IlProblem(
                    "NN1003", $"nanoFramework 1.x has no multi-dimensional arrays: '{use.Shape.Name}'; use an array of arrays", use.Where, use.Location);
            }
        }
    }
}
