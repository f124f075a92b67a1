using System;
using System.Collections.Generic;
using System.Reflection;
using Mono.Cecil;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using MethodAttributes = Mono.Cecil.MethodAttributes;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Static constructors as nanoCLR has them: all run before Main, library by library, in the order of the methods, whatever uses their types.</summary>
internal static class StaticConstructors
{
    // No name that a compiler makes.
    private const string Name = "<static constructor>";

    /// <summary>Takes the static constructor of a type out of .NET's hands.</summary>
    public static void TakeOver(TypeDefinition type)
    {
        foreach (var method in type.Methods)
        {
            if (method.Name == ".cctor")
            {
                method.Name = Name;
                method.Attributes &= ~(MethodAttributes.SpecialName | MethodAttributes.RTSpecialName);
            }
        }

        // To the JIT a read-only field of a type without static constructor has its last value from the start.
        foreach (var field in type.Fields)
        {
            if (field.IsStatic)
            {
                field.Attributes &= ~FieldAttributes.InitOnly;
            }
        }
    }

    /// <summary>The static constructors of an assembly that <see cref="TakeOver"/> went through, in their order.</summary>
    public static IEnumerable<Action> Of(Assembly assembly)
    {
        foreach (var module in assembly.GetModules())
        {
            // The types as they stand in metadata, nested ones among them; their methods likewise: nanoCLR goes through the table of methods.
            foreach (var type in module.GetTypes())
            {
                if (type.GetMethod(Name, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly) is { } method)
                {
                    yield return method.CreateDelegate<Action>();
                }
            }
        }
    }
}
