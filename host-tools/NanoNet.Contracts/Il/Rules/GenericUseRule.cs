using System.Collections.Generic;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1002: instances of generic types and methods, <c>Action&lt;T&gt;</c>, <c>Func&lt;T&gt;</c> and <c>EventHandler&lt;T&gt;</c> among them.</summary>
internal sealed class GenericUseRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var use in assembly.TypeUses)
        {
            if (use.Shape.Parts.HasFlag(TypeParts.Generic))
            {
                yield return new IlProblem(
                    "NN1002", $"'{use.Shape.Name}' is generic, which nanoFramework 1.x cannot run; declare a type of your own", use.Where, use.Location);
            }
        }
    }
}
