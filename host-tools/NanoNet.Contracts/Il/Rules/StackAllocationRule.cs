using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1006: <c>stackalloc</c> compiles; the interpreter throws when it gets there.</summary>
internal sealed class StackAllocationRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            foreach (var instruction in method.Instructions)
            {
                if (instruction.OpCode == ILOpCode.Localloc)
                {
                    yield return new IlProblem(
                        "NN1006", "nanoFramework 1.x has no stackalloc; use an array", method.Name, assembly.Locate(method, instruction.Offset));
                }
            }
        }
    }
}
