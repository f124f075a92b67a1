using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1014: a module initializer compiles where the program declares the attribute; nothing ever calls it on a board.</summary>
internal sealed class ModuleInitializerRule : IIlRule
{
    private const string Initializer = "<Module>..cctor";

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            if (method.Name == Initializer)
            {
                // The compiler's method has no source; those that it calls have.
                foreach (var called in assembly.Methods.Where(other => method.Instructions.Any(instruction => instruction.Operand == other.Handle)))
                {
                    yield return new IlProblem(
                        "NN1014", "nanoFramework 1.x never runs a module initializer; use a static constructor or Main", called.Name, assembly.Locate(called));
                }
            }
        }
    }
}
