using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>The type of what an instruction leaves on top of the evaluation stack, as far as one instruction tells.</summary>
internal static class StackTop
{
    /// <summary>Whether it is a floating-point number. The right operand of an operator is pushed last, so its type is that of the result.</summary>
    public static bool IsFloat(Instruction? instruction) => TypeOf(instruction) is MetadataType.Single or MetadataType.Double;

    /// <summary>Whether it is a floating-point number of four octets.</summary>
    public static bool IsSingle(Instruction? instruction) => TypeOf(instruction) == MetadataType.Single;

    private static MetadataType? TypeOf(Instruction? instruction)
    {
        while (instruction is not null && PassesOn(instruction.OpCode.Code))
        {
            instruction = instruction.Previous;
        }

        return instruction?.OpCode.Code switch
        {
            null => null,
            Code.Ldc_R4 or Code.Conv_R4 or Code.Ldelem_R4 or Code.Ldind_R4 => MetadataType.Single,
            Code.Ldc_R8 or Code.Conv_R8 or Code.Conv_R_Un or Code.Ldelem_R8 or Code.Ldind_R8 => MetadataType.Double,
            _ => TypeOf(instruction.Operand)?.MetadataType,
        };
    }

    /// <summary>Whether it is a string, or an object that may be one.</summary>
    public static bool MayBeString(Instruction? instruction)
    {
        while (instruction?.OpCode.Code is Code.Dup or Code.Nop)
        {
            instruction = instruction.Previous;
        }

        return instruction?.OpCode.Code switch
        {
            null => false,
            Code.Ldstr => true,
            Code.Ldelem_Ref => true,
            Code.Ldloc or Code.Ldarg or Code.Ldfld or Code.Ldsfld or Code.Call or Code.Callvirt or Code.Castclass or Code.Isinst =>
                TypeOf(instruction.Operand)?.MetadataType is MetadataType.Object or MetadataType.String,
            _ => false,
        };
    }

    private static bool PassesOn(Code code) => code is Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Neg or Code.Dup or Code.Nop;

    private static TypeReference? TypeOf(object? operand) => operand switch
    {
        VariableDefinition local => local.VariableType,
        ParameterDefinition parameter => parameter.ParameterType,
        FieldReference field => field.FieldType,
        MethodReference method => method.ReturnType,
        TypeReference type => type,
        _ => null,
    };
}
