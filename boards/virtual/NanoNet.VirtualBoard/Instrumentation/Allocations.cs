extern alias board;

using System.Collections.Generic;
using board::NanoNet.Runtime;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Reports every object that firmware makes or gets to the board's heap.</summary>
/// <remarks>The object goes through the hook instead of being duplicated: a copy would keep it alive in code that is not optimized.</remarks>
internal sealed class Allocations
{
    private readonly Hooks _hooks;
    private readonly ValueTypes _valueTypes;

    public Allocations(Hooks hooks, ValueTypes valueTypes)
    {
        _hooks = hooks;
        _valueTypes = valueTypes;
    }

    /// <summary>What the instruction, as the compiler wrote it, does.</summary>
    public AllocationKind KindOf(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Box => AllocationKind.Object,
        Code.Newarr => AllocationKind.Array,
        Code.Newobj when !_valueTypes.Contains(((MethodReference)instruction.Operand).DeclaringType) => AllocationKind.Object,
        Code.Call or Code.Callvirt when MayReturnNew((MethodReference)instruction.Operand) => AllocationKind.Result,
        _ => AllocationKind.None,
    };

    /// <summary>Adds what must come before the instruction.</summary>
    public void Before(AllocationKind kind, Instruction instruction, List<Instruction> code)
    {
        if (kind == AllocationKind.Array)
        {
            code.Add(Instruction.Create(OpCodes.Ldc_I4, ElementOctets((TypeReference)instruction.Operand)));
            code.Add(Instruction.Create(OpCodes.Call, _hooks.BeforeArray));
        }
    }

    /// <summary>Adds what must come after it.</summary>
    public void After(AllocationKind kind, List<Instruction> code)
    {
        if (kind != AllocationKind.None)
        {
            code.Add(Instruction.Create(OpCodes.Call, kind == AllocationKind.Result ? _hooks.Got : _hooks.Made));
        }
    }

    // What a method of this module returns was reported where it was made.
    private static bool MayReturnNew(MethodReference method)
    {
        var type = method.ReturnType;
        return method is not MethodDefinition && !type.IsValueType && !type.IsPrimitive && !type.IsByReference && !type.IsPointer && !type.IsGenericParameter
            && !type.IsRequiredModifier && type.MetadataType != MetadataType.Void;
    }

    private static int ElementOctets(TypeReference element) => element.MetadataType switch
    {
        MetadataType.Boolean or MetadataType.Byte or MetadataType.SByte => 1,
        MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => 2,
        MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => 4,
        MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => 8,
        _ => element.FullName switch
        {
            "System.Byte" or "System.SByte" or "System.Boolean" => 1,
            "System.Char" or "System.Int16" or "System.UInt16" => 2,
            "System.Int32" or "System.UInt32" or "System.Single" => 4,
            "System.Int64" or "System.UInt64" or "System.Double" or "System.DateTime" or "System.TimeSpan" => 8,
            _ => ObjectSizes.Block,
        },
    };
}
