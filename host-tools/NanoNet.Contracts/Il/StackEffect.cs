using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il;

/// <summary>How many values an instruction takes from the evaluation stack and leaves there.</summary>
internal static class StackEffect
{
    private static readonly Dictionary<ILOpCode, OpCode> s_opCodes = ReadOpCodes();

    /// <returns>Values taken and left; null for what ends or leaves a statement, and for what is unknown.</returns>
    public static (int Pops, int Pushes)? Of(MetadataReader reader, IlInstruction instruction)
    {
        if (!s_opCodes.TryGetValue(instruction.OpCode, out var code) || code.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw)
        {
            return null;
        }

        if (code.StackBehaviourPop != StackBehaviour.Varpop)
        {
            return (Count(code.StackBehaviourPop), Count(code.StackBehaviourPush));
        }

        if (CalledSignature(reader, instruction.Operand) is not { } signature)
        {
            return null;
        }

        var isNew = instruction.OpCode == ILOpCode.Newobj;
        var pops = signature.ParameterTypes.Length + (signature.Header.IsInstance && !isNew ? 1 : 0);
        return (pops, isNew || signature.ReturnType.Name != "System.Void" ? 1 : 0);
    }

    /// <summary>Signature of the method; null if it is none.</summary>
    public static MethodSignature<TypeShape>? CalledSignature(MetadataReader reader, EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)method).DecodeSignature(new TypeShapes(), null),
        HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)method) is var member && member.GetKind() == MemberReferenceKind.Method
            => member.DecodeMethodSignature(new TypeShapes(), null),
        _ => null,
    };

    // Their names list what is taken or left: Popref_popi_pop1, Push1_push1.
    private static int Count(StackBehaviour behaviour) =>
        behaviour is StackBehaviour.Pop0 or StackBehaviour.Push0 or StackBehaviour.Varpush ? 0 : behaviour.ToString().Split('_').Length;

    private static Dictionary<ILOpCode, OpCode> ReadOpCodes()
    {
        var opCodes = new Dictionary<ILOpCode, OpCode>();

        foreach (var field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode code)
            {
                opCodes[(ILOpCode)(ushort)code.Value] = code;
            }
        }

        return opCodes;
    }
}
