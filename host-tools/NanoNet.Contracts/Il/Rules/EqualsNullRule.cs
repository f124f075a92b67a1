using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using NanoNet.Contracts.Checking;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1016: a number, an enum or a struct asked whether it equals <c>null</c>. nanoCLR looks for the other's type without an other, and crashes.</summary>
internal sealed class EqualsNullRule : IIlRule
{
    private static readonly HashSet<string> s_numbers =
    [
        "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32",
        "System.Int64", "System.UInt64", "System.Single", "System.Double", "System.DayOfWeek",
    ];

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            for (var i = 2; i < method.Instructions.Count; i++)
            {
                var before = method.Instructions[i - 1];

                if (before.OpCode == ILOpCode.Constrained && method.Instructions[i - 2].OpCode == ILOpCode.Ldnull &&
                    assembly.MemberName(method.Instructions[i].Operand) == nameof(Equals) && !HasEquals(assembly, before.Operand))
                {
                    yield return new IlProblem(
                        "NN1016", "Equals(null) of a number, an enum or a struct crashes nanoFramework 1.x; it is never equal",
                        method.Name, assembly.Locate(method, before.Offset));
                }
            }
        }
    }

    // A struct may answer itself, as DateTime does.
    private static bool HasEquals(IlAssembly assembly, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => assembly.Reader.GetTypeDefinition((TypeDefinitionHandle)type).GetMethods()
            .Any(handle => assembly.Reader.StringComparer.Equals(assembly.Reader.GetMethodDefinition(handle).Name, nameof(Equals))),
        HandleKind.TypeReference => !s_numbers.Contains(TypeNames.Of(assembly.Reader, (TypeReferenceHandle)type)),
        _ => true,
    };
}
