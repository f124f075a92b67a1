using System.Collections.Generic;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Replaces single instructions whose effect on nanoCLR is another than on .NET.</summary>
internal sealed class Redirector
{
    private readonly Hooks _hooks;
    private readonly MethodBody _body;
    private readonly ModuleDefinition _module;
    private readonly StackKinds _kinds;

    public Redirector(MethodDefinition method, Hooks hooks)
    {
        _hooks = hooks;
        _body = method.Body;
        _module = method.Module;
        _kinds = new StackKinds(_body);
    }

    /// <summary>Adds the instruction, or what stands for it, to the code.</summary>
    public void Rewrite(Instruction instruction, List<Instruction> code)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Constrained when RewriteConstrained(instruction, code):
                return;
            case Code.Call or Code.Callvirt when instruction.Previous?.OpCode.Code != Code.Constrained:
                RewriteCall(instruction, code);
                break;
            case Code.Newobj when StandIns.OfRuntime.Find((MethodReference)instruction.Operand) is { } create:
                Become(instruction, OpCodes.Call, create);
                break;
            case Code.Ldftn or Code.Ldvirtftn:
                RewriteFunction(instruction, code);
                break;
            case Code.Ldfld when StandIns.OfRuntime.Find((FieldReference)instruction.Operand, "ldfld") is { } read:
                Become(instruction, OpCodes.Call, read);
                break;
            case Code.Stfld when StandIns.OfRuntime.Find((FieldReference)instruction.Operand, "stfld") is { } write:
                Become(instruction, OpCodes.Call, write);
                break;
            case Code.Ldsfld when StandIns.OfRuntime.Find((FieldReference)instruction.Operand, "ldsfld") is { } shared:
                Become(instruction, OpCodes.Call, shared);
                break;
            case Code.Isinst or Code.Castclass when IsSeenOtherwise((TypeReference)instruction.Operand):
                code.Add(Instruction.Create(OpCodes.Ldtoken, (TypeReference)instruction.Operand));
                code.Add(Instruction.Create(OpCodes.Call, instruction.OpCode.Code == Code.Isinst ? _hooks.Seen : _hooks.Cast));
                break;
            case Code.Ceq when StackTop.MayBeString(instruction.Previous):
                instruction.OpCode = OpCodes.Call;
                instruction.Operand = _hooks.IsSame;
                break;
            case Code.Beq or Code.Bne_Un when StackTop.MayBeString(instruction.Previous):
                code.Add(Instruction.Create(OpCodes.Call, _hooks.IsSame));
                instruction.OpCode = instruction.OpCode.Code == Code.Beq ? OpCodes.Brtrue : OpCodes.Brfalse;
                break;
            case Code.Ldstr:
                instruction.Operand = UpToNul((string)instruction.Operand);
                break;
            default:
                instruction.OpCode = Unchecked(instruction.OpCode);
                RewriteFloat(instruction, code);
                RewriteMarked(instruction, code);
                break;
        }

        code.Add(instruction);
    }

    // Arrays of numbers are of one type only; and nanoFramework's numbers, strings and arrays have fewer interfaces.
    private static bool IsSeenOtherwise(TypeReference type) =>
        type is ArrayType { ElementType.IsPrimitive: true } || type.FullName is "System.IComparable" or "System.ICloneable" or "System.IFormattable";

    // Strings are NUL-terminated on the board, those in the assembly too.
    private static string UpToNul(string text) => text.IndexOf('\0') is >= 0 and var end ? text[..end] : text;

    // nanoCLR has the instructions that check, and does not check.
    private static OpCode Unchecked(OpCode code) => code.Code switch
    {
        Code.Add_Ovf or Code.Add_Ovf_Un => OpCodes.Add,
        Code.Sub_Ovf or Code.Sub_Ovf_Un => OpCodes.Sub,
        Code.Mul_Ovf or Code.Mul_Ovf_Un => OpCodes.Mul,
        Code.Conv_Ovf_I1 or Code.Conv_Ovf_I1_Un => OpCodes.Conv_I1,
        Code.Conv_Ovf_I2 or Code.Conv_Ovf_I2_Un => OpCodes.Conv_I2,
        Code.Conv_Ovf_I4 or Code.Conv_Ovf_I4_Un => OpCodes.Conv_I4,
        Code.Conv_Ovf_I8 => OpCodes.Conv_I8,
        Code.Conv_Ovf_I8_Un => OpCodes.Conv_U8,
        Code.Conv_Ovf_U1 or Code.Conv_Ovf_U1_Un => OpCodes.Conv_U1,
        Code.Conv_Ovf_U2 or Code.Conv_Ovf_U2_Un => OpCodes.Conv_U2,
        Code.Conv_Ovf_U4 or Code.Conv_Ovf_U4_Un => OpCodes.Conv_U4,
        Code.Conv_Ovf_U8 or Code.Conv_Ovf_U8_Un => OpCodes.Conv_U8,
        Code.Conv_Ovf_I or Code.Conv_Ovf_I_Un => OpCodes.Conv_I,
        Code.Conv_Ovf_U or Code.Conv_Ovf_U_Un => OpCodes.Conv_U,
        _ => code,
    };

    // Divisors of zero are refused, of floating point too; a number that an integer cannot hold is cut to its low bits; what is no number is greater
    // than any number, and any number is greater than that.
    private void RewriteFloat(Instruction instruction, List<Instruction> code)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Div or Code.Rem when StackTop.IsFloat(instruction.Previous):
                code.Add(Instruction.Create(OpCodes.Call, StackTop.IsSingle(instruction.Previous) ? _hooks.CheckSingleDivisor : _hooks.CheckDivisor));
                break;
            case Code.Conv_I1 or Code.Conv_U1 or Code.Conv_I2 or Code.Conv_U2 or Code.Conv_I4 or Code.Conv_U4 or Code.Conv_I8 or Code.Conv_U8 when StackTop.IsFloat(instruction.Previous):
                code.Add(Instruction.Create(OpCodes.Call, _hooks.Truncate));
                break;
            default:
                if (Unordered(instruction.OpCode.Code) is { } comparison && StackTop.IsFloat(instruction.Previous))
                {
                    instruction.OpCode = comparison;
                }

                break;
        }
    }

    // Where nanoCLR asks the mark of a number rather than the instruction, and finds it unsigned. What becomes a float is a double first.
    private void RewriteMarked(Instruction instruction, List<Instruction> code)
    {
        var kind = _kinds.OperandOf(instruction);
        var isUnsigned = kind is StackKind.UInt32 or StackKind.UInt64;

        switch (instruction.OpCode.Code)
        {
            case Code.Conv_I8 when kind == StackKind.UInt32:
                instruction.OpCode = OpCodes.Conv_U8;
                break;
            case Code.Shr when isUnsigned:
                instruction.OpCode = OpCodes.Shr_Un;
                break;
            case Code.Rem when isUnsigned:
                instruction.OpCode = OpCodes.Rem_Un;
                break;
            case Code.Conv_R4 or Code.Conv_R8 when isUnsigned:
                code.Add(Instruction.Create(OpCodes.Conv_R_Un));
                code.Add(Instruction.Create(OpCodes.Conv_R8));
                break;
            case Code.Conv_R4 when kind == StackKind.Int64:
                code.Add(Instruction.Create(OpCodes.Conv_R8));
                break;
        }
    }

    // .NET's comparison that answers for what is no number as nanoCLR's comparison does.
    private static OpCode? Unordered(Code code) => code switch
    {
        Code.Cgt => OpCodes.Cgt_Un,
        Code.Clt_Un => OpCodes.Clt,
        Code.Bgt => OpCodes.Bgt_Un,
        Code.Bge => OpCodes.Bge_Un,
        Code.Blt_Un => OpCodes.Blt,
        Code.Ble_Un => OpCodes.Ble,
        _ => null,
    };

    private void Become(Instruction instruction, OpCode code, MethodInfo standIn)
    {
        instruction.OpCode = code;
        instruction.Operand = _module.ImportReference(standIn);
    }

    private void RewriteCall(Instruction instruction, List<Instruction> code)
    {
        var method = (MethodReference)instruction.Operand;

        if (StandIns.OfRuntime.Find(method) is not { } standIn)
        {
            return;
        }

        if (method.Name == ".ctor")
        {
            // On the address of a struct that is to be filled. On an object it is the call of a base class's constructor, which stays.
            if (standIn.ReturnType.IsValueType)
            {
                code.Add(Instruction.Create(OpCodes.Call, _module.ImportReference(standIn)));
                instruction.OpCode = OpCodes.Stobj;
                instruction.Operand = method.DeclaringType;
            }

            return;
        }

        // 'base.M()': the method of the class itself is meant, whatever overrides it.
        if (instruction.OpCode.Code == Code.Call && method.HasThis && MayBeOfBase(method) && !standIn.GetParameters()[0].ParameterType.IsByRef)
        {
            return;
        }

        Become(instruction, OpCodes.Call, standIn);
    }

    // No class of firmware derives from these, and compilers call what cannot be overridden directly where they know that there is an object.
    private static bool MayBeOfBase(MethodReference method) =>
        method.DeclaringType.Namespace != "System.Reflection"
        && method.DeclaringType.FullName is not ("System.String" or "System.Type" or "System.Array" or "System.Enum")
        && method.Name != nameof(GetType);

    // Of a value: box it, and call what stands in for Object's method. Structs of the firmware answer themselves.
    private bool RewriteConstrained(Instruction instruction, List<Instruction> code)
    {
        var type = (TypeReference)instruction.Operand;
        var call = instruction.Next;

        if (call.Operand is not MethodReference method || StandIns.OfRuntime.Find(method) is not { } standIn
            || standIn.GetParameters()[0].ParameterType.IsByRef || (type is TypeDefinition { IsEnum: false }))
        {
            return false;
        }

        var arguments = new VariableDefinition[method.Parameters.Count];

        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            arguments[i] = new VariableDefinition(method.Parameters[i].ParameterType);
            _body.Variables.Add(arguments[i]);
            code.Add(Instruction.Create(OpCodes.Stloc, arguments[i]));
        }

        code.Add(Instruction.Create(OpCodes.Ldobj, type));
        code.Add(Instruction.Create(OpCodes.Box, type));

        foreach (var argument in arguments)
        {
            code.Add(Instruction.Create(OpCodes.Ldloc, argument));
        }

        // The call that follows goes to the stand-in: the prefix is gone.
        instruction.OpCode = OpCodes.Nop;
        instruction.Operand = null;
        code.Add(instruction);
        call.OpCode = OpCodes.Call;
        call.Operand = _module.ImportReference(standIn);
        return true;
    }

    private void RewriteFunction(Instruction instruction, List<Instruction> code)
    {
        var method = (MethodReference)instruction.Operand;

        if (StandIns.OfRuntime.Find(method) is not { } standIn || method.Name == ".ctor" || (method.HasThis && standIn.GetParameters()[0].ParameterType.IsByRef))
        {
            return;
        }

        if (instruction.OpCode.Code == Code.Ldvirtftn)
        {
            // There must be an object: without one no delegate is made.
            code.Add(Instruction.Create(OpCodes.Callvirt, _module.ImportReference(typeof(object).GetMethod(nameof(GetType)))));
            code.Add(Instruction.Create(OpCodes.Pop));
        }

        Become(instruction, OpCodes.Ldftn, standIn);
    }
}
