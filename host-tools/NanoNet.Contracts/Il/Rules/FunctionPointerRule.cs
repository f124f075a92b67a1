using System.Collections.Generic;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1009: function pointers compile; the interpreter cannot call through one.</summary>
internal sealed class FunctionPointerRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var use in assembly.TypeUses)
        {
            if (use.Shape.Parts.HasFlag(TypeParts.FunctionPointer))
            {
                yield return new IlProblem("NN1009", "nanoFramework 1.x has no function pointers; use a delegate", use.Where, use.Location);
            }
        }
    }
}
