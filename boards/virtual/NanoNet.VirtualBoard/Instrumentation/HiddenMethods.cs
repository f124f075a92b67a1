using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Methods that hide a virtual one of a base class (<c>new</c>). nanoCLR looks for name and signature, so that they override it.</summary>
internal static class HiddenMethods
{
    public static void Override(ModuleDefinition module)
    {
        foreach (var type in module.GetTypes().Where(static type => type.IsClass && !type.IsValueType))
        {
            foreach (var method in type.Methods.Where(IsCandidate))
            {
                if (BasesOf(type).SelectMany(static each => each.Methods).Any(hidden => Hides(method, hidden)))
                {
                    method.IsVirtual = true;
                    method.IsReuseSlot = true;
                }
            }
        }
    }

    private static bool IsCandidate(MethodDefinition method) =>
        !method.IsStatic && !method.IsConstructor && !method.IsPrivate && (!method.IsVirtual || method.IsNewSlot) && method.HasBody;

    private static IEnumerable<TypeDefinition> BasesOf(TypeDefinition type)
    {
        for (var each = type.BaseType as TypeDefinition; each is not null; each = each.BaseType as TypeDefinition)
        {
            yield return each;
        }
    }

    // An access that is narrower than the hidden one's would be no override to .NET.
    private static bool Hides(MethodDefinition method, MethodDefinition hidden) =>
        hidden.IsVirtual && !hidden.IsFinal && hidden.Name == method.Name && (hidden.Attributes & MethodAttributes.MemberAccessMask) == (method.Attributes & MethodAttributes.MemberAccessMask)
            && hidden.ReturnType.FullName == method.ReturnType.FullName
            && hidden.Parameters.Select(static parameter => parameter.ParameterType.FullName).SequenceEqual(method.Parameters.Select(static parameter => parameter.ParameterType.FullName));
}
