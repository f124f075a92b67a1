using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace NanoNet.Contracts.Il;

/// <summary>Reads the instructions of a method body (ECMA-335 III).</summary>
public static class IlReader
{
    private const byte TwoByteOpCode = 0xFE;

    /// <exception cref="BadImageFormatException">The code ends within an instruction, or names what cannot be.</exception>
    public static IEnumerable<IlInstruction> Read(MethodBodyBlock body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Read(body.GetILReader());
    }

    private static IEnumerable<IlInstruction> Read(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            var first = code.ReadByte();
            var opCode = (ILOpCode)(first == TwoByteOpCode ? (first << 8) | code.ReadByte() : first);
            EntityHandle operand = default;
            var number = 0;

            switch (OperandOf(opCode))
            {
                case IlOperand.None:
                    break;
                case IlOperand.Octet:
                    code.ReadByte();
                    break;
                case IlOperand.TwoOctets:
                    code.ReadInt16();
                    break;
                case IlOperand.FourOctets:
                    number = code.ReadInt32();
                    break;
                case IlOperand.EightOctets:
                    code.ReadInt64();
                    break;
                case IlOperand.Token:
                    operand = Handle(code.ReadInt32());
                    break;
                case IlOperand.Switch:
                    number = code.ReadInt32();

                    if (number < 0 || number > code.RemainingBytes / sizeof(int))
                    {
                        throw new BadImageFormatException("the code ends within a switch");
                    }

                    code.ReadBytes(number * sizeof(int));
                    break;
            }

            yield return new IlInstruction(offset, opCode, operand, number);
        }
    }

    private static EntityHandle Handle(int token)
    {
        try
        {
            return MetadataTokens.EntityHandle(token);
        }
        catch (ArgumentException e)
        {
            throw new BadImageFormatException("an instruction names what no table holds", e);
        }
    }

    private static IlOperand OperandOf(ILOpCode opCode)
    {
        switch (opCode)
        {
            case ILOpCode.Switch:
                return IlOperand.Switch;
            case ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8:
                return IlOperand.EightOctets;
            case ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Ldstr:
                return IlOperand.FourOctets;
            case ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc:
                return IlOperand.TwoOctets;
            case ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s:
            case ILOpCode.Ldc_i4_s or ILOpCode.Unaligned:
                return IlOperand.Octet;
            case ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
            case ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Initobj or ILOpCode.Sizeof or ILOpCode.Constrained:
            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any:
            case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld:
            case ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem:
            case ILOpCode.Ldtoken or ILOpCode.Mkrefany or ILOpCode.Refanyval:
                return IlOperand.Token;
            default:
                return opCode.IsBranch()
                    ? opCode.GetBranchOperandSize() == 1 ? IlOperand.Octet : IlOperand.FourOctets
                    : IlOperand.None;
        }
    }
}
