using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1021, a warning: the text of an enumeration's value. There are no names at run time.</summary>
internal sealed class EnumTextRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            for (var i = 1; i < method.Instructions.Count; i++)
            {
                var before = method.Instructions[i - 1];

                if (before.OpCode is ILOpCode.Constrained or ILOpCode.Box && assembly.IsEnum(before.Operand) &&
                    assembly.MemberName(method.Instructions[i].Operand) == nameof(ToString))
                {
                    yield return new IlProblem(
                        "NN1021", "ToString of an enum gives the number on nanoFramework 1.x, not the name",
                        method.Name, assembly.Locate(method, before.Offset), IsError: false);
                }
            }
        }
    }
}
