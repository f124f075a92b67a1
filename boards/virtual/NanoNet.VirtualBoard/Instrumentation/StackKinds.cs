using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Whether the integers that instructions work on are signed to nanoCLR.</summary>
/// <remarks>
/// To .NET the bits are all there is and the instruction says how to take them; nanoCLR marks each number with the type that it came from, keeps the
/// left operand's mark, and asks it when it widens, converts or shifts. C# emits nothing between int and uint, or long and ulong, so the mark may be
/// another than the C# type. Where two ways lead to a place with different marks, nothing is known.
/// </remarks>
internal sealed class StackKinds
{
    private readonly Dictionary<Instruction, StackKind> _operands = [];
    private readonly Dictionary<Instruction, StackKind[]> _entries = [];
    private readonly List<StackKind> _stack = [];

    public StackKinds(MethodBody body)
    {
        var handlers = body.ExceptionHandlers
            .SelectMany(handler => new[] { handler.HandlerStart, handler.FilterStart })
            .Where(start => start is not null)
            .ToHashSet();
        var falls = true;

        foreach (var instruction in body.Instructions)
        {
            Enter(instruction, falls);

            if (handlers.Contains(instruction))
            {
                _stack.Clear();
                _stack.Add(StackKind.Other);
            }

            Step(instruction);
            falls = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    /// <summary>The mark of an instruction's only operand, or of its left one.</summary>
    public StackKind OperandOf(Instruction instruction) => _operands.GetValueOrDefault(instruction);

    private void Enter(Instruction instruction, bool falls)
    {
        if (!falls)
        {
            _stack.Clear();
        }

        if (!_entries.TryGetValue(instruction, out var entry))
        {
            return;
        }

        if (!falls)
        {
            _stack.AddRange(entry);
            return;
        }

        for (var i = 0; i < _stack.Count; i++)
        {
            _stack[i] = i < entry.Length && entry[i] == _stack[i] ? entry[i] : StackKind.Other;
        }
    }

    private void Step(Instruction instruction)
    {
        var count = Pops(instruction);
        var first = count > 0 && count <= _stack.Count ? _stack[^count] : StackKind.Other;
        _operands[instruction] = first;
        _stack.RemoveRange(System.Math.Max(_stack.Count - count, 0), System.Math.Min(count, _stack.Count));

        for (var i = Pushes(instruction); i > 0; i--)
        {
            _stack.Add(Result(instruction, first));
        }

        if (instruction.Operand is Instruction target)
        {
            LeadTo(target);
        }
        else if (instruction.Operand is Instruction[] targets)
        {
            foreach (var one in targets)
            {
                LeadTo(one);
            }
        }
    }

    private void LeadTo(Instruction target)
    {
        var entry = _entries.TryGetValue(target, out var other) && other.Length == _stack.Count
            ? other.Zip(_stack, (left, right) => left == right ? left : StackKind.Other)
            : _stack;
        _entries[target] = [.. entry];
    }

    private static StackKind Result(Instruction instruction, StackKind first) => instruction.OpCode.Code switch
    {
        Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un or Code.And or Code.Or or Code.Xor or Code.Shl or Code.Shr or Code.Shr_Un
            or Code.Neg or Code.Not or Code.Dup or Code.Add_Ovf or Code.Add_Ovf_Un or Code.Sub_Ovf or Code.Sub_Ovf_Un or Code.Mul_Ovf or Code.Mul_Ovf_Un => first,
        Code.Ldc_I4 or Code.Conv_I1 or Code.Conv_I2 or Code.Conv_I4 or Code.Conv_U1 or Code.Conv_U2 or Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un
            or Code.Ldelem_I1 or Code.Ldelem_I2 or Code.Ldelem_I4 or Code.Ldelem_U1 or Code.Ldelem_U2 or Code.Ldind_I1 or Code.Ldind_I2 or Code.Ldind_I4
            or Code.Ldind_U1 or Code.Ldind_U2 => StackKind.Int32,
        Code.Conv_U4 or Code.Ldelem_U4 or Code.Ldind_U4 => StackKind.UInt32,
        Code.Ldc_I8 or Code.Conv_I8 => StackKind.Int64,
        Code.Conv_U8 => StackKind.UInt64,
        Code.Ldloc => Of(((VariableDefinition)instruction.Operand).VariableType),
        Code.Ldarg => Of(((ParameterDefinition)instruction.Operand).ParameterType),
        Code.Ldfld or Code.Ldsfld => Of(((FieldReference)instruction.Operand).FieldType),
        Code.Call or Code.Callvirt => Of(((MethodReference)instruction.Operand).ReturnType),
        Code.Ldobj or Code.Ldelem_Any or Code.Unbox_Any => Of((TypeReference)instruction.Operand),
        _ => StackKind.Other,
    };

    private static StackKind Of(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte or MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 => StackKind.Int32,
        MetadataType.UInt32 => StackKind.UInt32,
        MetadataType.Int64 => StackKind.Int64,
        MetadataType.UInt64 => StackKind.UInt64,
        _ => StackKind.Other,
    };

    private int Pops(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => _stack.Count,
        StackBehaviour.Varpop => instruction.Operand switch
        {
            MethodReference method => method.Parameters.Count + (method.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0),
            _ => _stack.Count,
        },
        _ => 2,
    };

    private static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => instruction.Operand is MethodReference { ReturnType.MetadataType: not MetadataType.Void } ? 1 : 0,
        _ => 1,
    };
}
