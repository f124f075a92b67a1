using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1023, a warning: <c>sizeof</c> a struct.</summary>
internal sealed class StructSizeRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            foreach (var instruction in method.Instructions)
            {
                if (instruction.OpCode == ILOpCode.Sizeof && instruction.Operand.Kind == HandleKind.TypeDefinition && !assembly.IsEnum(instruction.Operand))
                {
                    yield return new IlProblem(
                        "NN1023", "sizeof a struct is the sum of its fields on nanoFramework 1.x, without the gaps that .NET leaves between them",
                        method.Name, assembly.Locate(method, instruction.Offset), IsError: false);
                }
            }
        }
    }
}
