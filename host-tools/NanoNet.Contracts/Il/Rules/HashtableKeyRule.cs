using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using NanoNet.Contracts.Checking;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1024, a warning: a class that overrides Equals, as key of a Hashtable, which compares what is not a value by reference.</summary>
internal sealed class HashtableKeyRule : IIlRule
{
    private const string Table = "System.Collections.Hashtable";

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        var classes = ClassesWithEquals(assembly);

        if (classes.Count == 0)
        {
            yield break;
        }

        foreach (var method in assembly.Methods)
        {
            for (var i = 0; i < method.Instructions.Count; i++)
            {
                if (ArgumentsAfterKey(assembly.Reader, method.Instructions[i].Operand) is { } count &&
                    Producer(assembly.Reader, method, i - 1, count) is { } key &&
                    TypeOf(assembly.Reader, method, key) is { } type && classes.Contains(type))
                {
                    yield return new IlProblem(
                        "NN1024", $"a Hashtable does not ask the Equals of '{type}' on nanoFramework 1.x: an equal key is not found; use a string or a number as key",
                        method.Name, assembly.Locate(method, method.Instructions[i].Offset), IsError: false);
                }
            }
        }
    }

    private static HashSet<string> ClassesWithEquals(IlAssembly assembly)
    {
        var classes = new HashSet<string>(StringComparer.Ordinal);

        foreach (var handle in assembly.Reader.TypeDefinitions)
        {
            var type = assembly.Reader.GetTypeDefinition(handle);
            var isValue = type.BaseType is { Kind: HandleKind.TypeReference } parent && TypeNames.Of(assembly.Reader, (TypeReferenceHandle)parent) == "System.ValueType";

            if (!isValue && type.GetMethods().Any(method => Overrides(assembly, method)))
            {
                classes.Add(assembly.NameOf(handle));
            }
        }

        return classes;
    }

    private static bool Overrides(IlAssembly assembly, MethodDefinitionHandle handle)
    {
        var method = assembly.Reader.GetMethodDefinition(handle);
        return assembly.Reader.GetString(method.Name) == nameof(Equals) &&
            method.DecodeSignature(new TypeShapes(), null).ParameterTypes is [{ Name: "System.Object" }] &&
            (method.Attributes & (System.Reflection.MethodAttributes.Virtual | System.Reflection.MethodAttributes.NewSlot)) == System.Reflection.MethodAttributes.Virtual;
    }

    // How many arguments come after the key; null if the call has none.
    private static int? ArgumentsAfterKey(MetadataReader reader, EntityHandle called)
    {
        if (called.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        var member = reader.GetMemberReference((MemberReferenceHandle)called);

        if (member.Parent.Kind != HandleKind.TypeReference || TypeNames.Of(reader, (TypeReferenceHandle)member.Parent) != Table)
        {
            return null;
        }

        return reader.GetString(member.Name) switch
        {
            "Add" or "set_Item" => 1,
            "get_Item" or "Contains" or "Remove" => 0,
            _ => null,
        };
    }

    // The instruction that leaves the value below so many others on the stack.
    private static IlInstruction? Producer(MetadataReader reader, MethodCode method, int last, int above)
    {
        for (var i = last; i >= 0; i--)
        {
            if (StackEffect.Of(reader, method.Instructions[i]) is not var (pops, pushes))
            {
                return null;
            }

            if (pushes > above)
            {
                // A copy of what an initializer worked on.
                return method.Instructions[i].OpCode == ILOpCode.Dup && i > 0 ? Producer(reader, method, i - 1, 0) : method.Instructions[i];
            }

            above += pops - pushes;
        }

        return null;
    }

    private static string? TypeOf(MetadataReader reader, MethodCode method, IlInstruction instruction) => instruction.OpCode switch
    {
        ILOpCode.Newobj => instruction.Operand.Kind == HandleKind.MethodDefinition
            ? TypeNames.Of(reader, reader.GetMethodDefinition((MethodDefinitionHandle)instruction.Operand).GetDeclaringType())
            : null,
        ILOpCode.Call or ILOpCode.Callvirt => StackEffect.CalledSignature(reader, instruction.Operand)?.ReturnType.Name,
        ILOpCode.Ldfld or ILOpCode.Ldsfld => instruction.Operand.Kind == HandleKind.FieldDefinition
            ? reader.GetFieldDefinition((FieldDefinitionHandle)instruction.Operand).DecodeSignature(new TypeShapes(), null).Name
            : null,
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => Local(reader, method, instruction.OpCode - ILOpCode.Ldloc_0),
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => Argument(reader, method, instruction.OpCode - ILOpCode.Ldarg_0),
        _ => null,
    };

    private static string? Local(MetadataReader reader, MethodCode method, int index)
    {
        var signature = method.Body!.LocalSignature;
        var locals = signature.IsNil ? [] : reader.GetStandaloneSignature(signature).DecodeLocalSignature(new TypeShapes(), null);
        return index < locals.Length ? locals[index].Name : null;
    }

    private static string? Argument(MetadataReader reader, MethodCode method, int index)
    {
        var signature = method.Definition.DecodeSignature(new TypeShapes(), null);
        var at = signature.Header.IsInstance ? index - 1 : index;
        return at < 0 ? TypeNames.Of(reader, method.Definition.GetDeclaringType())
            : at < signature.ParameterTypes.Length ? signature.ParameterTypes[at].Name
            : null;
    }
}
