using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1008, a warning: <c>checked</c> arithmetic compiles and runs; the interpreter never throws, so what was to be caught goes on with a wrong number.</summary>
internal sealed class CheckedArithmeticRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            foreach (var instruction in method.Instructions)
            {
                if (IsChecked(instruction.OpCode))
                {
                    yield return new IlProblem(
                        "NN1008", "checked arithmetic never throws on nanoFramework 1.x: it goes on with what is left of the number; compare before",
                        method.Name, assembly.Locate(method, instruction.Offset), IsError: false);
                }
            }
        }
    }

    private static bool IsChecked(ILOpCode code) =>
        code is (>= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un)
            or (>= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un)
            or (>= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8)
            or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u;
}
