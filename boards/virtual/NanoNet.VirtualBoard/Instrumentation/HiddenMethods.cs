using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Methods that hide one of a base class (<c>new</c>) that is virtual or of an interface. nanoCLR looks for name and signature, so that they override it.</summary>
internal static class HiddenMethods
{
    public static void Override(ModuleDefinition module)
    {
        foreach (var type in module.GetTypes().Where(static type => type.IsClass && !type.IsValueType))
        {
            LeaveToBases(type);

            foreach (var method in type.Methods.Where(IsCandidate))
            {
                foreach (var hidden in BasesOf(type).SelectMany(static each => each.Methods).Where(hidden => Hides(method, hidden)))
                {
                    hidden.IsFinal = false;
                    method.IsVirtual = true;
                    method.IsReuseSlot = true;

                    // An access that is narrower than the hidden one's would be no override to .NET.
                    method.Attributes = (method.Attributes & ~MethodAttributes.MemberAccessMask) | (hidden.Attributes & MethodAttributes.MemberAccessMask);
                }
            }
        }
    }

    // A method that names its interface comes first to nanoCLR, in whatever base class it is; to .NET the methods of a class that names the interface again do.
    private static void LeaveToBases(TypeDefinition type)
    {
        foreach (var again in type.Interfaces.Where(each => BasesOf(type).Any(basis => Names(basis, each)) && !type.Methods.Any(method => IsOf(method, each))).ToArray())
        {
            type.Interfaces.Remove(again);
        }
    }

    private static bool Names(TypeDefinition type, InterfaceImplementation implementation) =>
        type.Interfaces.Any(each => each.InterfaceType.FullName == implementation.InterfaceType.FullName);

    private static bool IsOf(MethodDefinition method, InterfaceImplementation implementation) =>
        method.Overrides.Any(of => of.DeclaringType.FullName == implementation.InterfaceType.FullName);

    private static bool IsCandidate(MethodDefinition method) =>
        !method.IsStatic && !method.IsConstructor && (!method.IsVirtual || method.IsNewSlot) && !method.HasOverrides && method.HasBody;

    private static IEnumerable<TypeDefinition> BasesOf(TypeDefinition type)
    {
        for (var each = type.BaseType as TypeDefinition; each is not null; each = each.BaseType as TypeDefinition)
        {
            yield return each;
        }
    }

    private static bool Hides(MethodDefinition method, MethodDefinition hidden) =>
        hidden.IsVirtual && !hidden.IsPrivate && hidden.Name == method.Name && hidden.ReturnType.FullName == method.ReturnType.FullName
            && hidden.Parameters.Select(static parameter => parameter.ParameterType.FullName).SequenceEqual(method.Parameters.Select(static parameter => parameter.ParameterType.FullName));
}
