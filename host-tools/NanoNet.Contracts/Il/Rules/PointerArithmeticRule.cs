using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1005: arithmetic on a pointer, as an index makes it. A pointer itself is a reference to the interpreter, which adds nothing to it.</summary>
internal sealed class PointerArithmeticRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            if (!HasPointer(method))
            {
                continue;
            }

            for (var i = 1; i < method.Instructions.Count; i++)
            {
                // The distance is the product with the size of what is pointed to; for octets it is converted only.
                if (method.Instructions[i].OpCode is ILOpCode.Add or ILOpCode.Sub &&
                    (method.Instructions[i - 1].OpCode is ILOpCode.Mul or ILOpCode.Conv_i or ILOpCode.Conv_i8 ||
                     (i + 1 < method.Instructions.Count && IsIndirect(method.Instructions[i + 1].OpCode))))
                {
                    yield return new IlProblem(
                        "NN1005", "nanoFramework 1.x cannot calculate with a pointer; use an index of an array", method.Name,
                        assembly.Locate(method, method.Instructions[i].Offset));
                }
            }
        }
    }

    private static bool HasPointer(MethodCode method)
    {
        foreach (var parameter in method.Definition.DecodeSignature(new TypeShapes(), null).ParameterTypes)
        {
            if (parameter.Parts.HasFlag(TypeParts.Pointer))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIndirect(ILOpCode code) => code is (>= ILOpCode.Ldind_i1 and <= ILOpCode.Stind_r8) or ILOpCode.Ldobj or ILOpCode.Stobj;
}
